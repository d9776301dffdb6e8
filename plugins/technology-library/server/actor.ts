import type { Context } from '@xinglin/kernel/context';

/** Who acts, for the columns that keep it: a person or a program's key. A job of the house has no name. */
export const actor = ({ viewer }: Pick<Context, 'viewer'>): string => viewer.userId ?? viewer.apiKeyId ?? '';
