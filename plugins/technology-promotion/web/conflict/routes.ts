import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const conflictNav: WebPlugin['nav'] = [];
export const conflictRoutes: WebPlugin['routes'] = [];
