import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const projectNotices = {
  'technology-library.project-terminated': {
    'zh-CN': { title: '推广项目终止：{title}', body: '贵机构参加的《{title}》推广项目已终止。理由：{reason}' },
    en: {
      title: 'Project terminated: {title}',
      body: 'The project promoting “{title}”, in which your institution takes part, was terminated. Reason: {reason}',
    },
  },
  'technology-library.plan-approved': {
    'zh-CN': { title: '推广方案已批准：{title}', body: '《{title}》第 {number} 版推广方案已批准。' },
    en: { title: 'Plan approved: {title}', body: 'Version {number} of the plan of “{title}” was approved.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
