import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const meetingNotices = {
  'technology-promotion.meeting-planned': {
    'zh-CN': { title: '评审会通知：{title}', body: '请按时参加评审会《{title}》，登录后查看议程并声明利益关系。' },
    en: { title: 'Meeting: {title}', body: 'You are called to “{title}”; sign in for the agenda and declare your interests.' },
  },
  'technology-promotion.meeting-changed': {
    'zh-CN': {
      title: '评审会时间或地点变更：{title}',
      body: '评审会《{title}》的时间或地点有变更，现定于北京时间 {time} 召开。地点和议程请登录后查看。',
    },
    en: {
      title: 'Meeting changed: {title}',
      body: '“{title}” has another time or place; it starts at {time}, Beijing time. Sign in for the place and the agenda.',
    },
  },
  'technology-promotion.meeting-cancelled': {
    'zh-CN': { title: '评审会取消：{title}', body: '评审会《{title}》已取消，请勿前往。另行召集时会再次通知。' },
    en: {
      title: 'Meeting called off: {title}',
      body: '“{title}” is called off and does not take place. You will be told if another is called.',
    },
  },
  'technology-promotion.minutes-to-sign': {
    'zh-CN': { title: '请签署会议纪要：{title}', body: '《{title}》的会议纪要已起草，请核对后签署。' },
    en: { title: 'Minutes to sign: {title}', body: 'The minutes of “{title}” are drawn up; read and sign them.' },
  },
  'technology-promotion.minutes-redrawn': {
    'zh-CN': {
      title: '会议纪要已重新起草：{title}',
      body: '《{title}》的会议纪要已重新起草，您在第 {n} 版上的签名不适用于新版本。新版本提交签署后，请重新核对并签署。',
    },
    en: {
      title: 'Minutes drawn up anew: {title}',
      body: 'The minutes of “{title}” were drawn up anew; your signature of version {n} does not count for the new one. You will be asked to read and sign it.',
    },
  },
  'technology-promotion.minutes-ready': {
    'zh-CN': { title: '会议纪要文件已生成：{title}', body: '《{title}》的会议纪要已生成 Word 和 PDF 文件，可下载核对。' },
    en: { title: 'Minutes ready: {title}', body: 'The minutes of “{title}” are there as Word and PDF, to be fetched and checked.' },
  },
  'technology-promotion.minutes-failed': {
    'zh-CN': {
      title: '会议纪要文件生成失败：{title}',
      body: '《{title}》的会议纪要文件未能生成，请在会议页面重新生成。纪要内容不受影响。',
    },
    en: {
      title: 'Minutes not written out: {title}',
      body: 'The documents of the minutes of “{title}” could not be made; make them again on the page of the meeting. Their content stands.',
    },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
