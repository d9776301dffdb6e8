import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const entryNav: WebPlugin['nav'] = [];

export const entryRoutes: WebPlugin['routes'] = [];
