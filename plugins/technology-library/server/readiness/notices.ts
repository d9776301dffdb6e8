import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages; scores and gaps stay on the page. */
export const readinessNotices = {
  'technology-library.readiness-asked': {
    'zh-CN': { title: '请填报条件评估：{title}', body: '请填报引进《{title}》的条件评估表，期限：{due}。' },
    en: { title: 'Check of readiness: {title}', body: 'Please fill in the check of readiness for “{title}”. Due: {due}.' },
  },
  'technology-library.readiness-due': {
    'zh-CN': { title: '条件评估即将到期：{title}', body: '{site} 引进《{title}》的条件评估表应于 {due} 前提交。' },
    en: { title: 'Check due soon: {title}', body: 'The check of {site} for “{title}” is to be handed in by {due}.' },
  },
  'technology-library.readiness-overdue': {
    'zh-CN': { title: '条件评估逾期：{title}', body: '{site} 引进《{title}》的条件评估表应于 {due} 前提交，尚未提交。' },
    en: { title: 'Check overdue: {title}', body: 'The check of {site} for “{title}” was to be handed in by {due} and was not.' },
  },
  'technology-library.readiness-submitted': {
    'zh-CN': { title: '条件评估已提交：{site}', body: '{site} 提交了引进《{title}》的条件评估表，请审核。' },
    en: { title: 'Check handed in: {site}', body: '{site} has handed in its check of readiness for “{title}”. Please judge it.' },
  },
  'technology-library.readiness-returned': {
    'zh-CN': { title: '条件评估退回修改：{title}', body: '引进《{title}》的条件评估表已退回，请按页面说明修改后重新提交。' },
    en: {
      title: 'Check sent back: {title}',
      body: 'The check for “{title}” was sent back; please mend it as its page says and hand it in again.',
    },
  },
  'technology-library.readiness-accepted': {
    'zh-CN': { title: '条件评估已审定：{title}', body: '引进《{title}》的条件评估结果已审定，请查看。' },
    en: { title: 'Check accepted: {title}', body: 'The result of the check for “{title}” was accepted; see its page.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
