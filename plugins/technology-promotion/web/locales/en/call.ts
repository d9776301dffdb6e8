import type { call as source } from '../zh-cn/call.ts';

export const call = {} satisfies Record<keyof typeof source, string>;
