import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages; a description never leaves the page it is read on. */
export const safetyNotices = {
  'technology-library.safety-reported': {
    'zh-CN': { title: '不良事件 {number}', body: '{site} 报告了一起不良事件，请评估。' },
    en: { title: 'Safety event {number}', body: '{site} reported a safety event; please assess it.' },
  },
  'technology-library.safety-grave': {
    'zh-CN': { title: '严重不良事件 {number}', body: '{site} 报告了一起严重不良事件，请立即评估并考虑暂停推广。' },
    en: {
      title: 'Grave safety event {number}',
      body: '{site} reported a grave safety event; assess it at once and consider a suspension.',
    },
  },
  'technology-library.safety-assessed': {
    'zh-CN': { title: '不良事件已评估：{number}', body: '贵单位报告的不良事件 {number} 已有评估意见。' },
    en: { title: 'Assessed: {number}', body: 'The safety event {number} that you reported has been assessed.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
