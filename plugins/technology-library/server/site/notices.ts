import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const siteNotices = {
  'technology-library.site-entry-suspended': {
    'zh-CN': { title: '暂停推广：{title}', body: '贵机构引进的《{title}》已暂停推广。原因：{reason}' },
    en: { title: 'Suspended: {title}', body: '“{title}”, which your institution takes up, was suspended. Reason: {reason}' },
  },
  'technology-library.site-entry-exited': {
    'zh-CN': { title: '退出技术库：{title}', body: '贵机构引进的《{title}》已退出技术库。原因：{reason}' },
    en: { title: 'Left the library: {title}', body: '“{title}”, which your institution takes up, left the library. Reason: {reason}' },
  },
  'technology-library.site-entry-superseded': {
    'zh-CN': { title: '已迭代：{title}', body: '贵机构引进的《{title}》已有新的技术替代。说明：{reason}' },
    en: { title: 'Superseded: {title}', body: '“{title}”, which your institution takes up, has a successor. Note: {reason}' },
  },
  'technology-library.site-consented': {
    'zh-CN': { title: '数据公开意愿：{site}', body: '{site} 更新了《{title}》应用数据的公开意愿，请查看。' },
    en: { title: 'Consent of {site}', body: '{site} changed whether its figures on “{title}” may be shown.' },
  },
  'technology-library.site-moved': {
    'zh-CN': { title: '应用进展：{title}', body: '贵机构引进的《{title}》有新的进展，请查看。' },
    en: { title: 'Progress: {title}', body: 'There is news about “{title}” at your institution.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
