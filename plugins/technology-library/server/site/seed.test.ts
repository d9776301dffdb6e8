import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { seedLibrary } from '../seed.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer], { seeds: true });
});
afterAll(() => portal.close());

const pictures = `{ promotionPictures { institutions activities
  curve { censored lost points { from ever routine discontinued } }
  funnel { stage reached lost { reasonCode sites } } provinces { code eligible adopted } matrix { siteName activities } } }`;

test('forty institutions in eight provinces over three years, and every picture has something to show', async () => {
  const secretary = await portal.as('li-wen');
  const shown = expectOk(await secretary.run(pictures), 'promotionPictures') as unknown as {
    institutions: number;
    activities: number;
    curve: { censored: number; lost: number; points: { ever: number; routine: number; discontinued: number }[] };
    funnel: { stage: string; reached: number; lost: { reasonCode: string }[] }[];
    provinces: { code: string; eligible: number; adopted: number }[];
    matrix: { activities: number }[];
  };
  const merged = 1;
  expect(shown.institutions).toBe(40 - merged);
  expect(shown.provinces.length).toBeGreaterThanOrEqual(8);
  expect(shown.curve.points.length).toBeGreaterThanOrEqual(32);
  const last = shown.curve.points.at(-1);
  expect((last?.ever ?? 0) + shown.curve.censored + shown.curve.lost).toBe(shown.institutions);
  expect(last?.routine).toBeGreaterThan(15);
  expect(last?.discontinued).toBeGreaterThan(0);
  expect(shown.funnel[0]?.reached).toBe(shown.institutions);
  expect(shown.funnel.some(({ lost }) => lost.length > 0)).toBe(true);
  expect(shown.activities).toBe(5);
  expect(shown.matrix.length).toBeGreaterThan(10);
});

test('it is written once, and no day of it lies ahead or before the step that came before', async () => {
  const tenantId = portal.organisationId('association');
  const ctx = portal.caller((await portal.as('li-wen')).ctx().viewer, { kind: 'system', tenantId }).ctx();
  const { client: db } = portal.services.database;
  const count = () => inTestScope(ctx.scope, () => db.siteAdoption.count({ where: { tenantId } }));
  const before = await count();
  await inTestScope(ctx.scope, () => db.$transaction((tx) => seedLibrary(Object.assign(ctx, { db: tx }))));
  expect(await count()).toBe(before);
  const rows = await inTestScope(ctx.scope, () =>
    db.adoptionEvent.findMany({ where: { tenantId }, orderBy: [{ adoptionId: 'asc' }, { recordedAt: 'asc' }, { occurredOn: 'asc' }] }),
  );
  expect(rows.length).toBeGreaterThan(150);
  rows.forEach((row, at) => {
    const earlier = rows[at - 1];
    if (earlier?.adoptionId === row.adoptionId) expect(row.occurredOn >= earlier.occurredOn).toBe(true);
    expect(row.occurredOn <= ctx.now()).toBe(true);
  });
});
