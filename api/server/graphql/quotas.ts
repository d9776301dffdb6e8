// How often and how much at once: strangers by network, programs by key, organisations by what runs at the same time.
import { networkOf } from '@xinglin/kernel/identity/network';
import type { Viewer } from '@xinglin/kernel/viewer';
import { createBuckets } from './buckets.ts';
import { refusedQuery } from './refuse-heavy.ts';

export interface QuotaRates {
  /** Requests of one network without account, per minute. */
  visitor: number;
  /** Requests of one key, per minute. */
  key: number;
  /** Bad keys from one network, per minute. */
  badKey: number;
}

const isKeyed = (request: Request) => request.headers.get('authorization') !== null;

const tooMany = (seconds: number) =>
  Object.assign(refusedQuery('RATE_LIMITED', 'too many requests: slow down', 429), {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'retry-after': String(seconds) } } },
  });

export const createQuotas = (rates: QuotaRates, clock: () => number = () => performance.now()) => {
  const visitors = createBuckets(rates.visitor, clock);
  const keys = createBuckets(rates.key, clock);
  const badKeys = createBuckets(rates.badKey, clock);
  const take = (wait: number) => {
    if (wait > 0) throw tooMany(wait);
  };
  return {
    /** Before a key is looked up: a network that has tried many bad ones is not heard. */
    admitKey: (request: Request, ip: string) => {
      if (isKeyed(request)) take(badKeys.wait(networkOf(ip)));
    },
    noteRefusal: (request: Request, ip: string) => {
      if (isKeyed(request)) badKeys.take(networkOf(ip));
    },
    admit: (viewer: Viewer, ip: string) => {
      if (viewer.apiKeyId) take(keys.take(viewer.apiKeyId));
      else if (viewer.kind === 'anonymous') take(visitors.take(networkOf(ip)));
    },
  };
};
export type Quotas = ReturnType<typeof createQuotas>;
