import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const decisionNav: WebPlugin['nav'] = [];
export const decisionRoutes: WebPlugin['routes'] = [];
