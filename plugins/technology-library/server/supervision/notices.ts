import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const supervisionNotices = {
  'technology-library.finding-issued': {
    'zh-CN': { title: '督导问题 {number}', body: '贵单位收到一项督导问题，请在 {dueOn} 前完成整改并回复。' },
    en: { title: 'Finding {number}', body: 'A supervision visit found something at your site; please put it right and answer by {dueOn}.' },
  },
  'technology-library.finding-responded': {
    'zh-CN': { title: '整改回复：{number}', body: '督导问题 {number} 已有整改回复，请核验。' },
    en: { title: 'Response to {number}', body: 'There is a response to finding {number}; please verify it.' },
  },
  'technology-library.finding-returned': {
    'zh-CN': { title: '整改退回：{number}', body: '督导问题 {number} 的整改回复被退回：{reason}' },
    en: { title: 'Returned: {number}', body: 'The response to finding {number} was returned: {reason}' },
  },
  'technology-library.finding-settled': {
    'zh-CN': { title: '问题已销号：{number}', body: '督导问题 {number} 已核验销号。{reason}' },
    en: { title: 'Settled: {number}', body: 'Finding {number} is settled. {reason}' },
  },
  'technology-library.finding-due': {
    'zh-CN': { title: '整改将到期：{number}', body: '督导问题 {number} 应在 {dueOn} 前回复。' },
    en: { title: 'Due soon: {number}', body: 'Finding {number} is to be answered by {dueOn}.' },
  },
  'technology-library.finding-overdue': {
    'zh-CN': { title: '整改已逾期：{number}', body: '督导问题 {number} 应在 {dueOn} 前回复，现已逾期。' },
    en: { title: 'Overdue: {number}', body: 'Finding {number} was to be answered by {dueOn}.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
