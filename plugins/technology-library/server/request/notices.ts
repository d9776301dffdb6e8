import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. The site is not told the holder's words, nor the holder who asked. */
export const requestNotices = {
  'technology-library.request-received': {
    'zh-CN': { title: '引进申请：{title}', body: '{site} 申请引进《{title}》（{number}），请办理。' },
    en: { title: 'Request for {title}', body: '{site} asks for “{title}” ({number}). Please handle the request.' },
  },
  'technology-library.request-withdrawn': {
    'zh-CN': { title: '引进申请已撤回：{title}', body: '{site} 撤回了引进《{title}》的申请（{number}）。' },
    en: { title: 'Request withdrawn: {title}', body: '{site} has withdrawn its request for “{title}” ({number}).' },
  },
  'technology-library.request-forwarded': {
    'zh-CN': { title: '正在征求技术持有方意见：{title}', body: '贵机构的引进申请 {number} 已受理，正在征求《{title}》持有方的意见。' },
    en: { title: 'The holder is asked: {title}', body: 'Your request {number} is being handled; the holder of “{title}” is asked.' },
  },
  'technology-library.request-accepted': {
    'zh-CN': { title: '引进申请已同意：{title}', body: '贵机构的引进申请 {number} 已同意，《{title}》的引进工作由此开始。' },
    en: { title: 'Request accepted: {title}', body: 'Your request {number} was accepted; the way to using “{title}” begins.' },
  },
  'technology-library.request-declined': {
    'zh-CN': { title: '引进申请未同意：{title}', body: '贵机构引进《{title}》的申请 {number} 未获同意。理由：{reason}' },
    en: { title: 'Request declined: {title}', body: 'Your request {number} for “{title}” was declined. Reason: {reason}' },
  },
  'technology-library.consent-asked': {
    'zh-CN': { title: '征询引进意见：{title}', body: '{site} 拟引进贵单位持有的《{title}》，请于 {due} 前答复是否同意。' },
    en: { title: 'Do you take a site of {title}?', body: '{site} wishes to take up your technology “{title}”. Please answer by {due}.' },
  },
  'technology-library.consent-due': {
    'zh-CN': { title: '待答复：{title}', body: '是否同意 {site} 引进《{title}》，请于 {due} 前答复。' },
    en: { title: 'Answer due: {title}', body: 'Please answer by {due} whether you take {site} as a site of “{title}”.' },
  },
  'technology-library.consent-overdue': {
    'zh-CN': { title: '持有方逾期未答复：{title}', body: '{site} 引进《{title}》的意见应于 {due} 前答复，持有方尚未答复。' },
    en: { title: 'No answer yet: {title}', body: 'The holder of “{title}” was to answer about {site} by {due} and has not.' },
  },
  'technology-library.consent-accepted': {
    'zh-CN': { title: '持有方同意：{title}', body: '持有方同意 {site} 引进《{title}》，可以纳入推广项目。' },
    en: { title: 'The holder agrees: {title}', body: 'The holder takes {site} as a site of “{title}”; it can join a project.' },
  },
  'technology-library.consent-declined': {
    'zh-CN': { title: '持有方不同意：{title}', body: '持有方不同意 {site} 引进《{title}》，理由见页面。' },
    en: {
      title: 'The holder declines: {title}',
      body: 'The holder does not take {site} as a site of “{title}”; the reason is on the page.',
    },
  },
  'technology-library.consent-withdrawn': {
    'zh-CN': { title: '无需再答复：{title}', body: '{site} 引进《{title}》的征询已撤回，无需再答复。' },
    en: { title: 'No answer needed: {title}', body: 'The question about {site} and “{title}” was taken back.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
