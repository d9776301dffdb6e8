import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const meetingNotices = {
  'technology-promotion.meeting-planned': {
    'zh-CN': { title: '评审会通知：{title}', body: '请按时参加评审会《{title}》，登录后查看议程并声明利益关系。' },
    en: { title: 'Meeting: {title}', body: 'You are called to “{title}”; sign in for the agenda and declare your interests.' },
  },
  'technology-promotion.minutes-to-sign': {
    'zh-CN': { title: '请签署会议纪要：{title}', body: '《{title}》的会议纪要已起草，请核对后签署。' },
    en: { title: 'Minutes to sign: {title}', body: 'The minutes of “{title}” are drawn up; read and sign them.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
