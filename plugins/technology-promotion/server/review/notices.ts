import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. Neither technology nor applicant is named: mails are read by others too. */
export const reviewNotices = {
  'technology-promotion.review-returned': {
    'zh-CN': { title: '评审意见被退回', body: '您的一份评审意见被退回修改：{reason}' },
    en: { title: 'A review came back', body: 'One of your reviews came back for correction: {reason}' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
