import { createHash, timingSafeEqual } from 'node:crypto';
import type { Metrics } from '../../metrics.ts';
import { refusal } from '../refusal.ts';
import type { Route } from '../route.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

interface Options {
  /** Whoever reads the figures states this as a bearer. */
  token: string | undefined;
  /** Without a token this machine may read, unless a proxy on it would lend everybody its address. */
  loopback: boolean;
}

const isLoopback = (ip: string) => ip === '::1' || ip.startsWith('127.');

export const metricsRoute = (metrics: Metrics, { token, loopback }: Options): Route => ({
  name: 'metrics',
  matches: (path) => path === '/metrics',
  body: 0,
  anyHost: true,
  answer: async (request, { ip }) => {
    const given = request.headers.get('authorization')?.replace(/^bearer /i, '');
    const may = token !== undefined ? timingSafeEqual(digest(given ?? ''), digest(token)) : loopback && isLoopback(ip);
    if (!may) return refusal(404, 'NOT_FOUND', 'nothing is here');
    return new Response(await metrics.text(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
  },
});
