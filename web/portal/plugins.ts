import type { WebPlugin } from '@xinglin/kit/plugin.ts';

/** The line-up: one import per plugin, in the order of the menu. */
export const plugins: readonly WebPlugin[] = [];
