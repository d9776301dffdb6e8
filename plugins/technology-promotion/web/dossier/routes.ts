import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const dossierNav: WebPlugin['nav'] = [];
export const dossierRoutes: WebPlugin['routes'] = [];
