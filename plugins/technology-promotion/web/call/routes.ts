import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const callNav: WebPlugin['nav'] = [];
export const callRoutes: WebPlugin['routes'] = [];
