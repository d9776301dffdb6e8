import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';

const OWN_SITE = 'query { ourSites { items { id siteId } } }';
const PARTS = `query($id: ID!) { siteParts(adoptionId: $id) { readiness readinessOpen agreements agreementsOpen activities activitiesOpen visits
  visitsOpen findings findingsOpen figures figuresOpen safetyEvents safetyEventsOpen } }`;

let portal: TestPortal;
let id = '';
const run = async (person: string, document: string, variables = {}) => (await (await portal.as(person)).run(document, variables)).data;
const parts = async (person: string, of = id) => (await run(person, PARTS, { id: of }))?.siteParts as Record<string, number | null> | null;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer], { seeds: true });
  const sites = (await run('lin-yue', OWN_SITE))?.ourSites as { items: { id: string }[] } | undefined;
  id = sites?.items[0]?.id ?? '';
});
afterAll(() => portal.close());

const listed = (side: 'ours' | 'theirs') =>
  `query($id: ID!) {
    readiness: readinessChecks(filter: { adoptionId: $id }) { totalCount }
    agreements(filter: { adoptionId: $id }) { totalCount }
    activities: ${side === 'ours' ? 'ourActivities' : 'activities'}(filter: { adoptionId: $id }) { totalCount }
    activitiesOpen: ${side === 'ours' ? 'ourActivities' : 'activities'}(filter: { adoptionId: $id, stage: "RUNNING" }) { totalCount }
    findings(filter: { adoptionId: $id }) { totalCount }
    figures(filter: { adoptionId: $id }) { totalCount }
    safetyEvents(filter: { adoptionId: $id }) { totalCount }
    ${side === 'ours' ? '' : 'visits: supervisionVisits(filter: { adoptionId: $id }) { totalCount }'}
  }`;

test.each([
  ['the site', 'lin-yue', 'ours'],
  ['its association', 'zhang-hui', 'theirs'],
] as const)('the figures beside the links of a site are those of the lists that %s comes to', async (_who, person, side) => {
  const counted = await parts(person);
  const lists = Object.entries((await run(person, listed(side), { id })) as Record<string, { totalCount: number }>);
  expect(lists.length).toBeGreaterThan(6);
  for (const [name, { totalCount }] of lists) expect([name, counted?.[name]]).toEqual([name, totalCount]);
  expect(counted?.figures).toBeGreaterThan(0);
  expect(counted?.visits).toEqual(side === 'ours' ? null : expect.any(Number));
});

test('what waits is a share of what there is', async () => {
  const counted = (await parts('zhang-hui')) ?? {};
  for (const name of Object.keys(counted).filter((each) => each.endsWith('Open')))
    expect(counted[name]).toBeLessThanOrEqual(counted[name.replace('Open', '')] ?? -1);
});

test('another’s site has no parts, as no site has', async () => {
  expect(await parts('zhou-heng')).toBeNull();
  expect(await parts('lin-yue', '01890000-0000-7000-8000-00000000aaaa')).toBeNull();
});
