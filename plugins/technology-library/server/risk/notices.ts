import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

export const riskNotices = {
  'technology-library.risk-assigned': {
    'zh-CN': { title: '请负责风险 {number}', body: '您被指定为风险“{title}”的责任人，请确定应对方式。' },
    en: { title: 'Risk {number} is yours', body: 'You own the risk “{title}”; please decide how it is dealt with.' },
  },
  'technology-library.risk-escalated': {
    'zh-CN': { title: '风险升级：{number}', body: '“{title}”的剩余风险为 {score} 分，已达升级标准，请研究处置。' },
    en: { title: 'Escalated: {number}', body: 'The residual score of “{title}” is {score}; please look into it.' },
  },
  'technology-library.risk-due': {
    'zh-CN': { title: '风险待复核：{number}', body: '“{title}”应于 {dueOn} 前复核。' },
    en: { title: 'Review due: {number}', body: '“{title}” is to be reviewed by {dueOn}.' },
  },
  'technology-library.risk-overdue': {
    'zh-CN': { title: '风险复核已逾期：{number}', body: '“{title}”应于 {dueOn} 前复核，请尽快办理。' },
    en: { title: 'Review overdue: {number}', body: '“{title}” was to be reviewed by {dueOn}; please do so now.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
