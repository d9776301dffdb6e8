// A site shows that its use is sustained, through the real schema: who may, from when on, what the association makes of it,
// and what the rest of the world sees of it.
import { searchable } from '@xinglin/kernel/search/searchable';
import { type Caller, createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { readyFile } from '../testing/agreement.ts';
import { type Answer, askAs, errors, refusal } from '../testing/asking.ts';
import { behind } from '../testing/listed.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let secretary: Caller;
let site: Caller;
let holder: Caller;
let place: TestSite;
const now = new Date('2026-11-20T02:00:00Z');
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(now);
  [secretary, site, holder] = (await Promise.all((['zhang-hui', 'lin-yue', 'chen-ke'] as const).map((who) => portal.as(who)))) as [
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => portal.close());
beforeEach(async () => {
  place = await makeSite(portal, { stage: 'ROUTINE', holderId: portal.organisationId('enterprise'), siteName: '示例县医院' });
  const days = { adoptedOn: new Date('2026-01-05'), routineOn: new Date('2026-02-01'), stageSince: new Date('2026-02-01') };
  await behind(portal, 'association', (db) => db.siteAdoption.update({ where: { tenantId_id: key() }, data: days }));
});
const key = () => ({ tenantId: place.tenantId, id: place.adoptionId });

const fields = `__typename ... on SustainedClaim { id stage reply evidence occurredOn version allowedActions files { id name ours downloadPath allowedActions } } ${errors}`;
const claim = `mutation($id: ID!, $input: SustainedClaimInput!) { done: claimSustained(adoptionId: $id, input: $input) { ${fields} } }`;
const withdraw = `mutation($id: ID!, $version: Int!) { done: withdrawSustainedClaim(id: $id, version: $version) { ${fields} } }`;
const confirm = `mutation($id: ID!, $version: Int!) { done: confirmSustainedClaim(id: $id, version: $version) { ${fields} } }`;
const giveBack = `mutation($id: ID!, $version: Int!, $reason: String!) { done: returnSustainedClaim(id: $id, version: $version, reason: $reason) { ${fields} } }`;
const add = `mutation($input: AddPromotionFilesInput!) { done: addPromotionFiles(input: $input) { __typename ... on PromotionFilesAdded { files { id } } ${errors} } }`;
const move = `mutation($id: ID!, $version: Int!, $input: SiteStepInput!) { done: moveSite(id: $id, version: $version, input: $input) { __typename ... on SiteAdoption { stage } ${errors} } }`;
const read = `query($id: ID!) { site(id: $id) { id stage sustainedOn version allowedActions claims { id stage evidence files { name } } events { id act evidence } } }`;
const work = `query { workItems { kind link } }`;

interface Reply extends Answer {
  id: string;
  stage: string;
  version: number;
  reply: string;
  sustainedOn: string | null;
  allowedActions: string[];
  files: { id: string; name: string; downloadPath: string | null }[];
  claims: { id: string; stage: string; evidence: string; files: { name: string }[] }[];
  events: { id: string; act: string; evidence: string }[];
}
const ask = askAs<Reply>;
const input = (more: object = {}) => ({ occurredOn: '2026-08-01', evidence: '常规应用六个月，共 120 例，见统计表。', ...more });
const claimed = (more: object = {}) => ask(site, claim, { id: place.adoptionId, input: input(more) });
const told = async (organisation: 'association' | 'institution', kind: string) => {
  await portal.drain();
  const notices = await behind(portal, organisation, (db) => db.notification.findMany({ where: { kind: `technology-library.${kind}` } }));
  return notices.filter(({ link }) => link?.includes(place.adoptionId)).length;
};

test('a site shows it with files, the association confirms it, and it is a step with what shows it', async () => {
  const fileId = await readyFile(site, portal, '例数统计表.pdf');
  const shown = await claimed({ fileIds: [fileId] });
  expect(shown).toMatchObject({ stage: 'SUBMITTED', allowedActions: ['withdraw'], files: [{ name: '例数统计表.pdf', ours: true }] });
  expect(await told('association', 'sustained-claimed')).toBeGreaterThan(0);
  const seen = await ask(secretary, read, { id: place.adoptionId });
  expect(seen.claims).toMatchObject([{ stage: 'SUBMITTED', files: [{ name: '例数统计表.pdf' }] }]);
  expect(await ask(secretary, confirm, { id: shown.id, version: 1 })).toMatchObject({ stage: 'CONFIRMED', allowedActions: [] });
  const after = await ask(site, read, { id: place.adoptionId });
  expect(after).toMatchObject({ stage: 'SUSTAINED', sustainedOn: '2026-08-01', claims: [{ stage: 'CONFIRMED' }] });
  expect(after.events.find(({ act }) => act === 'sustain')?.evidence).toContain('120 例');
  expect(await told('institution', 'sustained-confirmed')).toBeGreaterThan(0);
  const lines = await behind(portal, 'association', (db) =>
    db.ledgerEntry.findMany({
      where: { adoptionId: place.adoptionId },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      select: { act: true },
    }),
  );
  expect(lines.map(({ act }) => act)).toEqual(['sustained-claimed', 'site-moved']);
  // What was shown stands as it was judged, and may be added to by a file on the step.
  const later = await readyFile(site, portal, '年度统计.pdf');
  expect(refusal(await ask(site, add, { input: { on: 'CLAIM', id: shown.id, fileIds: [later] } }))).toBe('EVIDENCE_CLOSED');
  const step = after.events.find(({ act }) => act === 'sustain')?.id;
  expect((await ask(site, add, { input: { on: 'STEP', id: step, fileIds: [later] } })).__typename).toBe('PromotionFilesAdded');
  expect(await told('association', 'step-shown')).toBeGreaterThan(0);
});

test('not before six months of routine use, not without words, not of a day that lies ahead, and not twice', async () => {
  expect(refusal(await claimed({ occurredOn: '2026-07-31' }))).toBe('occurredOn:TOO_EARLY');
  expect(refusal(await claimed({ occurredOn: '2026-01-31' }))).toBe('occurredOn:BEFORE_LAST_STEP');
  expect(refusal(await claimed({ occurredOn: '2026-11-21' }))).toBe('occurredOn:DAY_AHEAD');
  expect(refusal(await claimed({ evidence: ' ' }))).toBe('evidence:EVIDENCE_MISSING');
  expect((await claimed()).stage).toBe('SUBMITTED');
  expect(refusal(await claimed())).toBe('CLAIM_OPEN');
});

test('two at once leave one', async () => {
  const both = await Promise.all([claimed(), claimed()]);
  expect(both.map(refusal).sort()).toEqual(['CLAIM_OPEN', 'SustainedClaim']);
});

test('given back with the reason, the site shows more; what it took back itself is decided by nobody', async () => {
  const first = await claimed();
  expect(refusal(await ask(secretary, giveBack, { id: first.id, version: 1, reason: '' }))).toContain('reason:');
  expect(await ask(secretary, giveBack, { id: first.id, version: 1, reason: '请补充随访记录' })).toMatchObject({
    stage: 'RETURNED',
    reply: '请补充随访记录',
  });
  expect(await told('institution', 'sustained-returned')).toBeGreaterThan(0);
  expect(refusal(await ask(secretary, confirm, { id: first.id, version: 2 }))).toBe('STAGE');
  const second = await claimed({ evidence: '补充随访记录 96 例。' });
  expect(refusal(await ask(site, withdraw, { id: second.id, version: 7 }))).toBe('STALE_VERSION');
  expect((await ask(site, withdraw, { id: second.id, version: 1 })).stage).toBe('WITHDRAWN');
  expect(refusal(await ask(secretary, confirm, { id: second.id, version: 2 }))).toBe('STAGE');
  const after = await ask(site, read, { id: place.adoptionId });
  expect(after).toMatchObject({ stage: 'ROUTINE', claims: [{ stage: 'RETURNED' }, { stage: 'WITHDRAWN' }] });
});

test('a pause of the site overtakes what waited', async () => {
  const shown = await claimed();
  const { version } = await ask(secretary, read, { id: place.adoptionId });
  const paused = { act: 'pause', occurredOn: '2026-11-01', reasonCode: 'SUPPLY' };
  expect((await ask(secretary, move, { id: place.adoptionId, version, input: paused })).stage).toBe('PAUSED');
  expect(refusal(await ask(secretary, confirm, { id: shown.id, version: 2 }))).toBe('STAGE');
  expect(refusal(await claimed())).toBe('STAGE');
});

test('nobody else shows, reads or decides it', async () => {
  const shown = await claimed();
  const stranger = await portal.as('he-xin');
  for (const caller of [holder, await portal.as('wu-tong', 'enterprise'), secretary])
    expect(refusal(await ask(caller, claim, { id: place.adoptionId, input: input() }))).toMatch(/NOT_ALLOWED|FORBIDDEN/);
  for (const caller of [holder, site, stranger])
    expect(refusal(await ask(caller, confirm, { id: shown.id, version: 1 }))).toMatch(/NOT_ALLOWED|FORBIDDEN/);
  expect(refusal(await ask(secretary, withdraw, { id: shown.id, version: 1 }))).toMatch(/NOT_ALLOWED|FORBIDDEN/);
  expect((await holder.run(read, { id: place.adoptionId })).data).toEqual({ site: null });
  const elsewhere = await makeSite(portal, { siteId: null, stage: 'ROUTINE' });
  expect(refusal(await ask(site, claim, { id: elsewhere.adoptionId, input: input() }))).toBe('NOT_ALLOWED');
});

test('it waits in the work of whoever has to act', async () => {
  const links = async (caller: Caller, kind: string) => {
    const answer = (await caller.run(work)).data as { workItems: { kind: string; link: string }[] };
    return answer.workItems.filter((item) => item.kind === `technology-library.${kind}`).map(({ link }) => link);
  };
  expect(await links(site, 'show-sustained')).toContain(`/our-sites/${place.adoptionId}`);
  await claimed();
  expect(await links(site, 'show-sustained')).not.toContain(`/our-sites/${place.adoptionId}`);
  expect(await links(secretary, 'decide-sustained')).toContain(`/sites/${place.adoptionId}`);
});

test('whoever may read it has it in a list, found by state, site and words', async () => {
  const shown = await claimed();
  const search = searchable({ siteName: '示例县医院' });
  await behind(portal, 'association', (db) => db.siteAdoption.update({ where: { tenantId_id: key() }, data: { search } }));
  const list = `query($filter: SustainedClaimFilter) { sustainedClaims(filter: $filter) { items { id stage adoptionId site { siteName } } totalCount } }`;
  const listed = async (caller: Caller, filter: object = {}) => {
    const { data } = await caller.run(list, { filter: { adoptionId: place.adoptionId, ...filter } });
    return (data?.sustainedClaims as { items: { id: string }[] } | undefined)?.items.map(({ id }) => id);
  };
  const found = [{}, { stage: 'SUBMITTED' }, { text: '示例县医院' }, { projectId: place.projectId, text: '' }];
  for (const filter of found) {
    expect(await listed(secretary, filter)).toEqual([shown.id]);
    expect(await listed(site, filter)).toEqual([shown.id]);
  }
  for (const filter of [{ stage: 'CONFIRMED' }, { text: '别的医院' }, { adoptionId: crypto.randomUUID() }])
    expect(await listed(secretary, filter)).toEqual([]);
  for (const caller of [holder, await portal.as('wu-tong', 'enterprise'), await portal.as('zhou-heng')])
    expect((await listed(caller)) ?? []).toEqual([]);
});
