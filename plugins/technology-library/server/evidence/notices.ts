import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const evidenceNotices = {
  'technology-library.material-shared': {
    'zh-CN': { title: '推广活动有新课件', body: '贵单位参加的推广活动 {number} 有新的课件，可在活动页面下载。' },
    en: { title: 'New material of an activity', body: 'There is new material of activity {number}; you can download it from its page.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
