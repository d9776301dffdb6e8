import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const siteNav: WebPlugin['nav'] = [];

export const siteRoutes: WebPlugin['routes'] = [];
