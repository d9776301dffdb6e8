import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { recomputeItem } from '../review/recompute-item.ts';
import { createWorld, type World } from '../testing/world.ts';
import { eligibility } from './eligibility.ts';
import { type RefreshScope, refreshConflicts } from './refresh.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const somewhere = [{ organisationName: '南岭医院' }];
const ctxOf = async (person = 'zhang-hui') => (await portal.as(person)).ctx();
const refresh = async (scope: RefreshScope) => {
  const ctx = await ctxOf();
  await inTransaction(ctx, () => refreshConflicts(ctx, scope));
};
const eligible = async (roundId: string) => {
  const ctx = await ctxOf();
  return inTransaction(ctx, () => eligibility(ctx, roundId));
};
const rowsOf = (dossierId: string) =>
  world.system((db) => db.conflict.findMany({ where: { dossierId }, orderBy: [{ name: 'asc' }, { type: 'asc' }] }));
const told = async (dossierId: string) =>
  (await rowsOf(dossierId)).map(({ name, type, source, strength, state }) => [name, type, source, strength, state].join(' '));
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const declare = `mutation($id: ID!, $answer: String!, $type: String) { declareInterest(dossierId: $id, answer: $answer, type: $type, detail: "曾为其顾问") { __typename ... on InterestDeclaration { answer } ${errors} } }`;
const judge = (act: 'confirm' | 'dismiss') =>
  `mutation($id: ID!, $version: Int!, $pin: Boolean) { ${act}Conflict(id: $id, version: $version, reason: "经核实", pin: $pin) { __typename ... on Conflict { id state version pinned } ${errors} } }`;
const list = '{ conflicts { items { name type dossierId } totalCount } }';
const map =
  'query($id: ID!) { conflictMap(callId: $id) { people { userId known } items { dossierId } cells { userId dossierId type } cut } }';

test('profile, register, names and members of the applicant say who must keep away, and say it once', async () => {
  const call = await world.call();
  const dossier = await world.dossier({ call, applicant: 'enterprise', avoid: [{ name: '庚', reason: '存在竞争关系' }] });
  const organisationId = portal.organisationId('enterprise');
  const at = { organisationId, organisationName: '任意' };
  await world.expert({ name: '甲', affiliations: [at] });
  await world.expert({
    name: '乙',
    affiliations: [{ organisationName: ` ${dossier.applicantName} `, startedOn: daysAgo(900), endedOn: daysAgo(300) }],
  });
  await world.expert({ name: '丙', affiliations: [...somewhere, { ...at, startedOn: daysAgo(4000), endedOn: daysAgo(1200) }] });
  await world.expert({ name: '丁', affiliations: [...somewhere, { ...at, kind: 'KINSHIP' }, { ...at, kind: 'SHAREHOLDING' }] });
  await world.expert({ name: '戊', affiliations: [...somewhere, { ...at, kind: 'DISPUTE' }] });
  await world.expert({ name: '己', affiliations: somewhere, employerId: organisationId });
  await world.expert({ name: '庚', affiliations: somewhere });
  await world.expert({ name: '辛', affiliations: somewhere });
  await refresh({ callId: call.id });
  const first = await rowsOf(dossier.id);
  expect((await told(dossier.id)).filter((line) => /^[甲乙丙丁戊己庚辛] /.test(line))).toEqual(
    [
      '丁 KINSHIP COMPUTED HARD CONFIRMED',
      '丁 SHAREHOLDING COMPUTED HARD CONFIRMED',
      '乙 PAST_EMPLOYER COMPUTED HARD CONFIRMED',
      '己 EMPLOYER COMPUTED HARD CONFIRMED',
      '庚 APPLICANT_REQUEST APPLICANT SOFT OPEN',
      '戊 DISPUTE COMPUTED HARD CONFIRMED',
      '甲 EMPLOYER COMPUTED HARD CONFIRMED',
    ].sort(),
  );
  await refresh({ dossierIds: [dossier.id] });
  expect(await rowsOf(dossier.id)).toEqual(first);
});

test('a member of the applicant’s organisation and who wrote the submission are found there, and nothing else leaves it', async () => {
  const call = await world.call();
  const writer = await world.expert({ name: '壬', affiliations: somewhere });
  const dossier = await world.dossier({ call, createdBy: writer.userId });
  const other = await world.dossier({ call });
  await refresh({ callId: call.id });
  expect((await told(dossier.id)).filter((line) => line.startsWith('壬'))).toEqual(['壬 HELPED COMPUTED HARD CONFIRMED']);
  const shared = (await rowsOf(other.id)).find(({ name }) => name === '壬');
  expect(shared).toMatchObject({ type: 'CO_SUBMISSION', state: 'CONFIRMED' });
  expect(shared?.evidence).not.toContain(dossier.title);
});

