// Counts tries before they are evaluated, so that a thousand at once are no more than a thousand in a row.
import { createHmac } from 'node:crypto';
import { withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';

/** Minutes in which tries are counted, and for which the door stays shut (GB/T 22239 8.1.4.1 b). */
export const WINDOW_MINUTES = 15;

/** How many tries each door lets through in a window. Many people may share one address, hence its larger number. */
export const limits = {
  account: 5,
  address: 50,
  secondFactor: 5,
  stepUp: 5,
  password: 5,
  forgot: 3,
  forgotAddress: 20,
  reset: 20,
} as const;
export type Door = keyof typeof limits;

export interface Try {
  /** False: do not evaluate it. */
  allowed: boolean;
  /** The last one the door lets through: if it fails, the door is shut. */
  last: boolean;
  /** Seconds until the door opens again, for a refused try. */
  retryAfter: number;
}

/** The stored name of a door: nobody can read an e-mail or an address from the table. */
export const throttleKey = (services: Services, door: Door, who: string): string =>
  createHmac('sha256', services.secret('throttle')).update(`${door}:${who}`).digest('base64url');

export const claimTry = async (services: Services, door: Door, who: string): Promise<Try> => {
  const now = services.clock();
  const until = new Date(now.getTime() + WINDOW_MINUTES * 60_000);
  const from = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  const key = throttleKey(services, door, who);
  const limit = limits[door];
  const rows = await withScope(
    { kind: 'identity' },
    () => services.database.client.$queryRaw<{ failures: number; locked_until: Date | null }[]>`
      insert into sign_in_throttle as t (key, failures, window_from, locked_until)
      values (${key}, 1, ${now}, null)
      on conflict (key) do update set
        failures = case when t.locked_until <= ${now} or (t.locked_until is null and t.window_from <= ${from}) then 1 else least(t.failures + 1, 1000000) end,
        window_from = case when t.locked_until <= ${now} or (t.locked_until is null and t.window_from <= ${from}) then ${now} else t.window_from end,
        locked_until = case
          when t.locked_until <= ${now} or (t.locked_until is null and t.window_from <= ${from}) then null
          when t.locked_until is null and t.failures + 1 >= ${limit} then ${until}
          else t.locked_until end
      returning failures, locked_until`,
  );
  const row = rows[0];
  if (!row) throw new Error('the throttle answered nothing');
  const wait = row.locked_until ? row.locked_until.getTime() - now.getTime() : 0;
  return { allowed: row.failures <= limit, last: row.failures === limit, retryAfter: Math.max(1, Math.ceil(wait / 1_000)) };
};

/** Seconds for which the door is shut, 0 when it is open. Asking writes nothing: a flood costs one look-up each. */
export const shutFor = (services: Services, door: Door, who: string): Promise<number> =>
  withScope({ kind: 'identity' }, async () => {
    const row = await services.database.client.signInThrottle.findUnique({ where: { key: throttleKey(services, door, who) } });
    const wait = (row?.lockedUntil?.getTime() ?? 0) - services.clock().getTime();
    return Math.max(0, Math.ceil(wait / 1_000));
  });

/** The try was a right one: the account starts anew. */
export const forgetTries = (services: Services, door: Door, who: string): Promise<unknown> =>
  withScope({ kind: 'identity' }, () =>
    services.database.client.signInThrottle.deleteMany({ where: { key: throttleKey(services, door, who) } }),
  );

/** Gives one try back: a right one must not use up what its address shares with others. */
export const returnTry = (services: Services, door: Door, who: string): Promise<unknown> =>
  withScope({ kind: 'identity' }, () =>
    services.database.client.signInThrottle.updateMany({
      where: { key: throttleKey(services, door, who), failures: { gt: 0 } },
      data: { failures: { decrement: 1 }, lockedUntil: null },
    }),
  );
