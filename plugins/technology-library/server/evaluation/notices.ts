import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const evaluationNotices = {
  'technology-library.evaluation-concluded': {
    'zh-CN': { title: '推广评估：{title}', body: '贵单位持有的《{title}》已有新的推广评估摘要。' },
    en: { title: 'Evaluation: {title}', body: 'There is a new digest of an evaluation of “{title}”.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
