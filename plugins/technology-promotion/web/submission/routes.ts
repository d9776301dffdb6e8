import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const submissionNav: WebPlugin['nav'] = [];
export const submissionRoutes: WebPlugin['routes'] = [];
