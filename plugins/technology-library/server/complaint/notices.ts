import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** Numbers and days only: what was complained of, and by whom, is read on its page by those who may. */
export const complaintNotices = {
  'technology-library.complaint-received': {
    'zh-CN': { title: '收到投诉 {number}', body: '已登记投诉 {number}，请在时限内决定是否受理。' },
    en: { title: 'Complaint {number}', body: 'Complaint {number} was registered; please decide in time whether it is taken up.' },
  },
  'technology-library.complaint-assigned': {
    'zh-CN': { title: '请办理投诉 {number}', body: '投诉 {number} 已交由您办理，请在时限内调查并答复。' },
    en: { title: 'Complaint {number} is yours', body: 'Please investigate complaint {number} and answer it in time.' },
  },
  'technology-library.complaint-due': {
    'zh-CN': { title: '投诉即将到期：{number}', body: '投诉 {number} 应于 {dueOn} 前办理。' },
    en: { title: 'Complaint due: {number}', body: 'Complaint {number} is to be dealt with by {dueOn}.' },
  },
  'technology-library.complaint-overdue': {
    'zh-CN': { title: '投诉已逾期：{number}', body: '投诉 {number} 应于 {dueOn} 前办理，请尽快处理。' },
    en: { title: 'Complaint overdue: {number}', body: 'Complaint {number} was to be dealt with by {dueOn}; please do so now.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
