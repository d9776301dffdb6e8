import { type Caller, createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { assignExperts } from '../assigning/assign.ts';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestCall, type TestExpert, type TestRound, type TestSubmission, type World } from '../testing/world.ts';
import { type PackedProblem, unpackProblem } from './pack.ts';

let portal: TestPortal;
let world: World;
let secretary: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
  secretary = await portal.as('zhang-hui');
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const problems = '... on DomainError { code message } ... on InputError { issues { path code message } }';
const runFields = `id stage seed inputHash version progress allowedActions reasons(language: "zh-CN") excluded { name state }
  preview { pairs { dossierId expertId score subject words locked change } loads { expertId load min max } items { dossierId experts } givenUp optimal hiddenItems }`;
const start = `mutation($roundId: ID!, $settings: AssignmentSettings) { startAssignmentRun(roundId: $roundId, settings: $settings) { __typename ... on AssignmentRun { id stage version } ${problems} } }`;
const cancel = `mutation($id: ID!, $version: Int!) { cancelAssignmentRun(id: $id, version: $version) { __typename ... on AssignmentRun { id stage } ${problems} } }`;
const apply = `mutation($id: ID!, $version: Int!) { applyAssignmentRun(id: $id, version: $version) { __typename ... on AssignmentRun { id stage version } ${problems} } }`;
const readRun = `query($id: ID!) { assignmentRun(id: $id) { ${runFields} } }`;
const tasks = `query($roundId: ID!) { assignments(filter: { roundId: $roundId }, page: { first: 100 }) { items { id dossierId expertId expertName alias stage locked source version matchScore } } }`;
const act = (name: string) =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename ... on ReviewRound { id stage version policy } ${problems} } }`;
const add = `mutation($roundId: ID!, $dossierId: ID!, $expertId: ID!, $reason: String) { addAssignment(roundId: $roundId, dossierId: $dossierId, expertId: $expertId, reason: $reason) { __typename ... on Assignment { id alias source locked version } ${problems} } }`;
const remove = `mutation($id: ID!, $version: Int!, $reason: String) { removeAssignment(id: $id, version: $version, reason: $reason) { __typename ... on ReviewRound { id } ${problems} } }`;
const lock = `mutation($id: ID!, $version: Int!) { lockAssignment(id: $id, version: $version, locked: true) { __typename ... on Assignment { id locked } ${problems} } }`;
const invite = `mutation($roundId: ID!) { inviteAssignments(roundId: $roundId) { __typename ... on ReviewRound { id } ${problems} } }`;
const matrix = `query($roundId: ID!, $dossierIds: [ID!]!) { assignmentMatrix(roundId: $roundId, dossierIds: $dossierIds) { experts { expertId load } cells { dossierId expertId assignmentId reasons } } }`;

interface Run {
  id: string;
  stage: string;
  seed: string;
  inputHash: string;
  version: number;
  reasons: string[];
  excluded: { name: string; state: string }[];
  preview: {
    pairs: { dossierId: string; expertId: string; score: number; subject: number; words: string[]; locked: boolean; change: string }[];
    loads: { expertId: string; load: number }[];
    items: { dossierId: string; experts: number }[];
    hiddenItems: number;
  } | null;
}
interface Task {
  id: string;
  dossierId: string;
  expertId: string;
  alias: string;
  stage: string;
  locked: boolean;
  version: number;
}
interface Stand {
  call: TestCall;
  experts: TestExpert[];
  dossiers: TestSubmission[];
  round: TestRound;
}

const twoTracks = [
  { key: 'cardio', name: '心血管' },
  { key: 'onco', name: '肿瘤' },
];

let employers = 0;
/** Experts who have said where they work: each at a place of her own, unless it is named. */
const known = async (count: number, facts: Parameters<World['expert']>[0] = {}): Promise<TestExpert[]> => {
  const found = [];
  for (let made = 0; made < count; made += 1) {
    employers += 1;
    const organisationName = facts.employerName ?? `第 ${employers} 人民医院`;
    found.push(await world.expert({ ...facts, employerName: organisationName, affiliations: [{ organisationName }] }));
  }
  return found;
};

/** A drafted round of `items` dossiers, experts each of an employer of her own. */
const stand = async (items: number, experts: number, more: Record<string, unknown> = {}): Promise<Stand> => {
  const call = await world.call({ tracks: twoTracks });
  const people = await known(experts);
  const panel = await world.panel({ call, seats: people.map((expert) => ({ expert })) });
  const dossiers = [];
  for (let made = 0; made < items; made += 1) dossiers.push(await world.dossier({ call }));
  const round = await world.round({ call, dossiers, stage: 'DRAFT', panelId: panel.id, more });
  return { call, experts: people, dossiers, round };
};

const begun = async (round: TestRound, settings: Record<string, unknown> = {}) =>
  expectOk(await secretary.run(start, { roundId: round.id, settings }), 'startAssignmentRun') as unknown as Run;
const seen = async (id: string, by = secretary) => expectOk(await by.run(readRun, { id }), 'assignmentRun') as unknown as Run;
const computed = async (round: TestRound, settings: Record<string, unknown> = {}): Promise<Run> => {
  const { id } = await begun(round, settings);
  await portal.drain();
  return seen(id);
};
const applied = async (round: TestRound, settings: Record<string, unknown> = {}): Promise<Run> => {
  const run = await computed(round, settings);
  expectOk(await secretary.run(apply, { id: run.id, version: run.version }), 'applyAssignmentRun');
  return seen(run.id);
};
const tasksOf = async (round: TestRound, by = secretary) =>
  (expectOk(await by.run(tasks, { roundId: round.id }), 'assignments') as unknown as { items: Task[] }).items;
const versionOf = async (round: TestRound) =>
  (await world.system((db) => db.reviewRound.findFirstOrThrow({ where: { id: round.id } }))).version;
const pairsIn = (list: readonly { dossierId: string; expertId: string }[]) =>
  list.map(({ dossierId, expertId }) => `${dossierId}:${expertId}`).sort();

test('a small call is assigned by the real solver through the queue, applied once, opened and its experts invited', async () => {
  const { dossiers, experts, round, call } = await stand(4, 5);
  const run = await computed(round, { need: 3 });
  expect(run).toMatchObject({ stage: 'DONE', preview: { optimal: true, hiddenItems: 0 } });
  expect(run.preview?.items.map(({ experts: count }) => count)).toEqual([3, 3, 3, 3]);
  const loads = run.preview?.loads.map(({ load }) => load) ?? [];
  expect(loads).toHaveLength(5);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  for (let time = 0; time < 2; time += 1) {
    expect(expectOk(await secretary.run(apply, { id: run.id, version: run.version }), 'applyAssignmentRun')).toMatchObject({
      stage: 'APPLIED',
    });
  }
  const proposed = await tasksOf(round);
  expect(proposed).toHaveLength(12);
  for (const { id } of dossiers)
    expect(
      proposed
        .filter((task) => task.dossierId === id)
        .map(({ alias }) => alias)
        .sort(),
    ).toEqual(['A', 'B', 'C']);
  const opened = expectOk(
    await secretary.run(act('openReviewRound'), { id: round.id, version: await versionOf(round) }),
    'openReviewRound',
  );
  expect(opened).toMatchObject({ stage: 'OPEN', policy: call.policy });
  await portal.drain();
  expect(new Set((await tasksOf(round)).map(({ stage }) => stage))).toEqual(new Set(['INVITED']));
  const rows = await world.system((db) => db.dossier.findMany({ where: { callId: call.id }, select: { stage: true } }));
  expect(rows.map(({ stage }) => stage)).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW']);
  const told = await world.system(
    (db) => db.submission.findMany({ where: { callId: call.id }, select: { stage: true } }),
    dossiers[0]?.applicantId,
  );
  expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['IN_REVIEW']));
  const mails = portal.mails.filter(({ subject }) => subject.includes('评审邀请'));
  expect(new Set(mails.map(({ to }) => to)).size).toBe(experts.length);
  expect(
    mails.every(({ text }) => dossiers.every(({ title, applicantName }) => !text.includes(title) && !text.includes(applicantName))),
  ).toBe(true);
});

test('3 items of 心血管 have 2 eligible experts, need 3: told in words', async () => {
  const { round } = await stand(3, 2);
  const run = await computed(round, { need: 3 });
  expect(run).toMatchObject({ stage: 'INFEASIBLE', preview: null });
  expect(run.reasons.join()).toMatch(/心血管类 3 个项目（.+）只有 2 名符合条件的专家，需要 3 名/);
  expect(await tasksOf(round)).toEqual([]);
});

test('hard case 8: two tracks of unequal load: the short one is named, nothing is half done', async () => {
  const call = await world.call({ tracks: twoTracks });
  const cardio = await known(6, { subjects: ['cardio'] });
  const onco = await known(3, { subjects: ['onco'], maxLoad: 2 });
  const panel = await world.panel({ call, seats: [...cardio, ...onco].map((expert) => ({ expert })) });
  const dossiers = [];
  for (const track of ['cardio', 'onco', 'onco', 'onco']) dossiers.push(await world.dossier({ call, track }));
  const round = await world.round({ call, dossiers, stage: 'DRAFT', panelId: panel.id });
  const run = await computed(round, { need: 3 });
  expect(run.stage).toBe('INFEASIBLE');
  expect(run.reasons).toEqual(['肿瘤类 3 个项目共需 9 份评审，可评审的 3 名专家合计最多完成 6 份']);
  const opening = await secretary.run(act('openReviewRound'), { id: round.id, version: await versionOf(round) });
  expect(opening.data?.openReviewRound).toMatchObject({ issues: [{ path: 'assignments', code: 'COVERAGE_SHORT', message: '4' }] });
});

test('experts of several tracks are asked for their share of each, so that a round of theirs can be filled', async () => {
  const call = await world.call({ tracks: twoTracks });
  const people = await known(5, { subjects: ['cardio', 'onco'] });
  const panel = await world.panel({ call, seats: people.map((expert) => ({ expert })) });
  const dossiers = [];
  for (const track of ['cardio', 'cardio', 'onco', 'onco', 'onco', 'onco']) dossiers.push(await world.dossier({ call, track }));
  const run = await computed(await world.round({ call, dossiers, stage: 'DRAFT', panelId: panel.id }), { need: 3 });
  expect(run).toMatchObject({ stage: 'DONE', reasons: [] });
  expect(Math.max(...(run.preview?.loads.map(({ load }) => load) ?? []))).toBeLessThanOrEqual(5);
});

test('hard case 8: minimum loads that cannot be met fail loudly and are explained', async () => {
  const { round } = await stand(2, 4);
  const run = await computed(round, { need: 2, minLoad: 2, maxLoad: 3 });
  expect(run.stage).toBe('INFEASIBLE');
  expect(run.reasons.join()).toContain('4 名专家');
  expect(run.reasons.join()).toContain('最少评审量合计 8');
  expect(await tasksOf(round)).toEqual([]);
});

test('a re-run keeps locked pairs, and the kept problem with its seed gives the same list again', async () => {
  const { round, dossiers, experts } = await stand(4, 6);
  const first = await applied(round, { need: 3, seed: 'lot-1' });
  const [pair, other] = await tasksOf(round);
  if (!pair || !other) throw new Error('nothing assigned');
  expectOk(await secretary.run(lock, { id: pair.id, version: pair.version }), 'lockAssignment');
  const barred = experts.find(({ expertId }) => expertId === other.expertId);
  const dossier = dossiers.find(({ id }) => id === other.dossierId);
  if (!barred || !dossier) throw new Error('unknown pair');
  await world.system((db) => db.assignment.deleteMany({ where: { id: other.id } }));
  await world.conflict({ call: round.call, dossier, person: barred });
  const second = await computed(round, { need: 3, seed: 'lot-2' });
  expect(second.preview?.pairs.find(({ dossierId, expertId }) => dossierId === pair.dossierId && expertId === pair.expertId)).toMatchObject(
    {
      locked: true,
      change: 'KEPT',
    },
  );
  expect(pairsIn(second.preview?.pairs ?? [])).not.toContain(`${other.dossierId}:${other.expertId}`);
  const kept = await world.system((db) => db.assignmentRun.findFirstOrThrow({ where: { id: first.id } }));
  const again = await assignExperts(unpackProblem(kept.problem as unknown as PackedProblem));
  expect(again).toMatchObject({ kind: 'assigned', inputHash: first.inputHash, seed: 'lot-1' });
  if (again.kind === 'assigned')
    expect(pairsIn(again.pairs.map(({ itemId, expertId }) => ({ dossierId: itemId, expertId })))).toEqual(
      pairsIn(first.preview?.pairs ?? []),
    );
});

test('a computation that nobody adopted does not bind what is assigned by hand', async () => {
  const { round, experts } = await stand(3, 4);
  await applied(round, { need: 2, maxLoad: 3 });
  expect(await computed(round, { need: 2, maxLoad: 1 })).toMatchObject({ stage: 'INFEASIBLE' });
  const [given, ...rest] = await tasksOf(round);
  // She who takes the place has a task already, which is all that the one who computed last would have given her.
  const other = experts.find(
    ({ expertId }) =>
      rest.some((task) => task.expertId === expertId) &&
      ![given, ...rest].some((task) => task?.dossierId === given?.dossierId && task?.expertId === expertId),
  );
  if (!given || !other) throw new Error('nothing assigned');
  await world.system((db) => db.assignment.deleteMany({ where: { id: given.id } }));
  const byHand = await secretary.run(add, { roundId: round.id, dossierId: given.dossierId, expertId: other.expertId });
  expectOk(byHand, 'addAssignment');
});

test('after somebody declines only the missing place is filled', async () => {
  const { round } = await stand(3, 5);
  await applied(round, { need: 3 });
  expectOk(await secretary.run(act('openReviewRound'), { id: round.id, version: await versionOf(round) }), 'openReviewRound');
  const [declined, ...rest] = await tasksOf(round);
  if (!declined) throw new Error('nothing assigned');
  await world.system((db) => db.assignment.updateMany({ where: { id: declined.id }, data: { stage: 'DECLINED' } }));
  await applied(round, { need: 3 });
  const after = await tasksOf(round);
  const fresh = after.filter(({ stage }) => stage === 'PROPOSED');
  expect(fresh).toHaveLength(1);
  expect(fresh[0]).toMatchObject({ dossierId: declined.dossierId });
  expect(fresh[0]?.expertId).not.toBe(declined.expertId);
  expect(
    after
      .filter(({ dossierId }) => dossierId === declined.dossierId)
      .map(({ alias }) => alias)
      .sort(),
  ).toEqual(['A', 'B', 'C', 'D']);
  expect(rest.every((task) => after.some(({ id, stage }) => id === task.id && stage === 'INVITED'))).toBe(true);
  expectOk(await secretary.run(invite, { roundId: round.id }), 'inviteAssignments');
  expect((await tasksOf(round)).filter(({ stage }) => stage === 'PROPOSED')).toEqual([]);
  expect((await secretary.run(invite, { roundId: round.id })).data?.inviteAssignments).toMatchObject({ code: 'NOBODY_TO_INVITE' });
});

test('an expert who left the panel keeps the place that her task fills: nobody is asked in her stead, and nothing new of her', async () => {
  const { round, call, experts } = await stand(2, 5);
  await applied(round, { need: 3 });
  expectOk(await secretary.run(act('openReviewRound'), { id: round.id, version: await versionOf(round) }), 'openReviewRound');
  await portal.drain();
  const [kept] = await tasksOf(round);
  const gone = experts.find(({ expertId }) => expertId === kept?.expertId);
  if (!kept || !gone) throw new Error('nothing assigned');
  await world.system((db) => db.panelMember.deleteMany({ where: { expertId: gone.expertId } }));
  const third = await world.dossier({ call });
  await world.system((db) =>
    db.roundItem.create({ data: { tenantId: world.hostId, roundId: round.id, dossierId: third.id, revision: 1 } }),
  );
  const before = await tasksOf(round);
  const again = await computed(round, { need: 3 });
  expect(again).toMatchObject({ stage: 'DONE' });
  expect(again.preview?.items.map(({ experts: count }) => count)).toEqual([3, 3, 3]);
  const hers = (list: readonly { dossierId: string; expertId: string }[]) =>
    pairsIn(list.filter(({ expertId }) => expertId === gone.expertId));
  expect(hers(again.preview?.pairs ?? [])).toEqual(hers(before));
  expect(pairsIn((again.preview?.pairs ?? []).filter(({ dossierId }) => dossierId !== third.id))).toEqual(pairsIn(before));
  expectOk(await secretary.run(apply, { id: again.id, version: again.version }), 'applyAssignmentRun');
  expect((await tasksOf(round)).filter(({ stage }) => stage === 'PROPOSED').map(({ dossierId }) => dossierId)).toEqual([
    third.id,
    third.id,
    third.id,
  ]);
  const byHand = await secretary.run(add, { roundId: round.id, dossierId: third.id, expertId: gone.expertId, reason: '仍愿意评审' });
  expect(byHand.data?.addAssignment).toMatchObject({ issues: [{ path: 'expertId', code: 'UNKNOWN_EXPERT' }] });
});

test('a computation that was stopped changes nothing, and a second one is not begun beside it', async () => {
  const { round } = await stand(2, 4);
  const run = await begun(round);
  expect((await secretary.run(start, { roundId: round.id })).data?.startAssignmentRun).toMatchObject({ code: 'RUN_UNDER_WAY' });
  expectOk(await secretary.run(cancel, { id: run.id, version: run.version }), 'cancelAssignmentRun');
  await portal.drain();
  expect(await seen(run.id)).toMatchObject({ stage: 'CANCELLED', preview: null });
  expect((await secretary.run(apply, { id: run.id, version: run.version + 1 })).data?.applyAssignmentRun).toMatchObject({ code: 'STAGE' });
});

test('a list overtaken by a conflict is refused', async () => {
  const { round, experts, dossiers } = await stand(2, 4);
  const run = await computed(round, { need: 3 });
  const pair = run.preview?.pairs[0];
  const [expert, dossier] = [
    experts.find(({ expertId }) => expertId === pair?.expertId),
    dossiers.find(({ id }) => id === pair?.dossierId),
  ];
  if (!expert || !dossier) throw new Error('unknown pair');
  await world.conflict({ call: round.call, dossier, person: expert });
  expect((await secretary.run(apply, { id: run.id, version: run.version })).data?.applyAssignmentRun).toMatchObject({
    code: 'RUN_OUTDATED',
  });
  expect(await tasksOf(round)).toEqual([]);
});

test('changes by hand keep the same rules and say which one stands against them', async () => {
  const { round, dossiers, experts, call } = await stand(2, 4);
  const [dossier, second] = dossiers;
  const [one, two, , barred] = experts;
  if (!dossier || !second || !one || !two || !barred) throw new Error('too few');
  const stranger = await world.expert({ subjects: ['onco'] });
  await world.conflict({ call, dossier, person: barred });
  const place = (expert: TestExpert, more: object = {}) =>
    secretary.run(add, { roundId: round.id, dossierId: dossier.id, expertId: expert.expertId, ...more });
  const added = expectOk(await place(one), 'addAssignment') as unknown as Task;
  expect(added).toMatchObject({ source: 'MANUAL', locked: true });
  expect((await place(one)).data?.addAssignment).toMatchObject({ issues: [{ path: 'expertId', code: 'PAIR_TWICE' }] });
  expect((await place(barred)).data?.addAssignment).toMatchObject({ issues: [{ path: 'expertId', code: 'PAIR_CONFLICT' }] });
  expect((await place(stranger)).data?.addAssignment).toMatchObject({ issues: [{ path: 'expertId', code: 'UNKNOWN_EXPERT' }] });
  await world.system((db) => db.expert.updateMany({ where: { id: two.expertId }, data: { unavailableFrom: new Date('2020-01-01') } }));
  expect((await place(two)).data?.addAssignment).toMatchObject({ issues: [{ path: 'reason', code: 'REASON_UNAVAILABLE' }] });
  expectOk(await place(two, { reason: '已与专家电话确认时间' }), 'addAssignment');
  const seenMatrix = expectOk(
    await secretary.run(matrix, { roundId: round.id, dossierIds: [dossier.id, second.id] }),
    'assignmentMatrix',
  ) as unknown as {
    cells: { dossierId: string; expertId: string; assignmentId: string | null; reasons: string[] }[];
  };
  const cell = (dossierId: string, { expertId }: TestExpert) =>
    seenMatrix.cells.find((each) => each.dossierId === dossierId && each.expertId === expertId);
  expect(cell(dossier.id, one)).toMatchObject({ assignmentId: added.id, reasons: [] });
  expect(cell(dossier.id, barred)).toMatchObject({ assignmentId: null, reasons: ['CONFLICT'] });
  expect(cell(second.id, barred)).toMatchObject({ assignmentId: null, reasons: [] });
  expectOk(await secretary.run(remove, { id: added.id, version: added.version }), 'removeAssignment');
  expect((await tasksOf(round)).map(({ expertId }) => expertId)).toEqual([two.expertId]);
});

test('two colleagues do not sit on the same item, by hand or by computation', async () => {
  const employer = portal.organisationId('institution');
  const call = await world.call();
  const pair = await known(2, { employerId: employer, employerName: '同一医院' });
  const others = await known(2);
  const panel = await world.panel({ call, seats: [...pair, ...others].map((expert) => ({ expert })) });
  const dossier = await world.dossier({ call });
  const round = await world.round({ call, dossiers: [dossier], stage: 'DRAFT', panelId: panel.id });
  const run = await computed(round, { need: 3 });
  const chosen = run.preview?.pairs.map(({ expertId }) => expertId) ?? [];
  expect(pair.filter(({ expertId }) => chosen.includes(expertId))).toHaveLength(1);
  const place = (expert: TestExpert | undefined) =>
    secretary.run(add, { roundId: round.id, dossierId: dossier.id, expertId: expert?.expertId });
  expectOk(await place(pair[0]), 'addAssignment');
  expect((await place(pair[1])).data?.addAssignment).toMatchObject({ issues: [{ code: 'PAIR_EMPLOYER' }] });
});

test('an expert who has said nothing of herself is left out of the computation, and named', async () => {
  const call = await world.call();
  const others = await known(3);
  const unknown = await world.expert({ affiliations: null, employerName: '', employerId: null });
  const panel = await world.panel({ call, seats: [...others, unknown].map((expert) => ({ expert })) });
  const dossiers = [await world.dossier({ call })];
  const round = await world.round({ call, dossiers, stage: 'DRAFT', panelId: panel.id });
  const run = await computed(round, { need: 3 });
  expect(run.preview?.pairs.map(({ expertId }) => expertId)).not.toContain(unknown.expertId);
  expect(run.excluded).toEqual([{ name: unknown.name, state: 'UNKNOWN_PROFILE' }]);
});

test('who must keep away from an item sees nothing of it in tasks, preview, reasons or loads', async () => {
  const { round, dossiers } = await stand(3, 4);
  const keeper = await world.person('any/administrator', '回避的管理员');
  const [hidden] = dossiers;
  if (!hidden) throw new Error('no item');
  await world.conflict({ call: round.call, dossier: hidden, person: { userId: keeper.userId, name: keeper.name } });
  const run = await applied(round, { need: 3 });
  const caller = await keeper.caller();
  const hers = await seen(run.id, caller);
  expect(JSON.stringify(hers)).not.toContain(hidden.id);
  expect(JSON.stringify(hers)).not.toContain(hidden.title);
  expect(hers.preview?.loads.reduce((sum, { load }) => sum + load, 0)).toBe(6);
  expect(await tasksOf(round, caller)).toHaveLength(6);
  const cells = await caller.run(matrix, { roundId: round.id, dossierIds: [hidden.id] });
  expect((expectOk(cells, 'assignmentMatrix') as { cells: unknown[] }).cells).toEqual([]);
  const placed = await caller.run(add, { roundId: round.id, dossierId: hidden.id, expertId: run.preview?.pairs[0]?.expertId });
  const nowhere = await caller.run(add, { roundId: round.id, dossierId: round.id, expertId: run.preview?.pairs[0]?.expertId });
  expect(placed).toEqual(nowhere);
});

test.each([
  ['startAssignmentRun', start, (round: string) => ({ roundId: round })],
  ['inviteAssignments', invite, (round: string) => ({ roundId: round })],
  ['openReviewRound', act('openReviewRound'), (round: string) => ({ id: round, version: 1 })],
])('%s on a foreign round answers as on none, to neighbours and experts alike', async (_name, document, variables) => {
  const { round, experts } = await stand(1, 3);
  const callers = [await portal.as('chen-ke'), ...(experts[0] ? [await experts[0].caller()] : [])];
  for (const caller of callers) {
    const foreign = await caller.run(document, variables(round.id));
    expect(foreign).toEqual(await caller.run(document, variables('0198a000-0000-7000-8000-000000000000')));
    expect(JSON.stringify(foreign)).toContain('NOT_ALLOWED');
  }
});
