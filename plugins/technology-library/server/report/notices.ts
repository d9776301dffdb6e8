import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const reportNotices = {
  'technology-library.report-due': {
    'zh-CN': { title: '推广报告待编制：{title}', body: '“{title}”已到编制期限，尚未开始编制。' },
    en: { title: 'Report due: {title}', body: '“{title}” is due and nobody has begun it.' },
  },
  'technology-library.report-submitted': {
    'zh-CN': { title: '推广报告待审核：{title}', body: '“{title}”已提交，请审核发布。' },
    en: { title: 'To be approved: {title}', body: '“{title}” was handed in; please approve or return it.' },
  },
  'technology-library.report-returned': {
    'zh-CN': { title: '推广报告被退回：{title}', body: '“{title}”已退回修改，原因见报告页面。' },
    en: { title: 'Returned: {title}', body: '“{title}” was returned; its page says why.' },
  },
  'technology-library.report-published': {
    'zh-CN': { title: '推广报告已发布：{title}', body: '“{title}”已发布，文件生成后可在报告页面下载。' },
    en: { title: 'Published: {title}', body: '“{title}” was published; its files can be downloaded from its page.' },
  },
  'technology-library.report-papers-failed': {
    'zh-CN': { title: '报告文件生成失败：{title}', body: '“{title}”的文件未能生成，请在报告页面重试。' },
    en: {
      title: 'Files could not be written: {title}',
      body: 'The files of “{title}” could not be written; please try again on its page.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
