import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const expertNav: WebPlugin['nav'] = [];
export const expertRoutes: WebPlugin['routes'] = [];
