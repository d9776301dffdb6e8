import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. No technology and no applicant is named: whoever reads the mail is not known. */
export const roundNotices = {
  'technology-promotion.review-invitation': {
    'zh-CN': {
      title: '评审邀请：{round}',
      body: '邀请您参加“{round}”的评审，共 {count} 项，请于 {due} 前完成。请先确认是否接受，并作出利益回避声明。',
    },
    en: {
      title: 'Invitation to review: {round}',
      body: 'You are invited to review {count} items of “{round}” by {due}. Please accept or decline, and declare your interests first.',
    },
  },
  'technology-promotion.review-due': {
    'zh-CN': { title: '评审即将到期：{round}', body: '您在“{round}”还有 {count} 项评审未完成，请于 {due} 前提交。' },
    en: { title: 'Reviews due soon: {round}', body: 'You have {count} unfinished {count|review|reviews} in “{round}”, due on {due}.' },
  },
  'technology-promotion.review-overdue': {
    'zh-CN': { title: '评审已逾期：{round}', body: '您在“{round}”有 {count} 项评审已于 {due} 到期，请尽快提交。' },
    en: {
      title: 'Reviews overdue: {round}',
      body: '{count} of your reviews in “{round}” {count|was|were} due on {due}. Please hand them in soon.',
    },
  },
  'technology-promotion.reviews-expired': {
    'zh-CN': { title: '评审任务逾期失效：{round}', body: '“{round}”有 {count} 项评审任务逾期失效，请补派专家。' },
    en: {
      title: 'Review tasks expired: {round}',
      body: '{count} review {count|task|tasks} of “{round}” {count|has|have} expired; other experts are needed.',
    },
  },
  'technology-promotion.review-cancelled': {
    'zh-CN': { title: '评审任务已取消：{round}', body: '您在“{round}”的一项评审任务已取消：{reason}' },
    en: { title: 'Review task cancelled: {round}', body: 'One of your review tasks in “{round}” was cancelled: {reason}' },
  },
  'technology-promotion.review-extended': {
    'zh-CN': { title: '评审期限延长：{round}', body: '您在“{round}”的一项评审任务期限延长至 {due}。' },
    en: { title: 'More time for a review: {round}', body: 'One of your review tasks in “{round}” is now due on {due}.' },
  },
  'technology-promotion.replacement-proposed': {
    'zh-CN': { title: '已提出接替专家：{number}', body: '“{round}”中 {number} 空出的评审名额已按规则提出接替专家，请核对后发出邀请。' },
    en: {
      title: 'Somebody is proposed for {number}',
      body: 'A place on {number} in “{round}” fell free; somebody is proposed for it by rule. Please look and invite.',
    },
  },
  'technology-promotion.replacement-invited': {
    'zh-CN': { title: '已邀请接替专家：{number}', body: '“{round}”中 {number} 空出的评审名额已按规则邀请接替专家。' },
    en: {
      title: 'Somebody is invited for {number}',
      body: 'A place on {number} in “{round}” fell free; somebody was invited to it by rule.',
    },
  },
  'technology-promotion.replacement-missing': {
    'zh-CN': {
      title: '没有可接替的专家：{number}',
      body: '“{round}”中 {number} 空出的评审名额没有符合条件的专家可以接替，请增聘专家或调整评审量。',
    },
    en: {
      title: 'Nobody to step in for {number}',
      body: 'A place on {number} in “{round}” fell free, and the rules leave nobody for it. Please engage somebody, or change the loads.',
    },
  },
  'technology-promotion.assignment-ready': {
    'zh-CN': { title: '派审方案已生成：{round}', body: '“{round}”的派审方案已生成，请预览后采用。' },
    en: { title: 'Assignment ready: {round}', body: 'The assignment for “{round}” is ready to be looked at and applied.' },
  },
  'technology-promotion.assignment-impossible': {
    'zh-CN': { title: '无法派审：{round}', body: '“{round}”按当前条件没有可行的派审方案，请查看原因。' },
    en: { title: 'No assignment possible: {round}', body: 'No assignment for “{round}” meets the conditions; see why.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
