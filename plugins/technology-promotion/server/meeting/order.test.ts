// The order of the agenda: whose act it is, what it may not touch, and that it tells nobody of what is kept from her.
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestExpert, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const reorder = `mutation($id: ID!, $version: Int!, $itemIds: [ID!]!) { reorderAgenda(id: $id, version: $version, itemIds: $itemIds) { __typename ... on OrderedAgenda { id version } ${errors} } }`;
const accept = `mutation($id: ID!, $version: Int!) { acceptAgendaOrder(id: $id, version: $version) { __typename ... on OrderedAgenda { id version } ${errors} } }`;
const fields = 'version allowedActions agendaProposal { movements movementsNow }';
const seat = `query($id: ID!) { meetingSeat(id: $id) { ${fields} items { id ordinal title } } }`;
const view = `query($id: ID!) { meeting(id: $id) { ${fields} items { id ordinal } } }`;
const NOBODY = '0198a000-0000-7000-8000-000000000000';

interface Seen {
  version: number;
  allowedActions: string[];
  agendaProposal: { movements: number | null; movementsNow: number | null } | null;
  items: { id: string; ordinal: number }[];
}

const house = async (stage: 'PLANNED' | 'OPEN' | 'CLOSED' = 'OPEN') => {
  const call = await world.call({ stage: 'REVIEWING' });
  const dossiers = [await world.dossier({ call }), await world.dossier({ call }), await world.dossier({ call })];
  const [chair, member, ...rest] = (await world.experts(5)) as [TestExpert, TestExpert, ...TestExpert[]];
  const panel = await world.panel({ call, seats: [chair, member, ...rest].map((expert) => ({ expert })) });
  const meeting = await world.meeting({ call, panelId: panel.id, dossiers, stage });
  const [a, b, c] = meeting.items.map(({ id }) => id) as [string, string, string];
  const away = (person: TestExpert, ...at: number[]) =>
    Promise.all(at.map((one) => world.conflict({ call, dossier: dossiers[one] as { id: string }, person })));
  return { id: meeting.id, chair, member, a, b, c, away, secretary: await portal.as('zhang-hui') };
};
type House = Awaited<ReturnType<typeof house>>;
const seen = async (person: TestExpert, { id }: House) =>
  expectOk(await (await person.caller()).run(seat, { id }), 'meetingSeat') as unknown as Seen;
const shown = async ({ id, secretary }: House) => expectOk(await secretary.run(view, { id }), 'meeting') as unknown as Seen;
const order = ({ items }: Seen) => [...items].sort((one, other) => one.ordinal - other.ordinal).map(({ id }) => id);
const begin = (id: string, stage: string) => world.system((db) => db.agendaItem.updateMany({ where: { id }, data: { stage } }));

test.each(['PLANNED', 'OPEN'] as const)(
  'the chair orders the agenda of a meeting that is %s, on both screens, and it is on record',
  async (stage) => {
    const set = await house(stage);
    const { version, allowedActions } = await seen(set.chair, set);
    expect(allowedActions).toEqual(['order']);
    const caller = await set.chair.caller();
    expectOk(await caller.run(reorder, { id: set.id, version, itemIds: [set.c, set.a, set.b] }), 'reorderAgenda');
    expect(order(await seen(set.member, set))).toEqual([set.c, set.a, set.b]);
    expect(order(await shown(set))).toEqual([set.c, set.a, set.b]);
    const rows = await world.system((db) => db.auditEntry.findMany({ where: { action: 'meeting.reordered', objectId: set.id } }));
    expect(rows).toMatchObject([{ actorId: set.chair.userId, detail: { moved: 3 } }]);
    const stale = await set.secretary.run(reorder, { id: set.id, version, itemIds: [set.a, set.b, set.c] });
    expect(stale.data?.reorderAgenda).toMatchObject({ code: 'STALE_VERSION' });
    expect((await shown(set)).allowedActions).toContain('order');
  },
);

