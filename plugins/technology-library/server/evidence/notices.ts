import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const evidenceNotices = {
  'technology-library.material-shared': {
    'zh-CN': { title: '推广活动有新课件', body: '贵单位参加的推广活动 {number} 有新的课件，可在活动页面下载。' },
    en: { title: 'New material of an activity', body: 'There is new material of activity {number}; you can download it from its page.' },
  },
  'technology-library.step-shown': {
    'zh-CN': { title: '持续应用佐证：{site}', body: '{site} 补充了应用进展的佐证材料，请查看。' },
    en: { title: 'Evidence of {site}', body: '{site} added files that show its progress.' },
  },
} satisfies Readonly<Record<string, NoticeKind>>;
