import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const callNotices = {
  'technology-promotion.call-closed': {
    'zh-CN': { title: '征集已截止：{title}', body: '《{title}》已按时截止，共收到 {count} 项申报，可以开始形式审查。' },
    en: {
      title: 'Closed: {title}',
      body: '“{title}” has closed with {count} {count|submission|submissions}; the admission check can begin.',
    },
  },
  'technology-promotion.call-invitation': {
    'zh-CN': { title: '征集函：{title}', body: '贵单位受邀参加 {number}《{title}》，请在截止前申报。' },
    en: { title: 'Invitation: {title}', body: 'Your organisation is invited to submit to {number} “{title}” before it closes.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
