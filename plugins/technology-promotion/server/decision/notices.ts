import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. The objector's name goes into no mail. */
export const decisionNotices = {
  'technology-promotion.decision-released': {
    'zh-CN': { title: '评审结论通知：{title}', body: '贵单位申报的 {number}《{title}》已有评审结论，请登录查看。' },
    en: { title: 'Decision: {title}', body: 'There is a decision on your submission {number} “{title}”; sign in to read it.' },
  },
  'technology-promotion.decision-revoked': {
    'zh-CN': { title: '评审结论已撤销：{title}', body: '贵单位申报的 {number}《{title}》经异议核查，评审结论已撤销，请登录查看。' },
    en: {
      title: 'Decision revoked: {title}',
      body: 'After an objection the decision on your submission {number} “{title}” is revoked; sign in to read why.',
    },
  },
  'technology-promotion.objection-lodged': {
    'zh-CN': { title: '收到异议 {number}', body: '公示 {notice} 收到一件异议（{number}），请及时核查。' },
    en: { title: 'Objection {number}', body: 'An objection ({number}) to the public notice {notice} has come in.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
