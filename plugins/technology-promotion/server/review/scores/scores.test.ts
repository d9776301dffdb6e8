import { createContext } from '@xinglin/kernel/context';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../../index.ts';
import { createWorld, type TestExpert, type World } from '../../testing/world.ts';
import { recomputeItem } from '../recompute-item.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const ranked = `query($id: ID!) { rankedRound(roundId: $id) {
  version complete placesLeft onLine lastIn firstOut candidates allowedActions tieDecision rankingOpen
  items { dossierId rank tied standing apartReason mean median deviation n adjustedRank points partedBy passedOver }
  severity { reviewerId name n adjusted reason shrink }
} }`;
const explain = `query($id: ID!, $item: ID!) { scoreExplanation(roundId: $id, dossierId: $item) {
  mean exactMean n reviews { alias total counts leftOut parts { label value points share } } } }`;
const decide = `mutation($id: ID!, $version: Int!, $decision: String!) { decideTie(roundId: $id, version: $version, decision: $decision, reason: "均达到要求，一并进入") { __typename ... on ReviewRound { id version } ${errors} } }`;
const snapshot = `mutation($id: ID!) { takeScoreSnapshot(roundId: $id, reason: "专家组会议使用") { __typename ... on ScoreSnapshot { id number inputHash result } ${errors} } }`;
const openRanking = `mutation($id: ID!, $version: Int!) { openRanking(roundId: $id, version: $version) { __typename ... on ReviewRound { id version } ${errors} } }`;
const closeRanking = openRanking.replaceAll('openRanking', 'closeRanking');
const castRanking = `mutation($id: ID!, $order: JSON!) { castRanking(roundId: $id, order: $order) { __typename ... on MyRanking { order } ${errors} } }`;
const mine = 'query($id: ID!) { myRanking(roundId: $id) { items { dossierId title } order } }';

interface Ranked {
  version: number;
  complete: boolean;
  placesLeft: number;
  onLine: string[];
  candidates: string[];
  allowedActions: string[];
  items: { dossierId: string; rank: number | null; tied: number; standing: string; mean: number; points: number[]; partedBy: string[] }[];
  severity: { reviewerId: string }[];
}

/** A round whose items were scored as said, by as many experts as there are columns. */
const scored = async (table: number[][], facts: { places?: number | null; tieKeys?: string[] } = {}) => {
  const call = await world.call({ policy: { score: { tieKeys: (facts.tieKeys ?? []) as [] } } });
  const dossiers = [];
  for (const _ of table) dossiers.push(await world.dossier({ call }));
  const round = await world.round({ call, dossiers, more: { places: facts.places ?? null } });
  const experts = await world.experts(table[0]?.length ?? 0);
  const reviews: string[][] = [];
  const ids = dossiers.map(({ id }) => id);
  for (const [at, row] of table.entries()) {
    const dossier = { id: ids[at] ?? '' };
    const made: string[] = [];
    for (const [column, total] of row.entries()) {
      const assignment = await world.assignment({ round, dossier, expert: experts[column] as TestExpert });
      made.push((await world.review(assignment, { total })).id);
    }
    reviews.push(made);
    await recompute(round.id, dossier.id);
  }
  return { call, round, experts, ids, reviews };
};
const recompute = (roundId: string, dossierId: string) =>
  world.system(() => {
    const tenantId = world.hostId;
    const viewer = {
      kind: 'system',
      name: 'test',
      tenantId,
      permissions: new Set<string>(),
      steppedUp: false,
      mustSetUpTwoFactor: false,
    } as const;
    const ctx = createContext(portal.services, { viewer, scope: { kind: 'system', tenantId }, requestId: 'test' });
    return recomputeItem(ctx, roundId, dossierId);
  });
const manager = () => portal.as('zhang-hui');
const see = async (id: string) => (await (await manager()).run(ranked, { id })).data?.rankedRound as Ranked;

test('equals stay equal, and the line runs through the band of them', async () => {
  const { round, ids } = await scored(
    [
      [90, 90, 90],
      [80, 80, 80],
      [70, 80, 90],
      [60, 60, 60],
    ],
    { places: 2 },
  );
  const seen = await see(round.id);
  expect(seen.items.map(({ dossierId, rank, tied, standing }) => [ids.indexOf(dossierId), rank, tied, standing])).toEqual([
    [0, 1, 1, 'IN'],
    [1, 2, 2, 'ON_LINE'],
    [2, 2, 2, 'ON_LINE'],
    [3, 4, 1, 'OUT'],
  ]);
  expect(seen).toMatchObject({ complete: true, placesLeft: 1, lastIn: 90, firstOut: 60 });
  const caller = await manager();
  expectOk(await caller.run(decide, { id: round.id, version: seen.version, decision: 'INCLUDE' }), 'decideTie');
  expect(await see(round.id)).toMatchObject({ tieDecision: 'INCLUDE' });
  const stale = await caller.run(decide, { id: round.id, version: seen.version, decision: 'EXCLUDE' });
  expect(stale.data?.decideTie).toMatchObject({ code: 'STALE_VERSION' });
});

test('hard case 3: seven tie for three places, and the line moves for all of them or for none', async () => {
  const ahead = [
    [95, 90, 85],
    [90, 85, 80],
  ];
  const tied = [
    [80, 80, 80],
    [70, 80, 90],
    [75, 80, 85],
    [60, 85, 95],
    [80, 75, 85],
    [90, 90, 60],
    [65, 80, 95],
  ];
  const { round, ids } = await scored([...ahead, ...tied, [50, 50, 50]], { places: 5 });
  const seen = await see(round.id);
  expect(seen.placesLeft).toBe(3);
  expect([...seen.onLine].sort()).toEqual(ids.slice(2, 9).sort());
  const band = seen.items.filter(({ standing }) => standing === 'ON_LINE');
  expect(band.map(({ rank, tied: with7 }) => [rank, with7])).toEqual(Array.from({ length: 7 }, () => [3, 7]));
  const caller = await manager();
  expectOk(await caller.run(decide, { id: round.id, version: seen.version, decision: 'EXCLUDE' }), 'decideTie');
  expect(await see(round.id)).toMatchObject({ tieDecision: 'EXCLUDE', onLine: seen.onLine });
});

test('the worst score parts what the mean does not, and says so', async () => {
  const { round, ids } = await scored(
    [
      [70, 80, 90],
      [80, 80, 80],
    ],
    { places: 1, tieKeys: ['WORST_SCORE'] },
  );
  const seen = await see(round.id);
  expect(seen.items.map(({ dossierId, rank, partedBy }) => [ids.indexOf(dossierId), rank, partedBy])).toEqual([
    [1, 1, ['WORST_SCORE']],
    [0, 2, ['WORST_SCORE']],
  ]);
});

test('figures kept item by item are what all reviews give, computed anew', async () => {
  const table = [
    [95, 60, 75],
    [50, 55, 85],
    [65, 65, 70],
  ];
  const { round, ids } = await scored(table);
  const byMean = table
    .map((row, at) => [at, row.reduce((sum, value) => sum + value, 0) / row.length] as const)
    .sort(([, a], [, b]) => b - a);
  const seen = await see(round.id);
  expect(seen.items.map(({ dossierId }) => ids.indexOf(dossierId))).toEqual(byMean.map(([at]) => at));
  seen.items.forEach(({ mean, points }, place) => {
    expect(mean).toBeCloseTo(byMean[place]?.[1] ?? Number.NaN, 9);
    expect([...points].sort()).toEqual([...(table[byMean[place]?.[0] ?? 0] ?? [])].sort());
  });
});

test('a figure explains itself down to the criteria, and says what was left out', async () => {
  const { round, ids, reviews } = await scored([[80, 70, 90, 10]]);
  await world.system((db) =>
    db.review.updateMany({ where: { id: reviews[0]?.[3] ?? '' }, data: { stage: 'VOID', voidReason: '利益回避' } }),
  );
  await recompute(round.id, ids[0] ?? '');
  const reply = await (await manager()).run(explain, { id: round.id, item: ids[0] });
  const found = reply.data?.scoreExplanation as unknown as {
    mean: number;
    n: number;
    reviews: { total: number; counts: boolean; leftOut: string | null; parts: { points: number }[] }[];
  };
  expect(found).toMatchObject({ mean: 80, n: 3 });
  expect(found.reviews.map(({ counts, leftOut }) => [counts, leftOut])).toEqual([
    [true, null],
    [true, null],
    [true, null],
    [false, 'VOID'],
  ]);
  for (const { total, parts } of found.reviews) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(total, 9);
});

test('a snapshot is for ever: its hash follows its inputs, and the database refuses a change', async () => {
  const { round, ids, reviews } = await scored([
    [80, 70, 90],
    [60, 60, 60],
  ]);
  const caller = await manager();
  const take = async () =>
    expectOk(await caller.run(snapshot, { id: round.id }), 'takeScoreSnapshot') as unknown as {
      id: string;
      number: number;
      inputHash: string;
    };
  const [first, again] = [await take(), await take()];
  expect([first.number, again.number]).toEqual([1, 2]);
  expect(again.inputHash).toBe(first.inputHash);
  await world.system((db) => db.review.updateMany({ where: { id: reviews[1]?.[0] ?? '' }, data: { stage: 'VOID', voidReason: '回避' } }));
  await recompute(round.id, ids[1] ?? '');
  expect((await take()).inputHash).not.toBe(first.inputHash);
  await expect(world.system((db) => db.scoreSnapshot.updateMany({ where: { id: first.id }, data: { reason: '改' } }))).rejects.toThrow();
});

test('a conflicted administrator sees neither the item nor a gap where it stood, and may do nothing that rests on all', async () => {
  const { call, round, ids } = await scored(
    [
      [90, 90, 90],
      [80, 80, 80],
      [70, 70, 70],
    ],
    { places: 1 },
  );
  const person = await world.person('any/administrator', '回避人员');
  await world.conflict({ call, dossier: { id: ids[0] ?? '' } as never, person: person as never });
  const caller = await person.caller();
  const seen = (await caller.run(ranked, { id: round.id })).data?.rankedRound as Ranked;
  expect(seen.items.map(({ dossierId, rank, standing }) => [ids.indexOf(dossierId), rank, standing])).toEqual([
    [1, 1, 'RANKED'],
    [2, 2, 'RANKED'],
  ]);
  expect(seen).toMatchObject({ complete: false, allowedActions: [], candidates: [] });
  const [hidden, absent] = [ids[0], '0198a000-0000-7000-8000-000000000000'];
  expect(await caller.run(explain, { id: round.id, item: hidden })).toEqual(await caller.run(explain, { id: round.id, item: absent }));
  expect((await caller.run(snapshot, { id: round.id })).data?.takeScoreSnapshot).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('those tied are put in order by the experts of the round, and only by them', async () => {
  const { round, experts, ids } = await scored(
    [
      [80, 80, 80],
      [80, 80, 80],
    ],
    { places: 1, tieKeys: ['RANKING_ROUND'] },
  );
  const before = await see(round.id);
  expect(before.onLine).toHaveLength(2);
  const caller = await manager();
  const opened = expectOk(await caller.run(openRanking, { id: round.id, version: before.version }), 'openRanking') as unknown as {
    version: number;
  };
  const stranger = await (await world.expert()).caller();
  expect((await stranger.run(mine, { id: round.id })).data?.myRanking).toBeNull();
  expect((await stranger.run(castRanking, { id: round.id, order: [[ids[0]], [ids[1]]] })).data?.castRanking).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  for (const expert of experts) {
    const voter = await expert.caller();
    const partial = await voter.run(castRanking, { id: round.id, order: [[ids[1]]] });
    expect(partial.data?.castRanking).toMatchObject({ code: 'NOT_THE_TIED' });
    expectOk(await voter.run(castRanking, { id: round.id, order: [[ids[1]], [ids[0]]] }), 'castRanking');
  }
  expectOk(await caller.run(closeRanking, { id: round.id, version: opened.version }), 'closeRanking');
  const after = await see(round.id);
  expect(after.items.map(({ dossierId, standing }) => [ids.indexOf(dossierId), standing])).toEqual([
    [1, 'IN'],
    [0, 'OUT'],
  ]);
});

test('an expert reads no ranking, no explanation and no snapshot', async () => {
  const { round, experts, ids } = await scored([[80, 70, 90]]);
  const caller = await (experts[0] as TestExpert).caller();
  for (const [document, more] of [
    [ranked, {}],
    [explain, { item: ids[0] }],
  ] as const) {
    const reply = await caller.run(document, { id: round.id, ...more });
    expect(Object.values(reply.data ?? { none: null })).toEqual([null]);
  }
  expect((await caller.run(snapshot, { id: round.id })).data?.takeScoreSnapshot).toMatchObject({ code: 'NOT_ALLOWED' });
});
