// Who does not see an agreement, by any route: before it is sent, after it is withdrawn, and whoever is no party of it.
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { type Caller, createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import {
  documents,
  done,
  draft,
  effective,
  meaning,
  type Parties,
  parties,
  readyFile,
  refused,
  type Shown,
  seen,
  signAs,
} from '../testing/agreement.ts';

let portal: TestPortal;
let people: Parties;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  people = await parties(portal);
});

const search = `query($text: String!) { search(text: $text) { kind link } }`;
const ends = '{ agreementEnds { count agreements { id } } }';
const work = '{ workItems { id link } }';

const opens = async (caller: Caller, fileId: string | null) => {
  const ctx = caller.ctx();
  return (await inTestScope(ctx.scope, () => readableFile(ctx, fileId ?? ''))) !== null;
};

/** Everything that could tell a caller of the agreement. */
const traces = async (caller: Caller, row: Shown, files: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  const { id, number } = row;
  if (await seen(caller, id)) found.push('page');
  const list = expectOk(await caller.run(documents.list, { filter: { text: number } }), 'agreements') as unknown as {
    items: { id: string }[];
    totalCount: number;
  };
  if (list.totalCount > 0 || list.items.length > 0) found.push('list');
  const hits = (await caller.run(search, { text: number })).data?.search as { link: string }[];
  if (hits.some(({ link }) => link.includes(id))) found.push('search');
  if (JSON.stringify((await caller.run(ends)).data).includes(id)) found.push('calendar');
  if (JSON.stringify((await caller.run(work)).data).includes(id)) found.push('work');
  for (const role of ['ASSOCIATION', 'HOLDER', 'SITE']) {
    const sheet = await caller.run(documents.statement, { meaning: meaning(role), id });
    if (sheet.data?.signatureStatement) found.push(`statement ${role}`);
  }
  const signatures = (await caller.run(documents.signatures, { id })).data?.signatures as unknown[];
  if (signatures.length > 0) found.push('signatures');
  for (const [at, file] of files.entries()) if (await opens(caller, file)) found.push(`file ${at}`);
  return found;
};

/** Sent with an attachment, signed by the holder, its documents written. */
const underway = async () => {
  const { agreement, place } = await draft(portal);
  const attachment = await readyFile(people.secretary, portal, '价格单.pdf');
  const { title, terms, startsOn, endsOn, id, version } = agreement;
  const input = { title, terms, startsOn, endsOn, attachmentIds: [attachment] };
  const written = await done(people.secretary, documents.update, { id, version, input });
  const before = await traces(people.site, written, [attachment]);
  await done(people.secretary, documents.send, { id, version: written.version });
  await signAs(people.holder, id, 'HOLDER');
  await portal.drain();
  const row = await seen(people.secretary, id);
  if (!row) throw new Error('no agreement');
  return { row, before, place, files: [attachment, row.pdfFileId ?? '', row.wordFileId ?? ''] };
};

test('a draft and its attachments are nobody’s but the association’s', async () => {
  const { before } = await underway();
  expect(before).toEqual([]);
});

test('both parties see what was sent, with its files; a withdrawn one is gone for them by every route', async () => {
  const { row, files } = await underway();
  const { secretary, holder, site } = people;
  const all = [
    'page',
    'list',
    'search',
    'work',
    'statement ASSOCIATION',
    'statement HOLDER',
    'statement SITE',
    'signatures',
    'file 0',
    'file 1',
    'file 2',
  ];
  expect(await traces(site, row, files)).toEqual(all);
  expect(await traces(holder, row, files)).toEqual(all.filter((each) => each !== 'work'));
  await done(secretary, documents.withdraw, { id: row.id, version: row.version });
  await portal.drain();
  expect(await traces(site, row, files)).toEqual([]);
  expect(await traces(holder, row, files)).toEqual([]);
  const hash = 'a'.repeat(64);
  expect(await refused(site, documents.sign, { id: row.id, role: 'SITE', hash })).toBe('NOT_ALLOWED');
  expect(await refused(site, documents.refuse, { id: row.id, code: 'COST' })).toBe('NOT_ALLOWED');
  expect(await refused(site, documents.ask, { id: row.id, request: '请再次发出该协议' })).toBe('NOT_ALLOWED');
  expect(await seen(secretary, row.id)).toMatchObject({ stage: 'WITHDRAWN' });
  expect(await opens(secretary, files[0] ?? '')).toBe(true);
  const anew = await done(secretary, documents.redraft, { id: row.id });
  expect(anew.attachments.map(({ fileId }) => fileId)).toEqual([files[0]]);
  expect(await opens(secretary, files[0] ?? '')).toBe(true);
  expect(await traces(site, anew, files)).toEqual([]);
});

test('whoever is no party sees nothing, and answers like one that is not there', async () => {
  const { row, files } = await underway();
  for (const person of ['deng-lan', 'xu-fan', 'gu-yan']) {
    const stranger = await portal.as(person);
    expect(await traces(stranger, row, files), person).toEqual([]);
    const absent = '0198a000-0000-7000-8000-000000000000';
    const ask = (id: string) => stranger.run(documents.ask, { id, request: '请将协议发给我们' });
    expect(await ask(row.id)).toEqual(await ask(absent));
  }
});

test('the documents of an agreement in effect open for its parties, and those of before are gone', async () => {
  const { agreement } = await effective(portal);
  await portal.drain();
  const row = await seen(people.site, agreement.id);
  expect(row?.pdfFileId).not.toBeNull();
  for (const caller of [people.site, people.holder, people.secretary]) {
    expect(await opens(caller, row?.pdfFileId ?? null)).toBe(true);
    expect(await opens(caller, row?.wordFileId ?? null)).toBe(true);
  }
  const kept = await inTestScope({ kind: 'system', tenantId: portal.organisationId('association') }, () =>
    portal.services.database.client.storedFile.findMany({
      where: { objectType: 'Agreement', objectId: agreement.id },
      select: { id: true },
    }),
  );
  expect(kept.map(({ id }) => id).sort()).toEqual([row?.pdfFileId, row?.wordFileId].sort());
});

test('the database alone hides drafts, withdrawn ones and others’ agreements, whatever the program asks', async () => {
  const { row } = await underway();
  const rows = async (caller: Caller) =>
    inTestScope(caller.ctx().scope, async () => {
      const { client } = portal.services.database;
      const [agreements, answers] = await Promise.all([
        client.agreement.count({ where: { id: row.id } }),
        client.agreementParty.count({ where: { agreementId: row.id } }),
      ]);
      return [agreements, answers];
    });
  const { secretary, holder, site } = people;
  const stranger = await portal.as('deng-lan');
  expect(await rows(site)).toEqual([1, 3]);
  expect(await rows(holder)).toEqual([1, 3]);
  expect(await rows(stranger)).toEqual([0, 0]);
  await done(secretary, documents.withdraw, { id: row.id, version: row.version });
  expect(await rows(site)).toEqual([0, 0]);
  expect(await rows(holder)).toEqual([0, 0]);
  expect(await rows(secretary)).toEqual([1, 3]);
  const anew = await done(secretary, documents.redraft, { id: row.id });
  const drafts = await inTestScope(site.ctx().scope, () => portal.services.database.client.agreement.count({ where: { id: anew.id } }));
  expect(drafts).toBe(0);
});
