// Alerts: what wants attention by its day, for each side its own, in one order and page by page.
import { randomUUID } from 'node:crypto';
import { type Caller, createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { behind } from '../testing/listed.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { cursorOf, positionOf } from './merge.ts';

let portal: TestPortal;
let secretary: Caller;
let site: Caller;
let holder: Caller;
let place: TestSite;
let elsewhere: TestSite;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-20T02:00:00Z'));
  [secretary, site, holder] = (await Promise.all(['zhang-hui', 'lin-yue', 'chen-ke'].map((person) => portal.as(person)))) as [
    Caller,
    Caller,
    Caller,
  ];
  place = await makeSite(portal, { stage: 'ROUTINE', holderId: portal.organisationId('enterprise'), title: '甲技术' });
  elsewhere = await makeSite(portal, { siteId: null, stage: 'ROUTINE', siteName: '他院', title: '乙技术' });
  await behind(portal, 'association', async (db) => {
    for (const { tenantId, projectId, adoptionId, siteId, entryId } of [place, elsewhere]) {
      await db.siteAdoption.updateMany({ where: { id: adoptionId }, data: { routineOn: day('2025-08-31') } });
      const visit = await db.supervisionVisit.create({
        data: {
          ...{ tenantId, projectId, adoptionId, number: `DD-${adoptionId}`, stage: 'VISITED', search: [] },
          ...{ plannedOn: day('2026-06-01'), visitedOn: day('2026-06-01'), createdBy: randomUUID() },
        },
      });
      const finding = (dueOn: string, stage = 'OPEN') => ({
        ...{ tenantId, adoptionId, visitId: visit.id, siteId, number: `WT-${randomUUID().slice(0, 8)}`, severity: 'MAJOR', text: '问题' },
        ...{ stage, dueOn: day(dueOn), recordedBy: randomUUID(), issuedAt: day('2026-06-02'), reminded: [] },
        ...(stage === 'VERIFIED' ? { judgedBy: randomUUID(), judgedAt: day('2026-06-12') } : {}),
      });
      await db.finding.createMany({
        data: [finding('2026-06-10'), finding('2026-06-25'), finding('2026-08-01'), finding('2026-06-11', 'VERIFIED')],
      });
      await db.libraryCredential.create({
        data: {
          ...{ tenantId, entryId, kind: 'REGISTRATION', name: '注册证', number: '1', required: true, alerted: [] },
          ...{ expiresOn: day('2026-07-01'), holderId: entryId === place.entryId ? portal.organisationId('enterprise') : null },
        },
      });
      const gap = (dueOn: string, closedOn: string | null) => ({ key: dueOn, label: '人员', remedy: '培训', dueOn, closedOn });
      await db.readinessCheck.create({
        data: {
          ...{ tenantId, adoptionId, siteId, number: 1, stage: 'ACCEPTED', checklist: [] },
          gaps: [gap('2026-01-31', '2026-01-20'), gap('2026-06-15', null), gap('2026-09-01', null)],
        },
      });
    }
  });
});
afterAll(() => portal.close());

interface Row {
  id: string;
  kind: string;
  title: string;
  on: string;
  overdue: boolean;
  link: string;
}
const list = `query($page: PageInput, $filter: LibraryAlertFilter) { libraryAlerts(page: $page, filter: $filter) {
  items { id kind group title note on overdue link } nextCursor totalCount } }`;
const page = async (caller: Caller, variables: Record<string, unknown> = {}) => {
  const { data } = await caller.run(list, variables);
  const found = data?.libraryAlerts as { items: Row[]; nextCursor: string | null; totalCount: number } | null | undefined;
  return found ?? { items: [], nextCursor: null, totalCount: -1 };
};
const wanted = ['FINDING', 'CREDENTIAL', 'READINESS_GAP', 'SUSTAINED'];
const of = (row: Row, ...places: TestSite[]) =>
  places.some(({ entryId, adoptionId }) => [entryId, adoptionId].some((id) => row.link.includes(id)));

test('the association has everything in the order of its days, each once and with where it is attended to', async () => {
  const { items, totalCount } = await page(secretary, { filter: { kinds: wanted }, page: { first: 100 } });
  expect(totalCount).toBe(items.length);
  const days = items.map(({ on }) => on);
  expect(days).toEqual([...days].sort());
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const mine = items.filter((row) => of(row, place, elsewhere));
  expect(mine.map(({ kind, on, overdue }) => [kind, on, overdue])).toEqual([
    ['SUSTAINED', '2026-02-28', true],
    ['SUSTAINED', '2026-02-28', true],
    ['CREDENTIAL', '2026-07-01', false],
    ['CREDENTIAL', '2026-07-01', false],
  ]);
  const findings = items.filter(({ kind, title }) => kind === 'FINDING' && title === '他院').map(({ on }) => on);
  expect(findings).toEqual(['2026-06-10', '2026-06-25']);
  const gaps = items.filter(({ kind, title }) => kind === 'READINESS_GAP' && title === '他院').map(({ on }) => on);
  expect(gaps).toEqual(['2026-06-15']);
});