test('a merged claim ties the people of both claimants to both', async () => {
  const call = await world.call();
  const kept = await world.dossier({ call, applicant: 'enterprise' });
  const merged = await world.dossier({ call, applicant: 'institution' });
  await world.system((db) =>
    db.dossier.updateMany({
      where: { id: merged.id },
      data: { stage: 'MERGED', mergedIntoId: kept.id, mergedBy: kept.id, mergedAt: new Date() },
    }),
  );
  await world.expert({ name: '癸', affiliations: [{ organisationId: portal.organisationId('institution'), organisationName: 'x' }] });
  await refresh({ callId: call.id });
  for (const { id } of [kept, merged])
    expect((await told(id)).filter((line) => line.startsWith('癸'))).toEqual(['癸 EMPLOYER COMPUTED HARD CONFIRMED']);
});

test('hard case 1: an expert changes employer after she has submitted: void, recomputed, told, the place free, the old snapshot readable', async () => {
  const call = await world.call();
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const experts = await world.experts(4, { affiliations: somewhere });
  const panel = await world.panel({ call, seats: experts.map((expert) => ({ expert })) });
  const round = await world.round({ call, panelId: panel.id, dossiers: [dossier] });
  for (const expert of experts.slice(0, 3)) await world.review(await world.assignment({ round, dossier, expert }), { total: 80 });
  const [mover] = experts;
  if (!mover) throw new Error('no expert');
  await portal.drain();
  const secretary = await portal.as('zhang-hui');
  await world.system(() => recomputeItem(secretary.ctx(), round.id, dossier.id));
  expectOk(
    await secretary.run(
      `mutation($id: ID!) { takeScoreSnapshot(roundId: $id, reason: "网络评审结束") { __typename ... on ScoreSnapshot { id } ${errors} } }`,
      {
        id: round.id,
      },
    ),
    'takeScoreSnapshot',
  );
  const before = portal.mails.length;
  const save = `mutation($input: ExpertAffiliationInput!) { saveAffiliation(input: $input) { __typename ... on ExpertProfile { affiliations { organisationName } } ${errors} } }`;
  const input = {
    kind: 'EMPLOYMENT',
    organisationId: portal.organisationId('enterprise'),
    startedOn: daysAgo(1).toISOString().slice(0, 10),
  };
  expectOk(await (await mover.caller()).run(save, { input }), 'saveAffiliation');
  await portal.drain();
  const seen = await world.system(async (db) => ({
    task: await db.assignment.findFirstOrThrow({ where: { roundId: round.id, userId: mover.userId } }),
    review: await db.review.findFirstOrThrow({ where: { roundId: round.id, userId: mover.userId } }),
    item: await db.roundItem.findFirstOrThrow({ where: { roundId: round.id, dossierId: dossier.id } }),
  }));
  expect(seen).toMatchObject({
    task: { stage: 'RECUSED' },
    review: { stage: 'VOID', voidReason: '利益回避', total: 80 },
    item: { reviews: 2, mean: null },
  });
  const letters = portal.mails.slice(before);
  expect(letters.some(({ subject }) => subject.includes('评审意见作废'))).toBe(true);
  expect(letters.some(({ text }) => text.includes(dossier.applicantName))).toBe(false);
  const read = await secretary.run(
    'query($id: ID!) { scoreSnapshots(roundId: $id) { items { number result } } reviewRoundItems(filter: { roundId: $id }) { items { need filled } } }',
    { id: round.id },
  );
  expect(read.data?.scoreSnapshots).toMatchObject({ items: [{ number: 1, result: { items: [{ n: 3, figures: { mean: 80 } }] } }] });
  expect(read.data?.reviewRoundItems).toEqual({ items: [{ need: 3, filled: 2 }] });
  const { conflicts } = await eligible(round.id);
  expect(conflicts).toContainEqual({ userId: mover.userId, dossierId: dossier.id, strength: 'HARD' });
});

test('an unknown profile, an absence and a missing answer keep an expert out of automatic assignment', async () => {
  const call = await world.call();
  const [known, silent, empty, away] = [
    await world.expert({ affiliations: somewhere, maxLoad: 7 }),
    await world.expert({ affiliations: null }),
    await world.expert({ affiliations: [] }),
    await world.expert({ affiliations: somewhere }),
  ];
  await world.system((db) =>
    db.expert.updateMany({ where: { id: away.expertId }, data: { unavailableFrom: daysAgo(3), unavailableTo: new Date('2099-01-01') } }),
  );
  const panel = await world.panel({ call, seats: [known, silent, empty, away].map((expert) => ({ expert })) });
  const round = await world.round({ call, panelId: panel.id });
  const states = new Map((await eligible(round.id)).experts.map(({ userId, state, maxLoad }) => [userId, [state, maxLoad]]));
  expect([known, silent, empty, away].map(({ userId }) => states.get(userId))).toEqual([
    ['OK', 7],
    ['UNKNOWN_PROFILE', null],
    ['UNKNOWN_PROFILE', null],
    ['UNAVAILABLE', null],
  ]);
});

