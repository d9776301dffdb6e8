import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { readXlsx } from '@xinglin/kernel/tables/read/read-xlsx';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let zhang: Record<string, string>;
let staff: Record<string, string>;
let other: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  zhang = await server.signIn('zhang-hui');
  staff = await server.signIn('li-wen');
  other = await server.signIn('wu-tong');
});
afterAll(() => server.close());

const get = async (path: string, headers: Record<string, string>) => {
  const response = await fetch(`${server.url}${path}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};
const codeOf = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString('utf8')) as { error: { code: string } }).error.code;
const licences = async (who: Record<string, string>) =>
  server.portal.services.database.client.licence.count({ where: { tenantId: who['x-xinglin-organisation'] ?? '' } });
const countOf = (who: Record<string, string>) =>
  withScope({ kind: 'system', tenantId: who['x-xinglin-organisation'] }, () => licences(who));
const audited = (who: Record<string, string>, action: string) =>
  withScope({ kind: 'system', tenantId: who['x-xinglin-organisation'] }, () =>
    server.portal.services.database.client.auditEntry.findMany({
      where: { tenantId: who['x-xinglin-organisation'] ?? '', action },
      orderBy: { seq: 'desc' },
    }),
  );

describe('out', () => {
  test('a list as a workbook: named, sealed off, audited, and nothing left on the disk', async () => {
    const filter = { text: '张' };
    const reply = await get(`/exports/kernel.members.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`, zhang);
    expect(reply.status).toBe(200);
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; .*''成员-\d{4}-\d\d-\d\d-\d{4}\.xlsx$/,
    );
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    expect(reply.headers.get('content-security-policy')).toContain('sandbox');
    const { rows } = await readXlsx(reply.bytes);
    expect(rows[0]?.cells.map((cell) => cell?.kind === 'text' && cell.text)).toEqual([
      '姓名',
      '邮箱',
      '职务',
      '部门',
      '角色',
      '状态',
      '加入时间',
      '最近使用',
    ]);
    const [entry] = await audited(zhang, 'table.exported');
    expect(entry?.detail).toMatchObject({
      table: 'kernel.members',
      format: 'xlsx',
      rows: rows.length - 1,
      filterHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const left = (await readdir(server.portal.services.incoming)).filter((name) => name.startsWith('table-'));
    expect(left).toEqual([]);
  });

  test('a list as CSV, in the language of the one who asks', async () => {
    const { bytes } = await get('/exports/kernel.members.csv', { ...zhang, 'x-xinglin-locale': 'en' });
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeff"Name","E-mail"')).toBe(true);
    expect(text).toContain('"Administrator"');
  });

  test('every table is written in both formats by whoever may read it', async () => {
    for (const key of ['kernel.members', 'kernel.invitations', 'kernel.licences', 'kernel.api-keys', 'kernel.files']) {
      for (const format of ['xlsx', 'csv']) expect([key, (await get(`/exports/${key}.${format}`, zhang)).status]).toEqual([key, 200]);
    }
  });

  test('a plain link works in the organisation the session acts for', async () => {
    expect((await get('/exports/kernel.members.csv', { cookie: zhang.cookie ?? '' })).status).toBe(200);
  });

  test('another organisation finds its own rows and no others', async () => {
    const mine = (await get('/exports/kernel.members.csv', zhang)).bytes.toString('utf8');
    const theirs = (await get('/exports/kernel.members.csv', other)).bytes.toString('utf8');
    const lines = (text: string) => text.split('\r\n').slice(1).filter(Boolean);
    expect(lines(mine).length).toBeGreaterThan(1);
    expect(lines(theirs).length).toBeGreaterThan(0);
    expect(lines(mine).filter((line) => lines(theirs).includes(line))).toEqual([]);
  });

  test('what may not be read, what is not there and what is nonsense answer alike', async () => {
    const forbidden = await get('/exports/kernel.organisations.csv', zhang);
    const unknown = await get('/exports/kernel.nothing.csv', zhang);
    expect([forbidden.status, codeOf(forbidden)]).toEqual([404, 'NOT_ALLOWED']);
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'NOT_ALLOWED']);
    expect((await get('/exports/kernel.members.pdf', zhang)).status).toBe(404);
    expect((await get('/exports/kernel.members.csv', {})).status).toBe(401);
  });

  test('the audit asks for a fresh proof first', async () => {
    const reply = await get('/exports/kernel.audit.csv', zhang);
    expect([reply.status, codeOf(reply)]).toEqual([403, 'STEP_UP_REQUIRED']);
  });

  test('a filter that is none is told so', async () => {
    const reply = await get('/exports/kernel.files.csv?filter=%7B%22state%22%3A%22NO%22%7D', zhang);
    expect([reply.status, codeOf(reply)]).toEqual([400, 'INPUT']);
    expect((await get('/exports/kernel.files.csv?filter=%7B', zhang)).status).toBe(400);
    expect((await get('/exports/kernel.files.csv?filter=%7B%22tenantId%22%3A%22x%22%7D', zhang)).status).toBe(400);
  });
});

describe('in', () => {
  const HEAD = '类别,证照编号,发证机关,发证日期,有效期至';
  const fileOf = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\r\n'));
  const post = (
    verb: string,
    bytes: Buffer,
    who: Record<string, string>,
    more: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const query = new URLSearchParams({ name: '证照.csv', ...more });
    return server.send(`/imports/kernel.licences/${verb}?${query}`, {
      method: 'POST',
      headers: { ...who, 'content-type': 'application/octet-stream', ...headers },
      body: new Uint8Array(bytes),
    });
  };
  const number = () => `证-${randomUUID().slice(0, 8)}`;

  test('what is taken is described, and the template is an empty table of just that', async () => {
    const described = await server.send('/imports/kernel.licences', { headers: zhang });
    expect(described.at('columns.0')).toMatchObject({ key: 'kind', title: '类别', required: true });
    const template = await get('/imports/kernel.licences.xlsx', zhang);
    const { rows } = await readXlsx(template.bytes);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.kind === 'text' && cell.text))).toEqual([
      ['类别*', '证照编号*', '发证机关', '发证日期', '有效期至'],
    ]);
    expect((await get('/imports/kernel.licences.csv', zhang)).bytes.toString('utf8')).toContain('"类别*","证照编号*"');
  });

  test('the check names row and column and changes nothing', async () => {
    const before = await countOf(zhang);
    const reply = await post('check', fileOf(`营业执照,${number()},,2026-01-01,2025-01-01`, '执照,,,,'), zhang);
    expect(reply.status).toBe(200);
    expect(reply.at('problems')).toMatchObject([
      { row: 2, letters: 'E', title: '有效期至', code: 'EXPIRES_BEFORE_ISSUE', text: '有效期早于发证日期。' },
      { row: 3, letters: 'A', code: 'NOT_IN_LIST' },
      { row: 3, letters: 'B', code: 'REQUIRED' },
    ]);
    expect(reply.at('counts')).toEqual({ rows: 2, good: 0, bad: 2, problems: 3 });
    expect(reply.at('proof')).toBeNull();
    expect(await countOf(zhang)).toBe(before);
  });

  test('the checked file is taken whole, once, and audited', async () => {
    const before = await countOf(zhang);
    const file = fileOf(`营业执照,${number()},市监局,2020-01-01,`, `药品经营许可证,${number()},,2021/02/03,2030年1月1日`);
    const proof = String((await post('check', file, zhang)).at('proof'));
    const key = { 'idempotency-key': randomUUID() };
    const first = await post('commit', file, zhang, { proof }, key);
    const again = await post('commit', file, zhang, { proof }, key);
    expect([first.status, first.json, again.json]).toEqual([200, { rows: 2 }, { rows: 2 }]);
    expect(await countOf(zhang)).toBe(before + 2);
    expect((await audited(zhang, 'table.imported'))[0]?.detail).toMatchObject({ table: 'kernel.licences', rows: 2, file: '证照.csv' });
    // Taken out again, the rows are the same and so refused as known.
    const out = await get('/exports/kernel.licences.xlsx', zhang);
    const back = await server.send(`/imports/kernel.licences/check?name=x.xlsx`, {
      method: 'POST',
      headers: zhang,
      body: new Uint8Array(out.bytes),
    });
    expect(new Set((back.at('problems') as { code: string }[]).map(({ code }) => code))).toEqual(new Set(['TAKEN']));
    expect(back.at('counts.rows')).toBe(before + 2);
  });

  test('only the very file that was checked, by the one who checked it, for the same import', async () => {
    const before = await countOf(zhang);
    const [file, changed] = [fileOf(`营业执照,${number()},,,`), fileOf(`营业执照,${number()},,,`)];
    const proof = String((await post('check', file, zhang)).at('proof'));
    const admin = (await post('commit', changed, zhang, { proof })).at('error.code');
    const nobody = (await post('commit', file, zhang)).at('error.code');
    const foreign = await post('commit', file, other, { proof });
    expect([admin, nobody]).toEqual(['IMPORT_UNCHECKED', 'IMPORT_UNCHECKED']);
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect(await countOf(zhang)).toBe(before);
  });

  test('what became wrong since the check is refused whole, with a report', async () => {
    const [a, b] = [number(), number()];
    const both = fileOf(`营业执照,${a},,,`, `营业执照,${b},,,`);
    const proof = String((await post('check', both, zhang)).at('proof'));
    const one = fileOf(`营业执照,${b},,,`);
    await post('commit', one, zhang, { proof: String((await post('check', one, zhang)).at('proof')) });
    const before = await countOf(zhang);
    const late = await post('commit', both, zhang, { proof });
    expect([late.status, late.at('error.code'), late.at('report.problems.0.row')]).toEqual([422, 'IMPORT_REFUSED', 3]);
    expect(await countOf(zhang)).toBe(before);
  });

  test('two commits of the same rows at once: one is taken', async () => {
    const file = fileOf(`营业执照,${number()},,,`);
    const proof = String((await post('check', file, zhang)).at('proof'));
    const before = await countOf(zhang);
    const replies = await Promise.all([1, 2].map(() => post('commit', file, zhang, { proof })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await countOf(zhang)).toBe(before + 1);
  });

  test('who may not enter a licence may not bring one in', async () => {
    const reply = await post('check', fileOf(`营业执照,${number()},,,`), staff);
    expect([reply.status, reply.at('error.code')]).toEqual([404, 'NOT_ALLOWED']);
    expect((await server.send('/imports/kernel.nothing', { headers: zhang })).at('error.code')).toBe('NOT_ALLOWED');
  });

  test('a foreign page cannot bring anything in', async () => {
    const { 'x-xinglin-csrf': _mark, ...unmarked } = zhang;
    expect((await post('check', fileOf('x'), unmarked)).status).toBe(403);
  });
});
