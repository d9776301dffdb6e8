import type { decision as source } from '../zh-cn/decision.ts';

export const decision = {} satisfies Record<keyof typeof source, string>;
