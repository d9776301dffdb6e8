// How often one address may send applications. In memory: a restart forgives, and each process counts for itself,
// which is enough against floods; who gets in is the operator's decision anyhow.
import type { Context, Services } from '../context.ts';
import { RuleError } from '../errors/rule.ts';
import { networkOf } from '../identity/network.ts';

const WINDOW_MS = 60 * 60_000;
const MOST = 10;
/** Addresses remembered at a time: the oldest are forgotten first. */
const REMEMBERED = 10_000;

const counts = new WeakMap<Services, Map<string, number[]>>();

/** Throws TOO_MANY_REQUESTS when this address has had its share of the hour. */
export const takeTurn = (ctx: Context): void => {
  const seen = counts.get(ctx.services) ?? new Map<string, number[]>();
  counts.set(ctx.services, seen);
  const [key, now] = [networkOf(ctx.ip), ctx.now().getTime()];
  const recent = (seen.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
  if (recent.length >= MOST) throw new RuleError('TOO_MANY_REQUESTS', 'too many applications from this address; try again in an hour');
  seen.delete(key);
  seen.set(key, [...recent, now]);
  const oldest = seen.keys().next().value;
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
};
