import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const extractNotices = {
  'technology-library.report-extract': {
    'zh-CN': { title: '报告摘编：{title}', body: '协会已发布“{title}”，贵机构持有技术的摘编可以查看和下载。' },
    en: { title: 'Extract: {title}', body: '“{title}” was published; what it says of your technologies can be read and downloaded.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
