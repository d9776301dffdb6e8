import { randomUUID } from 'node:crypto';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { type Prisma, withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let place: TestSite;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  place = await makeSite(portal, { holderId: portal.organisationId('enterprise'), stage: 'APPROACHED' });
});

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const use = `query($id: ID!) { heldUse(entryId: $id) { through points { from to ever routine discontinued }
  provinces { key institutions asOf } methods { key institutions asOf } } }`;
interface Use {
  through: string | null;
  points: { from: string; to: string; ever: number; routine: number | null; discontinued: number | null }[];
  provinces: { key: string; institutions: number; asOf: string }[];
  methods: { key: string; institutions: number; asOf: string }[];
}
const seen = async (person = 'chen-ke', id = place.entryId) => {
  const { data } = await (await portal.as(person)).run(use, { id });
  return (data as { heldUse: Use | null } | null)?.heldUse ?? null;
};

const system = <T>(work: () => Promise<T>): Promise<T> => withScope({ kind: 'system', tenantId: place.tenantId }, work);
/** Institutions that began routine use on a day, written down on another one. */
const adopters = (count: number, on: string, recorded = on, more: Partial<Prisma.SiteAdoptionCreateManyInput> = {}): Promise<string[]> =>
  system(async () => {
    const { client } = portal.services.database;
    const { tenantId, projectId, entryId, versionId } = place;
    const ids = Array.from({ length: count }, () => randomUUID());
    await client.siteAdoption.createMany({
      data: ids.map((id) => ({
        ...{ id, tenantId, projectId, entryId, versionId, siteName: `医院 ${id}`, areaCode: '440100', siteLevel: 'PRIMARY' },
        ...{ stage: 'ROUTINE', stageSince: day(on), adoptedOn: day(on), routineOn: day(on) },
        ...more,
      })),
    });
    await client.adoptionEvent.createMany({
      data: ids.flatMap((adoptionId) =>
        (['TRIAL', 'ROUTINE'] as const).map((toStage) => ({
          ...{ tenantId, adoptionId, act: toStage === 'TRIAL' ? 'try' : 'useRoutinely', toStage },
          ...{ occurredOn: day(on), recordedAt: day(recorded) },
        })),
      ),
    });
    return ids;
  });
const happens = (adoptionIds: readonly string[], act: string, toStage: string, on: string): Promise<unknown> =>
  system(() =>
    portal.services.database.client.adoptionEvent.createMany({
      data: adoptionIds.map((adoptionId) => ({
        ...{ tenantId: place.tenantId, adoptionId, act, toStage, occurredOn: day(on), recordedAt: day(on) },
      })),
    }),
  );

test('a holder is told of five institutions and not of four, a month after the quarter', async () => {
  await adopters(4, '2025-02-01');
  expect(await seen()).toMatchObject({ through: '2026-Q3', points: [], provinces: [] });
  await adopters(1, '2025-05-01');
  expect(await seen()).toMatchObject({
    points: expect.arrayContaining([{ from: '2025-Q1', to: '2025-Q2', ever: 5, routine: 5, discontinued: 0 }]),
    provinces: [{ key: '44', institutions: 5, asOf: '2026-Q3' }],
  });
  portal.setTime(new Date('2026-10-29T02:00:00Z'));
  expect(await seen()).toMatchObject({ through: '2026-Q2' });
});

test('one that stops is told by nothing, neither by a count nor by what is left of one', async () => {
  const sites = await adopters(9, '2025-02-01');
  const before = await seen();
  expect(before?.points.at(-1)).toMatchObject({ ever: 9, routine: 9, discontinued: 0 });
  await happens(sites.slice(0, 1), 'discontinue', 'DISCONTINUED', '2025-08-01');
  expect((await seen())?.points.at(-1)).toEqual({ from: '2026-Q3', to: '2026-Q3', ever: 9, routine: null, discontinued: null });
});

test('a late entry changes nothing of the quarters that were told', async () => {
  await adopters(6, '2025-02-01');
  portal.setTime(new Date('2026-08-10T02:00:00Z'));
  const before = await seen();
  await adopters(1, '2025-02-20', '2026-08-01');
  await adopters(4, '2025-03-20', '2026-08-02');
  expect(await seen()).toEqual(before);
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  const after = await seen();
  expect(after?.points.slice(0, before?.points.length)).toEqual(before?.points);
  expect(after?.points.at(-1)).toMatchObject({ to: '2026-Q3', ever: 11 });
});

