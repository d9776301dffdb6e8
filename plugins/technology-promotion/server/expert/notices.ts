import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const expertNotices = {
  'technology-promotion.engagement-offered': {
    'zh-CN': { title: '专家聘任待答复', body: '协会拟聘请您为评审专家，请登录平台答复。' },
    en: {
      title: 'An engagement awaits your answer',
      body: 'The association wishes to engage you as an expert. Please answer in the portal.',
    },
  },
  'technology-promotion.engagement-accepted': {
    'zh-CN': { title: '{name} 接受聘任', body: '{name} 已接受评审专家聘任。' },
    en: { title: '{name} accepted', body: '{name} has accepted the engagement as an expert.' },
  },
  'technology-promotion.engagement-declined': {
    'zh-CN': { title: '{name} 谢绝聘任', body: '{name} 谢绝了评审专家聘任，理由见专家库。' },
    en: { title: '{name} declined', body: '{name} has declined the engagement; the reason is in the list of experts.' },
  },
  'technology-promotion.tasks-handed-back': {
    'zh-CN': { title: '评审任务待补派', body: '一位专家聘任终止，{round} 中有 {count} 项评审任务已收回，请补派专家。' },
    en: {
      title: 'Tasks to assign anew',
      body: 'An engagement ended; {count} review tasks in {round} were taken back. Please assign other experts.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
