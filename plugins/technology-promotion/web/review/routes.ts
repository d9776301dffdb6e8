import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const reviewNav: WebPlugin['nav'] = [];
export const reviewRoutes: WebPlugin['routes'] = [];
