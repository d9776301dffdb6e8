import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const catalogueNav: WebPlugin['nav'] = [];

export const catalogueRoutes: WebPlugin['routes'] = [];
