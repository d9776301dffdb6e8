import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { nextNumber } from './next-number.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const inTransaction = async <T>(person: string, work: (ctx: Context) => Promise<T>): Promise<T> => {
  const ctx = (await portal.as(person)).ctx();
  return withScope(ctx.scope, () =>
    portal.services.database.client.$transaction(
      (tx) => {
        ctx.db = tx as unknown as Context['db'];
        return work(ctx);
      },
      { maxWait: 30_000 },
    ),
  );
};

test('64 at once get 64 numbers without a gap', async () => {
  const numbers = await Promise.all(Array.from({ length: 64 }, () => inTransaction('zhang-hui', (ctx) => nextNumber(ctx, 'memo', '2026'))));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
});

test('an undone transaction returns its number, a committed one never', async () => {
  const drawn: number[] = [];
  const undone = inTransaction('zhang-hui', async (ctx) => {
    drawn.push(await nextNumber(ctx, 'undone'));
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await inTransaction('zhang-hui', (ctx) => nextNumber(ctx, 'undone'))).toBe(drawn[0]);
  expect(await inTransaction('zhang-hui', (ctx) => nextNumber(ctx, 'undone'))).toBe(2);
});

test('series, periods and organisations count apart', async () => {
  const first = (person: string, series: string, period: string) => inTransaction(person, (ctx) => nextNumber(ctx, series, period));
  expect([await first('li-wen', 'a', '2026'), await first('li-wen', 'a', '2027'), await first('li-wen', 'b', '2026')]).toEqual([1, 1, 1]);
  expect(await first('chen-ke', 'a', '2026')).toBe(1);
  expect(await first('zhang-hui', 'a', '2026')).toBe(2);
});

test('nobody counts without an organisation', async () => {
  const ctx = portal.visitor().ctx();
  await expect(withScope(ctx.scope, () => nextNumber(ctx, 'a'))).rejects.toThrow('belongs to an organisation');
});
