import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. Experts are told neither technology nor applicant: mails are read by others too. */
export const dossierNotices = {
  'technology-promotion.supplement-requested': {
    'zh-CN': {
      title: '补正通知书：{title}',
      body: '{number} 列出 {count} 处需要补正的内容，请于 {due} 24 时前一次性补正并重新提交，逾期视为撤回。',
    },
    en: {
      title: 'To supplement: {title}',
      body: '{number} lists {count} defects. Mend all of them and submit again by the end of {due}, or the submission counts as withdrawn.',
    },
  },
  'technology-promotion.supplement-due': {
    'zh-CN': { title: '补正即将到期：{title}', body: '补正通知书 {number} 将于 {due} 24 时到期，逾期视为撤回。' },
    en: { title: 'Due soon: {title}', body: 'Supplement notice {number} ends with {due}; after that the submission counts as withdrawn.' },
  },
  'technology-promotion.supplement-expired': {
    'zh-CN': { title: '逾期未补正：{title}', body: '补正通知书 {number} 已到期，申报视为撤回。' },
    en: { title: 'Not supplemented in time: {title}', body: 'Supplement notice {number} has ended; the submission counts as withdrawn.' },
  },
  'technology-promotion.dossier-admitted': {
    'zh-CN': { title: '准入通过：{title}', body: '{number} 已通过形式审查，进入评审。' },
    en: { title: 'Admitted: {title}', body: '{number} has passed the admission check and goes on to the review.' },
  },
  'technology-promotion.dossier-refused': {
    'zh-CN': { title: '不予受理：{title}', body: '{number} 未通过形式审查，理由见申报页面。' },
    en: { title: 'Not admitted: {title}', body: '{number} has not passed the admission check; the reason is on its page.' },
  },
  'technology-promotion.dossier-duplicate': {
    'zh-CN': { title: '认定为重复申报：{title}', body: '{number} 被认定为重复申报，理由见申报页面。' },
    en: { title: 'A duplicate: {title}', body: '{number} was found to be a duplicate; the reason is on its page.' },
  },
  'technology-promotion.dossier-merged': {
    'zh-CN': { title: '已并案：{title}', body: '{number} 与同一技术的另一项申报并案评审，贵单位的权利主张予以保留。' },
    en: {
      title: 'Merged: {title}',
      body: '{number} is reviewed together with another submission of the same technology; your claim is kept.',
    },
  },
  'technology-promotion.dossier-supplemented': {
    'zh-CN': { title: '已补正：{title}', body: '{number} 已按补正通知书重新提交，请继续形式审查。' },
    en: { title: 'Supplemented: {title}', body: '{number} was submitted again as the notice asked; the check can go on.' },
  },
  'technology-promotion.review-reopened': {
    'zh-CN': { title: '请重新评审', body: '您在“{round}”中评审的一项申报已补正，请按新的材料重新提交评审意见。' },
    en: {
      title: 'Please review again',
      body: 'A submission that you reviewed in “{round}” was supplemented; please hand in your review anew.',
    },
  },
  'technology-promotion.review-to-confirm': {
    'zh-CN': { title: '请确认评审意见', body: '您在“{round}”中评审的一项申报已补正，请确认您的评审意见是否仍然成立。' },
    en: {
      title: 'Please confirm your review',
      body: 'A submission that you reviewed in “{round}” was supplemented; please say whether your review still holds.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
