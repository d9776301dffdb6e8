import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const agreementNav: WebPlugin['nav'] = [];

export const agreementRoutes: WebPlugin['routes'] = [];