test('a yes takes the expert out at once, a no opens nothing that a yes has closed, and strangers learn nothing', async () => {
  const call = await world.call();
  const [dossier, foreign] = [await world.dossier({ call, stage: 'IN_REVIEW' }), await world.dossier({ call })];
  const expert = await world.expert({ affiliations: somewhere });
  const round = await world.round({ call, dossiers: [dossier] });
  await world.assignment({ round, dossier, expert, stage: 'INVITED' });
  const caller = await expert.caller();
  const run = async (id: string, answer: string, type?: string) => (await caller.run(declare, { id, answer, type })).data?.declareInterest;
  expect(await run(dossier.id, 'CONFLICT')).toMatchObject({ issues: [{ path: 'type', code: 'REQUIRED' }] });
  expect(await run(dossier.id, 'NONE')).toMatchObject({ answer: 'NONE' });
  expect(await run(dossier.id, 'CONFLICT', 'ADVISING')).toMatchObject({ answer: 'CONFLICT' });
  expect((await told(dossier.id)).filter((line) => line.includes('EXPERT'))).toEqual([`${expert.name} ADVISING EXPERT HARD CONFIRMED`]);
  const task = await world.system((db) => db.assignment.findFirstOrThrow({ where: { roundId: round.id, userId: expert.userId } }));
  expect(task.stage).toBe('RECUSED');
  const absent = await run('0198a000-0000-7000-8000-000000000000', 'NONE');
  expect(await run(foreign.id, 'NONE')).toEqual(absent);
  expect(absent).toMatchObject({ code: 'NOT_ALLOWED' });
  await refresh({ callId: call.id });
  expect((await told(dossier.id)).filter((line) => line.includes('EXPERT'))).toHaveLength(1);
});

test('a conflicted administrator loses the item by every route, and never sees why', async () => {
  const call = await world.call();
  const [dossier, other] = [await world.dossier({ call }), await world.dossier({ call })];
  const person = await world.person('any/administrator', '主任');
  const expert = await world.expert({ name: '被查', affiliations: [{ organisationId: dossier.applicantId, organisationName: 'x' }] });
  await refresh({ callId: call.id });
  const caller = await person.caller();
  const cells = async () =>
    (await caller.run(map, { id: call.id })).data?.conflictMap as { items: object[]; cells: { userId: string; dossierId: string }[] };
  expect((await cells()).cells.filter(({ userId }) => userId === expert.userId)).toHaveLength(2);
  expect((await caller.run(declare, { id: dossier.id, answer: 'CONFLICT', type: 'KINSHIP' })).data?.declareInterest).toMatchObject({
    answer: 'CONFLICT',
  });
  const after = await cells();
  expect(after.items).toEqual([{ dossierId: other.id }]);
  expect(after.cells.map(({ dossierId }) => dossierId)).not.toContain(dossier.id);
  const rows = (await caller.run(list)).data?.conflicts as { items: { name: string; dossierId: string }[] };
  expect(rows.items.some(({ name, dossierId }) => name === '主任' || dossierId === dossier.id)).toBe(false);
  const colleague = (await (await portal.as('zhang-hui')).run(map, { id: call.id })).data?.conflictMap as { items: object[] };
  expect(colleague.items).toHaveLength(2);
});

test('the soft queue: a dismissal holds while its grounds are the same, a pinned one for ever, a hard one is not dismissed', async () => {
  const call = await world.call();
  const dossier = await world.dossier({ call, avoid: [{ name: '子', reason: '竞争' }] });
  await world.expert({ name: '子', affiliations: somewhere });
  await world.expert({ name: '丑', affiliations: [{ organisationId: dossier.applicantId, organisationName: 'x' }] });
  await refresh({ callId: call.id });
  const secretary = await portal.as('zhang-hui');
  const row = async (name: string) => {
    const found = (await rowsOf(dossier.id)).find((each) => each.name === name);
    if (!found) throw new Error(`no row about ${name}`);
    return found;
  };
  const { id, version } = await row('子');
  expectOk(await secretary.run(judge('dismiss'), { id, version }), 'dismissConflict');
  const stale = await secretary.run(judge('dismiss'), { id, version });
  expect(stale.data?.dismissConflict).toMatchObject({ code: 'ALREADY_JUDGED' });
  await refresh({ callId: call.id });
  expect((await row('子')).state).toBe('DISMISSED');
  const grounds = (reason: string) =>
    world.system((db) => db.dossier.updateMany({ where: { id: dossier.id }, data: { avoid: [{ name: '子', reason }] } }));
  await grounds('新的理由');
  await refresh({ callId: call.id });
  const open = await row('子');
  expect(open.state).toBe('OPEN');
  expectOk(await secretary.run(judge('dismiss'), { id, version: open.version, pin: true }), 'dismissConflict');
  await grounds('又一理由');
  await refresh({ callId: call.id });
  expect((await row('子')).state).toBe('DISMISSED');
  const hard = await row('丑');
  const refused = await secretary.run(judge('dismiss'), { id: hard.id, version: hard.version });
  expect(refused.data?.dismissConflict).toMatchObject({ code: 'HARD_STAYS' });
  const foreign = await (await portal.as('chen-ke')).run(judge('confirm'), { id: hard.id, version: hard.version });
  const absent = await (await portal.as('chen-ke')).run(judge('confirm'), { id: '0198a000-0000-7000-8000-000000000000', version: 1 });
  expect(foreign).toEqual(absent);
});
