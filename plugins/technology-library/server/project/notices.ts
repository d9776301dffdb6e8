import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const projectNotices = {} satisfies Readonly<Record<string, NoticeKind>>;
