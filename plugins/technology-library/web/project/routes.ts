import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const projectNav: WebPlugin['nav'] = [];

export const projectRoutes: WebPlugin['routes'] = [];
