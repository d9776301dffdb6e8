import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const activityNotices = {
  'technology-library.activity-planned': {
    'zh-CN': { title: '推广活动：{title}', body: '贵机构将参加推广活动《{title}》，开始日期 {day}。' },
    en: { title: 'Activity: {title}', body: 'Your institution takes part in “{title}”, which begins on {day}.' },
  },
  'technology-library.activity-cancelled': {
    'zh-CN': { title: '活动取消：{title}', body: '原定 {day} 开始的推广活动《{title}》已取消。' },
    en: { title: 'Cancelled: {title}', body: '“{title}”, planned for {day}, does not take place.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
