import type { meeting as source } from '../zh-cn/meeting.ts';

export const meeting = {} satisfies Record<keyof typeof source, string>;