test('pages follow one another without gap or repetition, whatever their size', async () => {
  const whole = (await page(secretary, { page: { first: 100 } })).items.map(({ id }) => id);
  for (const first of [1, 3, 7]) {
    const seen: string[] = [];
    let after: string | null = null;
    while (seen.length < Math.min(whole.length, 24)) {
      const next: Awaited<ReturnType<typeof page>> = await page(secretary, { page: { first, after } });
      seen.push(...next.items.map(({ id }) => id));
      after = next.nextCursor;
      if (!after) break;
    }
    expect(seen.slice(0, 24)).toEqual(whole.slice(0, 24));
  }
  expect((await secretary.run(list, { page: { after: 'no cursor' } })).errors).toBeDefined();
});

test('state and group narrow the list and its count alike', async () => {
  const filter = { kinds: wanted };
  const [all, late, near] = await Promise.all(
    [filter, { ...filter, state: 'OVERDUE' }, { ...filter, state: 'DUE' }].map((each) =>
      page(secretary, { filter: each, page: { first: 100 } }),
    ),
  );
  expect(late?.items.every(({ overdue }) => overdue)).toBe(true);
  expect(near?.items.some(({ overdue }) => overdue)).toBe(false);
  expect((late?.items.length ?? 0) + (near?.items.length ?? 0)).toBe(all?.items.length);
  const grouped = await page(secretary, { filter: { group: 'SITE' }, page: { first: 100 } });
  expect(grouped.items.every(({ kind }) => ['CONSENT', 'READINESS', 'READINESS_GAP', 'SUSTAINED'].includes(kind))).toBe(true);
});

test('a site and a holder have their own, and nothing of others', async () => {
  const ours = (await page(site, { page: { first: 100 } })).items;
  expect(ours.some(({ kind }) => kind === 'FINDING')).toBe(true);
  expect(ours.some(({ title }) => title === '他院' || title === '乙技术')).toBe(false);
  expect(ours.filter(({ kind }) => kind === 'FINDING').every(({ link }) => link.startsWith('/our-findings/'))).toBe(true);
  expect(ours.some(({ kind }) => kind === 'SUSTAINED' || kind === 'SAFETY')).toBe(false);
  const held = (await page(holder, { page: { first: 100 } })).items;
  expect(held.some((row) => row.kind === 'CREDENTIAL' && row.link === `/held/${place.entryId}`)).toBe(true);
  expect(held.some(({ kind }) => ['FINDING', 'FIGURE', 'SAFETY', 'READINESS_GAP'].includes(kind))).toBe(false);
  expect(held.some((row) => row.link.includes(elsewhere.entryId))).toBe(false);
});

test('counts say what the list shows', async () => {
  const { data } = await site.run('{ libraryAlertCounts { kind overdue all } }');
  const counts = (data?.libraryAlertCounts ?? []) as { kind: string; overdue: number; all: number }[];
  const { items } = await page(site, { page: { first: 100 } });
  for (const { kind, overdue, all } of counts) {
    expect(items.filter((row) => row.kind === kind)).toHaveLength(all);
    expect(items.filter((row) => row.kind === kind && row.overdue)).toHaveLength(overdue);
  }
  expect(counts.length).toBeGreaterThan(0);
});

test('a gap that was closed is an alert no more', async () => {
  const gaps = (await page(secretary, { filter: { kinds: ['READINESS_GAP'] }, page: { first: 100 } })).items.filter(
    ({ title }) => title === '他院',
  );
  expect(gaps).toHaveLength(1);
  await behind(portal, 'association', async (db) => {
    const check = await db.readinessCheck.findFirstOrThrow({ where: { adoptionId: elsewhere.adoptionId } });
    const closed = (check.gaps as { dueOn: string }[]).map((each) => ({ ...each, closedOn: '2026-06-19' }));
    await db.readinessCheck.updateMany({ where: { id: check.id }, data: { gaps: closed } });
  });
  const after = (await page(secretary, { filter: { kinds: ['READINESS_GAP'] }, page: { first: 100 } })).items;
  expect(after.some(({ title }) => title === '他院')).toBe(false);
});

test('a cursor comes back as it was, and nothing else is one', () => {
  const position = { on: day('2026-02-28'), kind: 'SUSTAINED' as const, value: day('2025-08-31'), id: randomUUID() };
  expect(positionOf(cursorOf(position))).toEqual(position);
  expect(() => positionOf(Buffer.from('["x","y"]').toString('base64url'))).toThrow();
});
