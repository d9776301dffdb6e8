import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages; what was paid to whom stays on its page. */
export const budgetNotices = {
  'technology-library.budget-approved': {
    'zh-CN': { title: '经费预算已批准：{number}', body: '《{title}》{year} 年经费预算已批准，可以登记使用。' },
    en: { title: 'Budget approved: {number}', body: 'The {year} budget of “{title}” was approved; uses can be recorded.' },
  },
  'technology-library.adjustment-approved': {
    'zh-CN': { title: '预算调剂已批准：{number}', body: '您对经费预算 {number} 提出的调剂已批准。' },
    en: { title: 'Adjustment approved: {number}', body: 'The adjustment that you proposed to budget {number} was approved.' },
  },
  'technology-library.adjustment-rejected': {
    'zh-CN': { title: '预算调剂未批准：{number}', body: '您对经费预算 {number} 提出的调剂未获批准，请查看理由。' },
    en: { title: 'Adjustment rejected: {number}', body: 'The adjustment that you proposed to budget {number} was rejected; see why.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
