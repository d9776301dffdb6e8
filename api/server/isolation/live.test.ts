// Everybody listens while things happen in every organisation; then the listeners lose their access in mid-stream.

import { inScope } from '@xinglin/kernel/context';
import { feedHub, type Listener, listen as listenTo } from '@xinglin/kernel/live/listen';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { subscribeOperation } from '@xinglin/kernel/live/subscribe-operation';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from './figures.ts';
import { fatPath, rootFields } from './operations/paths.ts';
import { judgeOf } from './truth/second-opinion.ts';
import { buildWorld, type World } from './world/build.ts';
import { contextOf, type Principal } from './world/principals.ts';

type Stream = AsyncGenerator<ExecutionResult, void, undefined>;

let world: World;
let listener: Listener;
beforeAll(async () => {
  world = await buildWorld({ suite: 'live' });
  listener = listenTo(world.portal.appUrl);
  feedHub(world.portal.services.live, listener);
  await listener.ready;
});
afterAll(async () => {
  await listener.close();
  await world.close();
});

const isStream = (result: Stream | ExecutionResult): result is Stream => Symbol.asyncIterator in result;

const listen = (field: string, selection: string, who: Principal) =>
  subscribeOperation({
    schema: world.portal.schema,
    document: parse(`subscription { ${field} ${selection} }`),
    contextValue: contextOf(world.portal.services, who),
  });

/** A day in one organisation: rows of every kind change, and one person after another is told something. */
const happen = async (tenantId: string) => {
  const [teller] = world.principals.filter(({ tenant }) => tenant?.id === tenantId);
  if (!teller) return;
  const ctx = contextOf(world.portal.services, teller);
  const rows = world.snapshot.filter(({ values }) => values.tenant_id === tenantId && typeof values.id === 'string');
  const people = world.people.filter(({ tenant }) => tenant.id === tenantId);
  await inScope(ctx, async () => {
    for (const { values, table } of rows.slice(0, 60))
      await publishLive(ctx.db, { topic: `list:${table.model.model}`, tenantId, id: String(values.id) });
    for (const { userId } of people) await publishLive(ctx.db, { topic: 'notification', tenantId, userId, id: String(rows[0]?.values.id) });
  });
};

test('nothing of another organisation is heard, and nothing at all after the access ended', { timeout: 90_000 }, async () => {
  const judge = judgeOf(world);
  const heard: string[] = [];
  let streams = 0;
  let frames = 0;
  let late = 0;
  for (const root of rootFields(world.portal.schema, 'subscription')) {
    const { selection } = fatPath(world.portal.schema, root);
    const own = world.tenants[1];
    const listeners = world.principals.filter(({ tenant, name }) => tenant === own && !name.endsWith('program'));
    const refused = world.principals.filter(({ tenant }) => tenant === null);
    for (const who of refused) expect(isStream((await listen(root.name, selection, who)) as Stream)).toBe(false);
    const open = await Promise.all(listeners.map(async (who) => ({ who, stream: await listen(root.name, selection, who) })));
    const live = open.flatMap(({ who, stream }) => (isStream(stream as Stream) ? [{ who, stream: stream as Stream }] : []));
    expect(live.length).toBe(listeners.length);
    streams += live.length;
    for (const tenant of world.tenants.filter((each) => each !== own)) await happen(tenant.id);
    const [teller] = listeners;
    if (!teller || !own) throw new Error('nobody listens');
    // A mark that all of them hear: whatever came before it is all that they were given.
    const ctx = contextOf(world.portal.services, teller);
    for (const { who } of live)
      await inScope(ctx, () => publishLive(ctx.db, { topic: 'notification', userId: who.userId ?? '', tenantId: own.id }));
    for (const { who, stream } of live) {
      for (;;) {
        const { value } = await stream.next();
        frames += 1;
        const text = JSON.stringify(value);
        const { forbidden } = judge.judge(text, who, 'role');
        if (forbidden.length > 0) heard.push(`${who.name} | ${text}`);
        const said = (value as ExecutionResult | undefined)?.data?.[root.name] as { topic?: string; id?: string | null } | undefined;
        if (said?.topic === 'notification') break;
        heard.push(`${who.name} | before the mark: ${text}`);
      }
    }
    await world.admin.query('delete from session where tenant_id = $1', [own.id]);
    await happen(own.id);
    for (const { stream } of live) {
      for (let end = await stream.next(); !end.done; end = await stream.next()) {
        const text = JSON.stringify(end.value);
        if (!text.includes('session-ended')) late += 1;
      }
    }
  }
  report('live', { streams, frames, forbidden: heard.length, 'after revocation': late });
  expect(streams).toBeGreaterThan(0);
  expect(heard).toEqual([]);
  expect(late).toBe(0);
});
