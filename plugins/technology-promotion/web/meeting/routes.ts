import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const meetingNav: WebPlugin['nav'] = [];
export const meetingRoutes: WebPlugin['routes'] = [];
