import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const ledgerNav: WebPlugin['nav'] = [];

export const ledgerRoutes: WebPlugin['routes'] = [];
