import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const agreementNotices = {
  'technology-library.agreement-to-sign': {
    'zh-CN': { title: '请签署协议：{title}', body: '{number}《{title}》已发出，请阅读全文后签署。' },
    en: { title: 'To sign: {title}', body: '{number} “{title}” was sent to you. Please read and sign it.' },
  },
  'technology-library.agreement-withdrawn': {
    'zh-CN': { title: '协议已撤回：{title}', body: '{number}《{title}》已撤回，此前的签署全部作废。原因：{reason}' },
    en: { title: 'Withdrawn: {title}', body: '{number} “{title}” was withdrawn; all signatures on it are void. Reason: {reason}' },
  },
  'technology-library.agreement-lapsed': {
    'zh-CN': {
      title: '协议未生效，已撤回：{title}',
      body: '{number}《{title}》至最后一日 {endsOn} 仍未生效，已自动撤回，此前的签署全部作废。',
    },
    en: {
      title: 'Never in effect, withdrawn: {title}',
      body: '{number} “{title}” was not in effect by its last day, {endsOn}; it was withdrawn and all signatures on it are void.',
    },
  },
  'technology-library.amendment-withdrawn': {
    'zh-CN': { title: '补充协议已撤回：{title}', body: '协议 {main} 已终止或到期，待签署的补充协议 {number}《{title}》随之撤回。' },
    en: {
      title: 'Amendment withdrawn: {title}',
      body: 'Agreement {main} has ended; its amendment {number} “{title}”, which was being signed, was withdrawn with it.',
    },
  },
  'technology-library.agreement-signed': {
    'zh-CN': { title: '{party} 已签署：{title}', body: '{party} 已签署 {number}《{title}》，尚有 {open} 方未签署。' },
    en: { title: 'Signed by {party}: {title}', body: '{party} signed {number} “{title}”; parties still to sign: {open}.' },
  },
  'technology-library.agreement-refused': {
    'zh-CN': { title: '{party} 拒签：{title}', body: '{party} 没有同意签署 {number}《{title}》，请查看原因。' },
    en: { title: 'Refused by {party}: {title}', body: '{party} did not agree to sign {number} “{title}”. See why.' },
  },
  'technology-library.agreement-change-requested': {
    'zh-CN': { title: '{party} 对协议提出意见：{title}', body: '{party} 对 {number}《{title}》提出了意见，请查看并答复。' },
    en: { title: '{party} asks for a change: {title}', body: '{party} asks for a change of {number} “{title}”.' },
  },
  'technology-library.agreement-effective': {
    'zh-CN': { title: '协议生效：{title}', body: '{number}《{title}》各方已签署，自 {startsOn} 起生效，至 {endsOn} 止。' },
    en: { title: 'In effect: {title}', body: 'All parties have signed {number} “{title}”; it is in effect from {startsOn} to {endsOn}.' },
  },
  'technology-library.agreement-expiring': {
    'zh-CN': { title: '协议将到期：{title}', body: '{number}《{title}》将于 {endsOn} 到期，距到期还有 {days} 天。' },
    en: { title: 'Ends soon: {title}', body: '{number} “{title}” ends on {endsOn}, in {days} {days|day|days}.' },
  },
  'technology-library.agreement-expired': {
    'zh-CN': { title: '协议到期：{title}', body: '{number}《{title}》已于 {endsOn} 到期。' },
    en: { title: 'Expired: {title}', body: '{number} “{title}” ended on {endsOn}.' },
  },
  'technology-library.agreement-terminated': {
    'zh-CN': { title: '协议终止：{title}', body: '{number}《{title}》已终止。原因：{reason}' },
    en: { title: 'Terminated: {title}', body: '{number} “{title}” was terminated. Reason: {reason}' },
  },
  'technology-library.agreement-activities-open': {
    'zh-CN': { title: '协议终止，活动待处理：{title}', body: '{number}《{title}》已终止，{site} 尚有 {open} 项活动未结束，请处理。' },
    en: { title: 'Activities after an end: {title}', body: '{number} “{title}” ended; activities of {site} still open: {open}.' },
  },
  'technology-library.agreement-flagged': {
    'zh-CN': { title: '技术状态变化：{title}', body: '《{title}》的状态有变化，涉及合作协议 {n} 份，请查看协议页面的提示。' },
    en: { title: 'The technology has changed: {title}', body: '“{title}” has changed; agreements it is about: {n}. See their pages.' },
  },
  'technology-library.agreements-ended': {
    'zh-CN': { title: '协议终止：{title}', body: '《{title}》退出技术库，{n} 份合作协议随之终止或撤回。原因：{reason}' },
    en: {
      title: 'Agreements ended: {title}',
      body: '“{title}” left the library; agreements ended or withdrawn with it: {n}. Reason: {reason}',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
