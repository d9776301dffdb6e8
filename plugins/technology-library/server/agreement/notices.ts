import type { NoticeKind } from '@xinglin/kernel/notifications/notice-kind';

/** What people are told here, in both languages. */
export const agreementNotices = {} satisfies Readonly<Record<string, NoticeKind>>;
