import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const roundNotices = {} satisfies Readonly<Record<string, NoticeKind>>;
