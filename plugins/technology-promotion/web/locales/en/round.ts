import type { round as source } from '../zh-cn/round.ts';

export const round = {} satisfies Record<keyof typeof source, string>;
