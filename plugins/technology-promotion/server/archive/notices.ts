import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const archiveNotices = {
  'technology-promotion.archive-ready': {
    'zh-CN': { title: '评审归档已生成：{round}', body: '“{round}”的归档文件已生成，可以下载。' },
    en: { title: 'Archive ready: {round}', body: 'The archive of “{round}” is ready to be downloaded.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
