import type { dossier as source } from '../zh-cn/dossier.ts';

export const dossier = {} satisfies Record<keyof typeof source, string>;
