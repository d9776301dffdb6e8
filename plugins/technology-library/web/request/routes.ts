import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const requestNav: WebPlugin['nav'] = [];

export const requestRoutes: WebPlugin['routes'] = [];
