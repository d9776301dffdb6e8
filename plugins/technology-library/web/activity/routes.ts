import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const activityNav: WebPlugin['nav'] = [];

export const activityRoutes: WebPlugin['routes'] = [];
