import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const entryNotices = {
  'technology-library.entry-received': {
    'zh-CN': { title: '待入库技术：{title}', body: '遴选结果 {number}《{title}》已移交技术库，请核对内容、证照和条件后办理入库。' },
    en: {
      title: 'To be listed: {title}',
      body: '{number} “{title}” was handed over by the selection; check its content, licences and conditions, then list it.',
    },
  },
  'technology-library.entry-entered': {
    'zh-CN': { title: '技术已移交技术库：{title}', body: '贵单位的技术《{title}》已移交技术库，编号 {number}，待办理入库。' },
    en: { title: 'With the library: {title}', body: 'Your technology “{title}” is with the library as {number} and waits to be listed.' },
  },
  'technology-library.entry-listed': {
    'zh-CN': { title: '技术已入库：{title}', body: '贵单位的技术 {number}《{title}》已入库。' },
    en: { title: 'Listed: {title}', body: 'Your technology {number} “{title}” is listed in the library.' },
  },
  'technology-library.entry-suspended': {
    'zh-CN': { title: '技术暂停推广：{title}', body: '贵单位的技术 {number}《{title}》已暂停推广，原因请登录查看。' },
    en: { title: 'Suspended: {title}', body: 'Promotion of your technology {number} “{title}” is suspended; sign in to read why.' },
  },
  'technology-library.entry-resumed': {
    'zh-CN': { title: '技术恢复推广：{title}', body: '贵单位的技术 {number}《{title}》已恢复推广。' },
    en: { title: 'Resumed: {title}', body: 'Promotion of your technology {number} “{title}” goes on.' },
  },
  'technology-library.entry-re-evaluated': {
    'zh-CN': { title: '技术进入复评：{title}', body: '贵单位的技术 {number}《{title}》已进入复评。' },
    en: { title: 'Under re-evaluation: {title}', body: 'Your technology {number} “{title}” is under re-evaluation.' },
  },
  'technology-library.entry-superseded': {
    'zh-CN': { title: '技术已迭代：{title}', body: '贵单位的技术 {number}《{title}》已由新技术替代。' },
    en: { title: 'Superseded: {title}', body: 'Another technology took the place of your {number} “{title}”.' },
  },
  'technology-library.entry-exited': {
    'zh-CN': { title: '技术退出：{title}', body: '贵单位的技术 {number}《{title}》已退出技术库，原因请登录查看。' },
    en: { title: 'Left the library: {title}', body: 'Your technology {number} “{title}” has left the library; sign in to read why.' },
  },
  'technology-library.version-issued': {
    'zh-CN': { title: '技术版本已发布：{title} {version}', body: '贵单位的技术 {number}《{title}》发布了版本 {version}。' },
    en: { title: 'Version {version}: {title}', body: 'Version {version} of your technology {number} “{title}” was issued.' },
  },
  'technology-library.version-for-site': {
    'zh-CN': {
      title: '所用技术有新版本：{title} {version}',
      body: '贵单位应用的技术 {number}《{title}》发布了版本 {version}。现有应用按原版本继续；是否更换新版本，请与协会联系。',
    },
    en: {
      title: 'Version {version} of a technology in use: {title}',
      body: 'Version {version} of {number} “{title}”, which you use, was issued. Your use of the earlier version goes on; ask the association about a change.',
    },
  },
  'technology-library.credential-expiring': {
    'zh-CN': {
      title: '证照即将到期：{credential}',
      body: '{number}《{title}》的证照 {credential} 将于 {date} 到期（剩余 {days} 天），请及时办理延续。',
    },
    en: {
      title: 'Expires soon: {credential}',
      body: '{credential} of {number} “{title}” is valid until {date} ({days} days left); renew it in time.',
    },
  },
  'technology-library.credential-lapsed': {
    'zh-CN': {
      title: '证照已失效：{credential}',
      body: '{number}《{title}》的证照 {credential} 已失效（有效期至 {date}）。必备证照失效的，技术暂停推广。',
    },
    en: {
      title: 'No longer valid: {credential}',
      body: '{credential} of {number} “{title}” is no longer valid (last day: {date}). Without a required one the promotion is suspended.',
    },
  },
  'technology-library.review-soon': {
    'zh-CN': { title: '即将复评：{title}', body: '{number}《{title}》应于 {date} 复评，请准备材料。' },
    en: { title: 'Re-evaluation ahead: {title}', body: '{number} “{title}” is to be re-evaluated on {date}.' },
  },
  'technology-library.review-due': {
    'zh-CN': { title: '应当复评：{title}', body: '{number}《{title}》的复评日期（{date}）已到，请开展复评。' },
    en: { title: 'Re-evaluation due: {title}', body: 'The re-evaluation of {number} “{title}” was due on {date}; open it.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
