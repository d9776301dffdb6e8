import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, inScope } from '../context.ts';
import { defineServerPlugin } from '../plugin.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';

declare module '../plugin.ts' {
  interface PortalEvents {
    'telling.happened': { name: string };
  }
}

const heard: string[] = [];
const listener = (id: string, hear: (ctx: Context, event: { name: string }) => Promise<void>) =>
  defineServerPlugin({ id, permissions: {}, roles: {}, schema: async () => undefined, on: { 'telling.happened': hear } });

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([
    listener('first', async (ctx, { name }) => {
      heard.push(`first heard ${name} in ${ctx.scope.tenantId === portal.organisationId('association') ? 'its' : 'another'} organisation`);
    }),
    listener('second', async (_ctx, { name }) => {
      heard.push(`second heard ${name}`);
    }),
    defineServerPlugin({ id: 'deaf', permissions: {}, roles: {}, schema: async () => undefined }),
  ]);
});
afterAll(() => portal.close());

test('every plugin that listens hears an announcement once, after the commit, in the organisation of the act', async () => {
  const ctx = (await portal.as('li-wen')).ctx();
  await inScope(ctx, () => ctx.announce('telling.happened', { name: 'a' }));
  expect(heard).toEqual([]);
  await portal.drain();
  await portal.drain();
  expect(heard.sort()).toEqual(['first heard a in its organisation', 'second heard a']);
});

test('an act that is undone announces nothing', async () => {
  heard.length = 0;
  const ctx = (await portal.as('li-wen')).ctx();
  const undone = inScope(ctx, () =>
    portal.services.database.client.$transaction(async (tx) => {
      ctx.db = tx as unknown as Context['db'];
      await ctx.announce('telling.happened', { name: 'b' });
      throw new Error('undo');
    }),
  );
  await expect(undone).rejects.toThrow('undo');
  await portal.drain();
  expect(heard).toEqual([]);
});

test('a job that nobody defines is refused where it is ordered', async () => {
  const ctx = (await portal.as('li-wen')).ctx();
  await expect(inScope(ctx, () => ctx.enqueue({ job: 'nobody.knows' }))).rejects.toThrow('no plugin defines the job');
});
