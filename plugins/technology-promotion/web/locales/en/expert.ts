import type { expert as source } from '../zh-cn/expert.ts';

export const expert = {} satisfies Record<keyof typeof source, string>;
