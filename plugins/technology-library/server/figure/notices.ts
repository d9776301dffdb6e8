import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const figureNotices = {
  'technology-library.figure-asked': {
    'zh-CN': { title: '指标填报：{name}', body: '请在 {dueOn} 前填报 {period} 的“{name}”。' },
    en: { title: 'Figure asked for: {name}', body: 'Please report “{name}” for {period} by {dueOn}.' },
  },
  'technology-library.figure-due': {
    'zh-CN': { title: '填报将到期：{name}', body: '{period} 的“{name}”应在 {dueOn} 前填报。' },
    en: { title: 'Figure due soon: {name}', body: '“{name}” for {period} is to be reported by {dueOn}.' },
  },
  'technology-library.figure-overdue': {
    'zh-CN': { title: '填报已逾期：{name}', body: '{site} {period} 的“{name}”应在 {dueOn} 前填报，现已逾期。' },
    en: { title: 'Figure overdue: {name}', body: '“{name}” of {site} for {period} was to be reported by {dueOn}.' },
  },
  'technology-library.figure-returned': {
    'zh-CN': { title: '填报退回：{name}', body: '“{name}”被退回：{reason}' },
    en: { title: 'Returned: {name}', body: '“{name}” was returned: {reason}' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
