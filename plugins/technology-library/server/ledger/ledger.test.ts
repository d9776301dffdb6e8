import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerActs } from '../../shared/ledger.ts';
import { ledgerWords as en } from '../../shared/ledger-words/en.ts';
import { ledgerWords as zh } from '../../shared/ledger-words/zh-cn.ts';
import { technologyLibraryServer } from '../index.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { lineText } from './words.ts';

let portal: TestPortal;
let place: TestSite;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  place = await makeSite(portal);
});
afterAll(() => portal.close());

const fields = /* GraphQL */ `
  __typename
  ... on LedgerEntry { id act note byHand correctsId projectId entryId adoptionId occurredOn params }
  ... on DomainError { code }
  ... on InputError { issues { path code } }
`;
const note = `mutation($input: LedgerNoteInput!) { noteInLedger(input: $input) { ${fields} } }`;
const correct = `mutation($id: ID!, $note: String!, $day: String!) { correctLedgerLine(id: $id, note: $note, occurredOn: $day) { ${fields} } }`;
const list = `query($page: PageInput, $filter: LedgerFilter) { ledger(page: $page, filter: $filter) { items { id act note byHand occurredOn adoption { siteName } project { title } } nextCursor totalCount } }`;
const timeline = `query($filter: LedgerFilter) { ledgerTimeline(filter: $filter) { month lane lines } }`;
const move = `mutation($id: ID!, $version: Int!) { moveSite(id: $id, version: $version, input: { act: "useRoutinely", occurredOn: "2025-12-30" }) { __typename } }`;

interface Line {
  id: string;
  [key: string]: unknown;
}
const secretary = () => portal.as('li-wen');
const write = async (input: object) => expectOk(await (await secretary()).run(note, { input }), 'noteInLedger') as unknown as Line;

test('acts write themselves down, by the day on which they happened', async () => {
  const { tenantId, adoptionId } = place;
  const early = new Date('2025-10-01T00:00:00Z');
  await inTestScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.siteAdoption.updateMany({ where: { tenantId, id: adoptionId }, data: { stageSince: early } }),
  );
  expect((await (await secretary()).run(move, { id: adoptionId, version: 1 })).data?.moveSite).toEqual({ __typename: 'SiteAdoption' });
  const page = expectOk(await (await secretary()).run(list, { filter: { adoptionId } }), 'ledger');
  expect(page.items).toMatchObject([{ act: 'site-moved', byHand: false, occurredOn: '2025-12-30', adoption: { siteName: '示例医院' } }]);
  const params = { site: '示例医院', from: 'TRIAL', to: 'ROUTINE' };
  expect(lineText({ act: 'site-moved', params, note: '' }, 'zh-CN')).toBe('示例医院：试用 → 常规应用');
  expect(lineText({ act: 'site-moved', params, note: '' }, 'en')).toBe('示例医院: Trial → Routine use');
});

test('a line by hand belongs where its site belongs, and what lies ahead is refused', async () => {
  const { adoptionId, projectId, entryId } = place;
  const line = await write({ note: '电话回访应用情况', occurredOn: '2026-11-20', adoptionId });
  expect(line).toMatchObject({ act: 'note', byHand: true, adoptionId, projectId, entryId });
  const bad = await (await secretary()).run(note, { input: { note: '短', occurredOn: '2026-11-23', adoptionId } });
  expect(bad.data?.noteInLedger).toMatchObject({ issues: [{ path: 'note', code: 'NOTE_TOO_SHORT' }] });
  const ahead = await (await secretary()).run(note, { input: { note: '明天的回访', occurredOn: '2026-11-23' } });
  expect(ahead.data?.noteInLedger).toMatchObject({ issues: [{ path: 'occurredOn', code: 'DAY_AHEAD' }] });
  const foreign = await (await secretary()).run(note, { input: { note: '别处的单位', occurredOn: '2026-11-20', adoptionId: projectId } });
  expect(foreign.data?.noteInLedger).toMatchObject({ issues: [{ path: 'adoptionId', code: 'NO_SUCH_SITE' }] });
});

test('a line is corrected by another one and stays as it was', async () => {
  const line = await write({ note: '现场走访一次', occurredOn: '2026-10-08', projectId: place.projectId });
  const variables = { id: line.id, note: '现场走访两次，含一次夜查', day: '2026-10-09' };
  const right = expectOk(await (await secretary()).run(correct, variables), 'correctLedgerLine');
  expect(right).toMatchObject({ correctsId: line.id, projectId: place.projectId, occurredOn: '2026-10-09' });
  const twice = await (await secretary()).run(correct, variables);
  expect(twice.data?.correctLedgerLine).toMatchObject({ code: 'ALREADY_CORRECTED' });
  const kept = expectOk(await (await secretary()).run(list, { filter: { from: '2026-10-08', to: '2026-10-08' } }), 'ledger');
  expect(kept.items).toMatchObject([{ id: line.id, note: '现场走访一次' }]);
});

test('pages follow one another without gap or repeat, days with many lines too', async () => {
  const written: string[] = [];
  for (let n = 0; n < 7; n += 1) written.push((await write({ note: `第 ${n} 次电话记录`, occurredOn: '2026-05-05' })).id);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const reply = await (await secretary()).run(list, {
      page: { first: 3, after },
      filter: { from: '2026-05-05', to: '2026-05-05', byHand: true },
    });
    const page = expectOk(reply, 'ledger') as unknown as { items: Line[]; nextCursor: string | null };
    seen.push(...page.items.map(({ id }) => id));
    after = page.nextCursor;
  } while (after);
  expect([...seen].sort()).toEqual([...written].sort());
  const marks = expectOk(
    await (await secretary()).run(timeline, { filter: { byHand: true, from: '2026-05-01', to: '2026-05-31' } }),
    'ledgerTimeline',
  );
  expect(marks).toEqual([{ month: '2026-05', lane: 'note', lines: 7 }]);
});

test('nobody else reads or writes the ledger, neither the site it speaks of nor the reader by hand', async () => {
  const line = await write({ note: '内部情况说明', occurredOn: '2026-11-01', adoptionId: place.adoptionId });
  const [director, enterprise, reader] = [
    await portal.as('lin-yue'),
    await portal.as('chen-ke'),
    await portal.as('wu-tong', 'association'),
  ];
  for (const outsider of [director, enterprise]) {
    expect((await outsider.run(list, {})).data?.ledger ?? null).toBeNull();
    const variables = { id: line.id, note: '不是这样的情况', day: '2026-11-01' };
    expect((await outsider.run(correct, variables)).data?.correctLedgerLine).toMatchObject({ code: 'NOT_ALLOWED' });
  }
  const input = { note: '读者写不了台账', occurredOn: '2026-11-01' };
  expect((await reader.run(note, { input })).data?.noteInLedger).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('the words of both languages name the same values', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of Object.entries(zh)) expect([key, names(en[key as keyof typeof en] ?? '')]).toEqual([key, names(text)]);
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const key of Object.keys(zh)) expect(ledgerActs).toContain(key.slice('ledger.'.length));
});
