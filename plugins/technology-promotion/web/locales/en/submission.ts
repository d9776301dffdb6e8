import type { submission as source } from '../zh-cn/submission.ts';

export const submission = {} satisfies Record<keyof typeof source, string>;
