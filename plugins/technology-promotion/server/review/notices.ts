import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. Neither technology nor applicant is named: mails are read by others too. */
export const reviewNotices = {
  'technology-promotion.review-returned': {
    'zh-CN': { title: '评审意见被退回', body: '您的一份评审意见被退回修改：{reason}' },
    en: { title: 'A review came back', body: 'One of your reviews came back for correction: {reason}' },
  },
  'technology-promotion.review-voided': {
    'zh-CN': {
      title: '评审意见不再计入',
      body: '您在 {round} 中的一份评审意见不再计入得分，相应任务已取消，无需再处理。如有疑问，请联系协会。',
    },
    en: {
      title: 'A review counts no more',
      body: 'One of your reviews in {round} was taken out of the count and its task cancelled. Nothing is left to do; please ask the association if in doubt.',
    },
  },
  'technology-promotion.ranking-open': {
    'zh-CN': { title: '请参加排序表决：{round}', body: '“{round}”入围线上有 {count} 个项目并列，请您排序。' },
    en: {
      title: 'Please rank: {round}',
      body: '{count} {count|item|items} of “{round}” {count|is|are} tied on the line; please rank what is tied.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
