import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const sustainedNotices = {
  'technology-library.sustained-claimed': {
    'zh-CN': { title: '持续应用申报：{site}', body: '{site} 申报持续应用《{title}》，请核对佐证后确认或退回。' },
    en: { title: 'Sustained use of {site}', body: '{site} shows sustained use of “{title}”; please confirm it or return it.' },
  },
  'technology-library.sustained-confirmed': {
    'zh-CN': { title: '已认定持续应用：{title}', body: '协会已认定贵机构持续应用《{title}》。' },
    en: { title: 'Sustained use confirmed: {title}', body: 'The association confirmed your institution’s sustained use of “{title}”.' },
  },
  'technology-library.sustained-returned': {
    'zh-CN': { title: '持续应用申报退回：{title}', body: '贵机构《{title}》的持续应用申报被退回：{reason}' },
    en: { title: 'Returned: {title}', body: 'What your institution showed of its sustained use of “{title}” was returned: {reason}' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
