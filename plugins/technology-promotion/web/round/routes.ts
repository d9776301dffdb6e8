import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const roundNav: WebPlugin['nav'] = [];
export const roundRoutes: WebPlugin['routes'] = [];
