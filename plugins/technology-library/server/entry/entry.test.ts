import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { createLibrary, documents, type EntryRow, type Library, wholeContent } from '../testing/library.ts';

let portal: TestPortal;
let library: Library;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  library = createLibrary(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const absent = '0198a000-0000-7000-8000-000000000000';
const other = { reasonCode: 'OTHER', reason: '例行核查' };

test('an entry by hand waits, is listed once its version is issued, and has a number of the year', async () => {
  portal.setTime(new Date('2026-12-31T18:00:00Z'));
  const caller = await library.secretary();
  const entry = await library.pending();
  expect(entry.number).toMatch(/^JK2027-\d{4}$/);
  expect(entry).toMatchObject({ stage: 'PENDING', currentVersion: { label: '1.0', basis: 'MANUAL' } });
  const listed = await library.act(caller, documents.list, { id: entry.id, version: entry.version });
  expect(listed).toMatchObject({ stage: 'LISTED', nextReviewOn: '2029-01-01' });
  const again = await library.refused(caller, documents.list, { id: entry.id, version: listed.version });
  expect(again).toMatchObject({ code: 'STAGE' });
});

test('numbers follow one another without gap, and a refused entry takes none', async () => {
  const caller = await library.secretary();
  const first = await library.pending();
  const wrong = await library.refused(caller, documents.create, {
    input: { title: '', level: 'GENERAL', subjects: [], reviewMonths: 24, content: {} },
  });
  expect(wrong.issues).toEqual(
    expect.arrayContaining([
      { path: 'title', code: 'REQUIRED' },
      { path: 'subjects', code: 'REQUIRED' },
      { path: 'holderName', code: 'REQUIRED' },
    ]),
  );
  const second = await library.pending();
  expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1);
});

test('an owner dispute and an open condition keep a technology out until they are settled on record', async () => {
  const caller = await library.secretary();
  const entry = await library.pending({ ownerDispute: true });
  await library.system((db) =>
    db.libraryEntry.updateMany({ where: { id: entry.id }, data: { outcome: 'CONDITIONAL', condition: '补充随访' } }),
  );
  const disputed = async () => {
    const { data } = await caller.run('{ libraryEntries(filter: { disputed: true }) { items { id } } }');
    return (data as { libraryEntries: { items: { id: string }[] } }).libraryEntries.items.some(({ id }) => id === entry.id);
  };
  expect(await disputed()).toBe(true);
  const target = { id: entry.id };
  expect(await library.refused(caller, documents.list, { ...target, version: entry.version })).toMatchObject({ code: 'OWNER_DISPUTE' });
  const settled = await library.act(caller, documents.settle, { ...target, version: entry.version, reason: '双方书面确认' });
  expect(await disputed()).toBe(false);
  expect(await library.refused(caller, documents.list, { ...target, version: settled.version })).toMatchObject({ code: 'CONDITION_OPEN' });
  const met = await library.act(caller, documents.meet, { ...target, version: settled.version, reason: '随访资料已补齐' });
  const listed = await library.act(caller, documents.list, { ...target, version: met.version });
  expect(listed.stage).toBe('LISTED');
  const events = (await library.read(caller, entry.id)).events.map(({ act }) => act);
  expect(events).toEqual(['enter', 'issueVersion', 'settleOwner', 'meetCondition', 'list']);
});

test('a version with gaps is not issued, and each gap is named', async () => {
  const caller = await library.secretary();
  const { id } = await library.act(caller, documents.create, {
    input: {
      title: '呼吸康复',
      level: 'PILOT',
      subjects: ['respiratory'],
      holderName: '甲医院',
      reviewMonths: 12,
      content: { summary: '简介' },
    },
  });
  const draft = (await library.read(caller, id)).versions[0];
  const gaps = await library.refused(caller, documents.issue, { id: draft?.id, version: draft?.version });
  expect(gaps.issues).toContainEqual({ path: 'content.indications', code: 'REQUIRED' });
  expect(gaps.issues).toContainEqual({ path: 'content.evidence.safety.text', code: 'REQUIRED' });
  const entry = await library.read(caller, id);
  expect(await library.refused(caller, documents.list, { id, version: entry.version })).toMatchObject({ code: 'NO_VERSION' });
});

test('a minor version changes words; what defines the technology asks for a word more, or for a major one', async () => {
  const caller = await library.secretary();
  const entry = await library.listed();
  const change = (content: object, more: object = {}) => ({
    id: entry.id,
    input: { kind: 'MINOR', changeNote: '文字修订', content: wholeContent(content), ...more },
  });
  const silent = await library.refused(caller, documents.draft, change({ price: { perCase: 55 } }, { changeNote: '' }));
  expect(silent.issues).toEqual([{ path: 'changeNote', code: 'REQUIRED' }]);
  const defining = await library.refused(caller, documents.draft, change({ indications: '胸痛患者' }));
  expect(defining.issues).toEqual([{ path: 'wordingOnly', code: 'CONFIRM_WORDING' }]);
  const draft = await library.act(caller, documents.draft, change({ indications: '胸痛、心悸患者的初步筛查。' }, { wordingOnly: true }));
  expect(draft).toMatchObject({ label: '1.1', stage: 'DRAFT' });
  expect(await library.refused(caller, documents.draft, change({}))).toMatchObject({ code: 'DRAFT_EXISTS' });
  const issued = await library.act(caller, documents.issue, { id: draft.id, version: draft.version });
  expect(issued).toMatchObject({ stage: 'CURRENT', basis: 'MANUAL' });
  const { versions } = await library.read(caller, entry.id);
  expect(versions.map(({ label, stage }) => [label, stage])).toEqual([
    ['1.1', 'CURRENT'],
    ['1.0', 'SUPERSEDED'],
  ]);
});

