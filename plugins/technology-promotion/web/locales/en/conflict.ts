import type { conflict as source } from '../zh-cn/conflict.ts';

export const conflict = {} satisfies Record<keyof typeof source, string>;
