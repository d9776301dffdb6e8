import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineServerPlugin } from '../plugin.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { rankOf } from './found-in.ts';
import type { SearchHit, SearchQuery } from './hit.ts';

let asked: SearchQuery | undefined;
const noisy = defineServerPlugin({
  id: 'noisy',
  permissions: {},
  roles: {},
  schema: async () => undefined,
  search: async (ctx, query) => {
    asked = query;
    const many = Array.from({ length: 30 }, (_one, n) => `张氏手法第 ${n} 式`);
    return many
      .filter((title) => title.includes(query.text))
      .map((title) => ({ id: title, kind: 'noisy.way', title, note: ctx.viewer.name, link: '/ways', rank: rankOf(query.text, title) }));
  },
});

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([noisy]);
});
afterAll(() => portal.close());

const document = 'query($text: String!, $first: Int) { search(text: $text, first: $first) { id kind title note link rank } }';
const reply = async (person: string, text: string, first?: number) => (await portal.as(person)).run(document, { text, first });
const search = async (person: string, text: string, first?: number): Promise<SearchHit[]> => {
  const answer = await reply(person, text, first);
  expect(answer.errors).toBeUndefined();
  return answer.data?.search as SearchHit[];
};
const kinds = (hits: readonly SearchHit[]) => hits.map(({ kind, title }) => `${kind} ${title}`);
const asTenant = <T>(organisation: string, work: (tenantId: string) => Promise<T>): Promise<T> => {
  const tenantId = portal.organisationId(organisation);
  return withScope({ kind: 'system', tenantId }, () => work(tenantId));
};

test('the person of that name comes before ten of thirty things that begin with it', async () => {
  const hits = await search('zhang-hui', '张');
  expect(hits.filter(({ kind }) => kind === 'noisy.way')).toHaveLength(10);
  const [person] = await search('zhang-hui', '张蕙');
  expect(person).toMatchObject({ kind: 'kernel.member', title: '张蕙', rank: 1 });
  expect(person?.link).toBe(`/organisation/members/${person?.id}`);
});

test('a module gets the words, and no more is shown than was asked for', async () => {
  expect(await search('zhang-hui', '  张氏手法 ', 3)).toHaveLength(3);
  expect(asked).toEqual({ text: '张氏手法', grams: ['张氏', '手法', '氏手'], limit: 3 });
  expect(await search('zhang-hui', ' ')).toEqual([]);
  expect(await search('zhang-hui', '（）')).toEqual([]);
});

describe('nobody finds what she may not read', () => {
  beforeAll(() =>
    asTenant('association', async (tenantId) => {
      const { client } = portal.services.database;
      await client.department.createMany({ data: [{ tenantId, name: '遴选评审部' }] });
      await client.licence.createMany({ data: [{ tenantId, kind: 'business', number: 'LX-2026-77', issuer: '民政厅' }] });
    }),
  );

  test('members of the organisation find its departments and licences, by any part and by the beginning of a number', async () => {
    expect(kinds(await search('zhang-hui', '评审'))).toEqual(['kernel.department 遴选评审部']);
    const [licence] = await search('zhang-hui', 'lx-2026');
    expect(licence).toMatchObject({ kind: 'kernel.licence', note: '民政厅' });
    expect(licence?.link).toBe(`/organisation/licences/${licence?.id}`);
    expect((await search('li-wen', '2026-77'))[0]?.link).toBe('/organisation/licences');
    expect(await search('zhang-hui', '026')).toEqual([]);
  });

  test('neighbours find nothing of it, nor its people, nor its name', async () => {
    for (const text of ['评审', 'LX-2026', '张蕙', '协会']) {
      const foreign = (await search('chen-ke', text)).filter(({ kind }) => kind.startsWith('kernel.'));
      expect(kinds(foreign)).toEqual([]);
    }
  });

  test('one who has no organisation, and a visitor, may not ask', async () => {
    expect((await portal.visitor().run(document, { text: '张' })).errors).toBeDefined();
  });
});

test('the operator finds every organisation, others their own', async () => {
  const operator = await search('system-officer', '协会');
  expect(operator.map(({ kind, link }) => [kind, link])).toContainEqual([
    'kernel.organisation',
    `/platform/organisations/${portal.organisationId('association')}`,
  ]);
  const own = (await search('zhang-hui', '协会')).filter(({ kind }) => kind === 'kernel.organisation');
  expect(own.map(({ id }) => id)).toEqual([portal.organisationId('association')]);
});

describe('files', () => {
  const create = `mutation($input: CreateUploadTicketInput!) { createUploadTicket(input: $input) { ... on UploadTicket { fileId } } }`;
  const bring = async (person: string, name: string) => {
    const answer = await (await portal.as(person)).run(create, { input: { name, size: 10 } });
    const { fileId } = (answer.data?.createUploadTicket ?? {}) as { fileId: string };
    await asTenant('association', (tenantId) =>
      portal.services.database.client.storedFile.updateMany({ where: { tenantId, id: fileId }, data: { state: 'READY' } }),
    );
    return fileId;
  };

  test('are found by their words by whoever may read them, in the right order only', async () => {
    const id = await bring('zhang-hui', '癌症肺癌与癌肺.pdf');
    expect((await search('zhang-hui', '肺癌')).map((hit) => hit.id)).toContain(id);
    expect((await search('zhang-hui', 'PDF')).map((hit) => hit.id)).toContain(id);
    expect(await search('zhang-hui', '肺癌肺')).toEqual([]);
    expect((await search('li-wen', '肺癌')).map((hit) => hit.id)).not.toContain(id);
    expect(await search('chen-ke', '肺癌')).toEqual([]);
  });
});

test('asked twice in one request, or with a whole page, it refuses', async () => {
  const caller = await portal.as('zhang-hui');
  const twice = await caller.run('{ one: search(text: "张") { id } other: search(text: "李") { id } }');
  expect(twice.errors).toHaveLength(1);
  const long = await reply('zhang-hui', '张'.repeat(101));
  expect(long.errors?.[0]).toBeDefined();
  expect(long.data).toBeFalsy();
});
