import type { review as source } from '../zh-cn/review.ts';

export const review = {} satisfies Record<keyof typeof source, string>;
