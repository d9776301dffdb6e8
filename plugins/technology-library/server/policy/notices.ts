import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const policyNotices = {
  'technology-library.policy-lapsing': {
    'zh-CN': { title: '政策文件即将失效：{title}', body: '《{title}》有效期至 {day}，还有 {days} 天，请确认是否有接续文件。' },
    en: {
      title: 'Document lapses soon: {title}',
      body: '“{title}” lapses after {day}, in {days} days; see whether another stands in its place.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