test('a suspension returns where it began, and one within a re-evaluation as well', async () => {
  const caller = await library.secretary();
  const entry = await library.listed();
  await library.system((db) => db.libraryEntry.updateMany({ where: { id: entry.id }, data: { stage: 'PROMOTING' } }));
  const stopped = await library.act(caller, documents.suspend, { id: entry.id, version: entry.version, input: other });
  expect(stopped).toMatchObject({ stage: 'SUSPENDED', reasonCode: 'OTHER', resumesAt: 'PROMOTING' });
  const review = await library.act<{ id: string; version: number }>(caller, documents.openReview, {
    id: entry.id,
    input: { kind: 'RE_EVALUATION', trigger: 'INDICATORS' },
  });
  expect(await library.read(caller, entry.id)).toMatchObject({ stage: 'RE_EVALUATION', resumesAt: 'PROMOTING' });
  await library.act(caller, documents.cancel, { id: review.id, version: review.version, reason: '材料不足，撤销' });
  const back = await library.read(caller, entry.id);
  expect(back).toMatchObject({ stage: 'SUSPENDED', reasonCode: 'OTHER', resumesAt: 'PROMOTING' });
  const resumed = await library.act(caller, documents.resume, {
    id: entry.id,
    version: back.version,
    input: { reasonCode: 'RECTIFIED' },
  });
  expect(resumed).toMatchObject({ stage: 'PROMOTING', resumesAt: null });
});

test('OTHER says its reason in words', async () => {
  const caller = await library.secretary();
  const entry = await library.listed();
  const silent = await library.refused(caller, documents.suspend, { id: entry.id, version: entry.version, input: { reasonCode: 'OTHER' } });
  expect(silent.issues).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
});

test('a listed successor takes the place of an entry, and no other', async () => {
  const caller = await library.secretary();
  const [entry, waiting, successor] = [await library.listed(), await library.pending(), await library.listed()];
  const act = (successorId: string) => ({ id: entry.id, version: entry.version, successorId, input: { reasonCode: 'SUPERSEDED' } });
  expect((await library.refused(caller, documents.supersede, act(entry.id))).issues).toEqual([{ path: 'successorId', code: 'REQUIRED' }]);
  expect((await library.refused(caller, documents.supersede, act(absent))).issues).toEqual([{ path: 'successorId', code: 'REQUIRED' }]);
  expect((await library.refused(caller, documents.supersede, act(waiting.id))).issues).toEqual([
    { path: 'successorId', code: 'SUCCESSOR_NOT_LISTED' },
  ]);
  expect(await library.act(caller, documents.supersede, act(successor.id))).toMatchObject({
    stage: 'SUPERSEDED',
    allowedActions: ['withdraw'],
  });
});

test('a re-evaluation that keeps a technology is what its version stands on from then on', async () => {
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  const caller = await library.secretary();
  const entry = await library.listed();
  const review = await library.act<{ id: string; version: number; number: string }>(caller, documents.openReview, {
    id: entry.id,
    input: { kind: 'RE_EVALUATION', trigger: 'SCHEDULE' },
  });
  expect(
    await library.refused(caller, documents.openReview, { id: entry.id, input: { kind: 'RE_EVALUATION', trigger: 'SAFETY' } }),
  ).toMatchObject({
    code: 'REVIEW_OPEN',
  });
  const staff = await portal.as('li-wen');
  const exit = { id: review.id, version: review.version, input: { findings: '建议退出', conclusion: 'EXIT' } };
  expect((await library.refused(staff, documents.conclude, exit)).issues).toEqual([{ path: 'conclusion', code: 'EXIT_RESERVED' }]);
  await library.act(staff, documents.conclude, { ...exit, input: { findings: '指标良好，予以保留', conclusion: 'ITERATE' } });
  const after = await library.read(caller, entry.id);
  expect(after).toMatchObject({ stage: 'LISTED', nextReviewOn: '2028-11-22', currentVersion: { basis: review.number } });
  expect(after.versions[0]).toMatchObject({ label: '2.0', stage: 'DRAFT', basis: '', changeNote: review.number });
});

test('the holder reads its entry and may change nothing; others find nothing', async () => {
  const entry = await library.listed();
  const holder = await portal.as('chen-ke');
  const seen = await library.read(holder, entry.id);
  expect(seen).toMatchObject({ id: entry.id, stage: 'LISTED', allowedActions: [], reviews: [] });
  expect(await library.read(await portal.as('lin-yue'), entry.id)).toBeNull();
  const acts = [
    [documents.suspend, { input: other }],
    [documents.exit, { input: other }],
    [documents.publish, {}],
    [documents.settle, { reason: '双方书面确认' }],
  ] as const;
  for (const [document, more] of acts) {
    const [mine, none] = [
      await library.refused(holder, document, { id: entry.id, version: entry.version, ...more }),
      await library.refused(holder, document, { id: absent, version: entry.version, ...more }),
    ];
    expect(mine).toEqual(none);
    expect(mine).toMatchObject({ code: 'NOT_ALLOWED' });
  }
});

test('two who decide at once: the second hears that it changed', async () => {
  const entry = await library.listed();
  const [one, two] = [await library.secretary(), await portal.as('li-wen')];
  const replies = await Promise.all([
    one.run(documents.suspend, { id: entry.id, version: entry.version, input: other }),
    two.run(documents.suspend, { id: entry.id, version: entry.version, input: other }),
  ]);
  const names = replies.map((reply) => (reply.data as { done: { __typename: string } }).done.__typename).sort();
  expect(names).toEqual(['LibraryEntry', 'StaleVersionError']);
  const rows: EntryRow = await library.read(one, entry.id);
  expect(rows.events.filter(({ act }) => act === 'suspend')).toHaveLength(1);
});