test('a merger, a day put right and one that comes back count no institution twice and none less', async () => {
  const [one = '', other = '', third = ''] = await adopters(6, '2025-02-01');
  await happens([one], 'merge', 'ROUTINE', '2025-06-01');
  await happens([other], 'takeOver', 'ROUTINE', '2025-06-01');
  await happens([third], 'correct', 'TRIAL', '2025-07-01');
  await system(() => portal.services.database.client.siteAdoption.updateMany({ where: { id: one }, data: { mergedIntoId: other } }));
  await adopters(1, '2026-01-10', '2026-01-10', { previousId: third });
  expect((await seen())?.points.at(-1)).toMatchObject({ ever: 6, routine: 6, discontinued: 0 });
});

test('an address put right moves no institution from one province told to another', async () => {
  const [one = ''] = await adopters(6, '2025-02-01');
  const before = await seen();
  const put = `mutation($id: ID!, $version: Int!, $input: SiteWordsInput!) {
    updateSite(id: $id, version: $version, input: $input) { __typename ... on SiteAdoption { areaCode version } } }`;
  const zhangHui = await portal.as('zhang-hui');
  const words = { siteName: '医院', siteLevel: 'PRIMARY' };
  const moved = { ...words, areaCode: '110105' };
  expect((await zhangHui.run(put, { id: one, version: 1, input: moved })).data).toMatchObject({ updateSite: { areaCode: '110105' } });
  expect(await seen()).toEqual(before);
  const again = { ...words, areaCode: '310101' };
  expect((await zhangHui.run(put, { id: one, version: 2, input: again })).data).toMatchObject({ updateSite: { areaCode: '310101' } });
  expect(await seen()).toEqual(before);
});

test('few institutions are shown when each of them agrees, and no longer when one takes it back', async () => {
  const sites = await adopters(2, '2025-02-01', '2025-02-01', { areaCode: '110105' });
  await happens(sites, 'consent', 'ROUTINE', '2025-03-01');
  expect(await seen()).toMatchObject({ points: expect.arrayContaining([expect.objectContaining({ to: '2025-Q1', ever: 2, routine: 2 })]) });
  await happens(sites.slice(0, 1), 'withdrawConsent', 'ROUTINE', '2025-05-01');
  const after = await seen();
  expect(after?.points).toEqual([{ from: '2025-Q1', to: '2025-Q1', ever: 2, routine: 2, discontinued: 0 }]);
  expect(after?.provinces).toEqual([{ key: '11', institutions: 2, asOf: '2025-Q1' }]);
});

test('a method is told by the institutions it reached, each once', async () => {
  const sites = await adopters(5, '2025-02-01');
  const { tenantId, projectId } = place;
  await system(async () => {
    const { client } = portal.services.database;
    for (const [at, reached] of [sites, sites.slice(0, 4)].entries()) {
      const id = randomUUID();
      await client.activity.create({
        data: {
          ...{ id, tenantId, projectId, number: `HD-${id}`, title: '集中培训', method: 'TRAINING' },
          methods: at === 0 ? ['TRAINING'] : ['TRAINING', 'DEMONSTRATION'],
          ...{ stage: 'COMPLETED', startsOn: day('2025-04-01'), endsOn: day('2025-04-02'), completedAt: day('2025-04-05') },
        },
      });
      await client.activitySite.createMany({ data: reached.map((adoptionId) => ({ tenantId, activityId: id, adoptionId })) });
    }
  });
  expect((await seen())?.methods).toEqual([{ key: 'TRAINING', institutions: 5, asOf: '2026-Q3' }]);
});

test('nobody but the holder is told, and an entry that is not hers answers like one that is not there', async () => {
  await adopters(7, '2025-02-01');
  expect((await seen())?.points).not.toEqual([]);
  const foreign = await makeSite(portal, { holderId: portal.organisationId('institution') });
  for (const person of ['lin-yue', 'zhang-hui', 'li-wen']) expect(await seen(person)).toBeNull();
  expect([await seen('chen-ke', foreign.entryId), await seen('chen-ke', randomUUID()), await seen('chen-ke', 'nothing')]).toEqual([
    null,
    null,
    null,
  ]);
  const { data } = await (await portal.as('chen-ke')).run('{ sites(page: { first: 5 }) { items { id } } }');
  expect((data as { sites: { items: unknown[] } | null } | null)?.sites?.items ?? []).toEqual([]);
});
