import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

export const ipNotices = {
  'technology-library.ip-expiring': {
    'zh-CN': { title: '知识产权即将到期：{number}', body: '“{title}”于 {date} 到期，请及时处理。' },
    en: { title: 'Right near its end: {number}', body: '“{title}” ends on {date}; please see to it.' },
  },
  'technology-library.ip-fee-due': {
    'zh-CN': { title: '知识产权费用待缴：{number}', body: '“{title}”的费用应于 {date} 前缴纳。' },
    en: { title: 'Fee due: {number}', body: 'The fee for “{title}” is due on {date}.' },
  },
  'technology-library.ip-changed': {
    'zh-CN': { title: '知识产权记录有变化：{number}', body: '“{title}”的登记或状态有变化，请查看。' },
    en: { title: 'Right changed: {number}', body: 'What is registered of “{title}” has changed; please have a look.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
