import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const activityNotices = {} satisfies Readonly<Record<string, NoticeKind>>;
