import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const exampleNotices = {
  'example.memo-submitted': {
    'zh-CN': { title: '待处理签报：{title}', body: '{number}《{title}》已提交，等待您处理。' },
    en: { title: 'To decide: {title}', body: '{number} “{title}” was submitted and waits for you.' },
  },
  'example.memo-returned': {
    'zh-CN': { title: '已退回：{title}', body: '{number}《{title}》被退回，请修改后重新提交。' },
    en: { title: 'Returned: {title}', body: '{number} “{title}” came back to you; change it and submit it again.' },
  },
  'example.memo-accepted': {
    'zh-CN': { title: '已采纳：{title}', body: '{number}《{title}》已被采纳。' },
    en: { title: 'Accepted: {title}', body: '{number} “{title}” was accepted.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