test('a member, a neighbour and whoever names no meeting are answered alike; a closed meeting keeps its order', async () => {
  const set = await house();
  expect((await seen(set.member, set)).allowedActions).toEqual([]);
  for (const caller of [await set.member.caller(), await portal.as('chen-ke')])
    for (const document of [reorder, accept]) {
      const given = { version: 1, itemIds: [set.a, set.b, set.c] };
      const there = await caller.run(document, { id: set.id, ...given });
      expect(there).toEqual(await caller.run(document, { id: NOBODY, ...given }));
      expect(JSON.stringify(there)).toContain('NOT_ALLOWED');
    }
  const over = await house('CLOSED');
  const caller = await over.chair.caller();
  expect((await caller.run(accept, { id: over.id, version: 1 })).data?.acceptAgendaOrder).toMatchObject({ code: 'STAGE' });
});

test('what has begun stays where it is', async () => {
  const set = await house();
  await begin(set.a, 'DISCUSSING');
  const caller = await set.chair.caller();
  const { version } = await seen(set.chair, set);
  const moved = await caller.run(reorder, { id: set.id, version, itemIds: [set.b, set.a, set.c] });
  expect(moved.data?.reorderAgenda).toMatchObject({ issues: [{ path: 'itemIds', code: 'ITEM_BEGUN' }] });
  expectOk(await caller.run(reorder, { id: set.id, version, itemIds: [set.a, set.c, set.b] }), 'reorderAgenda');
  expect(order(await shown(set))).toEqual([set.a, set.c, set.b]);
});

test('an item from which the chair is recused keeps its place, whether it has begun or not, and tells her nothing', async () => {
  for (const stage of ['PENDING', 'DISCUSSING']) {
    const set = await house();
    await set.away(set.chair, 1);
    await begin(set.b, stage);
    const caller = await set.chair.caller();
    const { version, agendaProposal } = await seen(set.chair, set);
    expect(agendaProposal).toBeNull();
    const all = await caller.run(reorder, { id: set.id, version, itemIds: [set.b, set.a, set.c] });
    expect(all.data?.reorderAgenda).toMatchObject({ issues: [{ path: 'itemIds', code: 'INCOMPLETE' }] });
    expectOk(await caller.run(reorder, { id: set.id, version, itemIds: [set.c, set.a] }), 'reorderAgenda');
    expect(order(await shown(set))).toEqual([set.c, set.b, set.a]);
  }
});

test('the order in which recused members come and go least is offered with its numbers, taken by the chair, and offered no more', async () => {
  const set = await house();
  await set.away(set.member, 0, 2);
  expect((await seen(set.chair, set)).agendaProposal).toEqual({ movements: 2, movementsNow: 4 });
  expect((await seen(set.member, set)).agendaProposal).toBeNull();
  const { version } = await seen(set.chair, set);
  expectOk(await (await set.chair.caller()).run(accept, { id: set.id, version }), 'acceptAgendaOrder');
  const after = await shown(set);
  expect([order(after).indexOf(set.b), after.agendaProposal]).toEqual([order(after)[0] === set.b ? 0 : 2, null]);
  const [row] = await world.system((db) => db.auditEntry.findMany({ where: { action: 'meeting.order-accepted', objectId: set.id } }));
  expect(row).toMatchObject({ actorId: set.chair.userId, detail: { movements: 2, movementsBefore: 4 } });
});

test('the proposal leaves what has begun in its place, and keeps its numbers from a chair who is recused from an item', async () => {
  const set = await house();
  await set.away(set.member, 0, 2);
  await set.away(set.chair, 2);
  expect((await seen(set.chair, set)).agendaProposal).toEqual({ movements: null, movementsNow: null });
  await begin(set.a, 'VOTING');
  const { version } = await shown(set);
  expectOk(await set.secretary.run(accept, { id: set.id, version }), 'acceptAgendaOrder');
  expect(order(await shown(set))).toEqual([set.a, set.c, set.b]);
});
