import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. No notice names an applicant, a tie or an expert. */
export const conflictNotices = {
  'technology-promotion.task-recused': {
    'zh-CN': { title: '专家回避：{number}', body: '{round} 中 {number} 有一位专家回避，请补派专家。' },
    en: { title: 'Recused: {number}', body: 'An expert keeps away from {number} in {round}; please assign another.' },
  },
  'technology-promotion.review-lost': {
    'zh-CN': { title: '评审意见作废：{number}', body: '{round} 中 {number} 的一份评审意见因利益回避作废，得分已重新计算，请补派专家。' },
    en: {
      title: 'Review void: {number}',
      body: 'A review of {number} in {round} is void because its author must keep away. The scores were computed anew; please assign another expert.',
    },
  },
  'technology-promotion.own-task-recused': {
    'zh-CN': { title: '评审任务因利益回避收回', body: '您在 {round} 中的一项评审任务因利益回避已收回，无需再处理。' },
    en: {
      title: 'A review task was taken back',
      body: 'One of your tasks in {round} was taken back because of a conflict of interest. Nothing is left to do.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
