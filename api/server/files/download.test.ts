import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { permit } from '@xinglin/kernel/ability/permit';
import { attachFile, detachFile, shareFilesOf, withdrawFilesOf } from '@xinglin/kernel/files/attach-file';
import { createDiskStore } from '@xinglin/kernel/files/disk-store';
import { fileJobs } from '@xinglin/kernel/files/jobs';
import { defineServerPlugin } from '@xinglin/kernel/plugin';
import { auditedBy } from '@xinglin/kernel/testing/audited-by';
import { testDataDir } from '@xinglin/kernel/testing/test-database';
import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpg, pdf, png } from './testing/samples.ts';
import { inMutation, type Person, personOf } from './testing/world.ts';
import { office } from './testing/zip.ts';

/** Memos of this title are hidden from everybody. */
const HIDDEN = '回避';

/** Stands for a module whose objects are shown to other organisations. */
const memos = defineServerPlugin({
  id: 'memos',
  permissions: {
    'memo.read-own': permit(['read'], 'Memo', (viewer) => ({ tenantId: viewer.tenantId ?? '', NOT: { title: HIDDEN } })),
    'memo.read-received': permit(['read'], 'Memo', (viewer) => ({ shares: { some: { granteeId: viewer.tenantId ?? '' } } })),
  },
  roles: { 'any/staff': ['memo.read-own'], 'any/administrator': ['memo.read-own', 'memo.read-received'] },
  schema: async () => undefined,
});

let portal: TestPortal;
let zhang: Person;
let li: Person;
let wu: Person;
let chen: Person;
let lin: Person;
const store = join(testDataDir(), `files-${randomUUID()}`);
beforeAll(async () => {
  portal = await createTestPortal([memos]);
  const services = { files: createDiskStore(store) };
  Object.assign(portal.services, services);
  zhang = await personOf(portal, 'zhang-hui', 'association');
  li = await personOf(portal, 'li-wen', 'association');
  wu = await personOf(portal, 'wu-tong', 'association');
  chen = await personOf(portal, 'chen-ke', 'enterprise');
  lin = await personOf(portal, 'lin-yue', 'institution');
});
afterAll(() => portal.close());

const text = Buffer.from('0123456789'.repeat(20_000));
const uploaded = async (person: Person, name = '说明.txt', bytes = text) => (await person.upload(name, bytes)).id;
const statuses = async (id: string, ...people: Person[]) => Promise.all(people.map(async (person) => (await person.get(id)).status));

test("a file is served as somebody else's content: saved, sandboxed, not guessed at, not kept", async () => {
  const answer = await zhang.get(await uploaded(zhang, '合同 "终稿".pdf', pdf('<script>alert(1)</script>')));
  const { etag, ...headers } = Object.fromEntries(answer.headers);
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
  expect(headers).toEqual({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="__ ____.pdf"; filename*=UTF-8''${encodeURIComponent('合同 _终稿_.pdf')}`,
    'content-length': String(pdf('<script>alert(1)</script>').length),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
    'content-type': 'application/pdf',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  });
});

test.each([
  ['a.png', png(), 'inline'],
  ['a.jpg', jpg('<script>alert(1)</script>'), 'inline'],
  ['a.pdf', pdf(), 'inline'],
  ['a.docx', office('docx'), 'attachment'],
  ['a.csv', Buffer.from('=1+1'), 'attachment'],
  ['a.txt', Buffer.from('x'), 'attachment'],
])('asked to be shown, %s comes %3$s', async (name, bytes, kind) => {
  const answer = await zhang.get(await uploaded(zhang, name, bytes), {}, '?view=1');
  expect(answer.headers.get('content-disposition')?.split(';')[0]).toBe(kind);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\x\\y.txt', 'y.txt'],
  ['a\0b.txt', 'ab.txt'],
  ['报告\u202etxt.fdp.txt', '报告txt.fdp.txt'],
  ['a\u200b\ufeff.txt', 'a.txt'],
  ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie_ x=1.txt'],
  ['a";filename=b.html;x=".txt', 'a_;filename=b.html;x=_.txt'],
  ['con.txt', '_con.txt'],
  ['  .. .txt', 'txt'],
  ['\ud800.txt', '\ufffd.txt'],
  ['%2e%2e%2fx.txt', '%2e%2e%2fx.txt'],
  [`${'病'.repeat(85)}.txt`, `${'病'.repeat(83)}.txt`],
  [`${'a'.repeat(400)}.txt`, `${'a'.repeat(116)}.txt`],
])('the name %j is kept as %j and cannot leave its header', async (given, kept) => {
  if (kept === 'txt') {
    await expect(zhang.ticket({ name: given, size: 1 })).rejects.toMatchObject({ issues: [{ code: 'FILE_TYPE' }] });
    return;
  }
  const id = await uploaded(zhang, given, Buffer.from('x'));
  const disposition = (await zhang.get(id)).headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.!~%+-]*$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(kept);
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
});

test('parts of a file', async () => {
  const id = await uploaded(zhang);
  const part = async (range: string, more: Record<string, string> = {}) => {
    const answer = await zhang.get(id, { range, ...more });
    return [answer.status, answer.headers.get('content-range'), (await answer.text()).length];
  };
  expect(await part('bytes=0-9')).toEqual([206, 'bytes 0-9/200000', 10]);
  expect(await part('bytes=199990-')).toEqual([206, 'bytes 199990-199999/200000', 10]);
  expect(await part('bytes=-5')).toEqual([206, 'bytes 199995-199999/200000', 5]);
  expect(await part('bytes=5-999999999')).toEqual([206, 'bytes 5-199999/200000', 199_995]);
  expect(await part('bytes=200000-')).toEqual([416, 'bytes */200000', 0]);
  expect(await part('bytes=9-5')).toEqual([416, 'bytes */200000', 0]);
  expect(await part('bytes=0-1,5-6')).toEqual([200, null, 200_000]);
  expect(await part('lines=0-9')).toEqual([200, null, 200_000]);
  expect(await part('bytes=0-9', { 'if-range': '"other"' })).toEqual([200, null, 200_000]);
  const head = await zhang.get(id, {}, '', 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '200000', '']);
});

test('a reading is audited once, however many parts it takes', async () => {
  const id = await uploaded(zhang);
  const actions = await auditedBy(portal, zhang.caller, async () => {
    for (const range of ['bytes=0-99', 'bytes=100-199', 'bytes=200-']) await (await zhang.get(id, { range })).arrayBuffer();
    await zhang.get(id, {}, '', 'HEAD');
  });
  expect(actions).toEqual(['file.downloaded']);
});

test('whoever brought a file and whoever may read all reads it; nobody else, inside or outside', async () => {
  const id = await uploaded(li);
  expect(await statuses(id, li, zhang, wu, chen, lin)).toEqual([200, 200, 404, 404, 404]);
  expect((await li.get(id, { cookie: '' })).status).toBe(401);
  expect((await chen.get(id, { 'x-xinglin-organisation': li.tenantId })).status).toBe(409);
  for (const absent of [randomUUID(), '00000000-0000-0000-0000-000000000000', '-'.repeat(36)])
    expect((await li.get(absent)).status).toBe(404);
});

test('a foreign, a hidden and an absent file answer with the same bytes', async () => {
  const id = await uploaded(li);
  const answers = await Promise.all([chen.get(id), wu.get(id), wu.get(randomUUID())]);
  const seen = await Promise.all(answers.map(async (answer) => JSON.stringify([answer.status, [...answer.headers], await answer.text()])));
  expect(new Set(seen).size).toBe(1);
});

const department = async (person: Person) => {
  const id = randomUUID();
  await inMutation(person.caller, (ctx) => ctx.db.department.create({ data: { id, tenantId: person.tenantId, name: `部门 ${id}` } }));
  return id;
};

test("a file that hangs on an object is read by the object's readers", async () => {
  const [id, objectId] = [await uploaded(li), await department(li)];
  expect(await statuses(id, wu)).toEqual([404]);
  await inMutation(li.caller, (ctx) => attachFile(ctx, id, 'Department', objectId));
  await inMutation(li.caller, (ctx) => attachFile(ctx, id, 'Department', objectId));
  expect(await statuses(id, li, wu, chen)).toEqual([200, 200, 404]);
  const named = await wu.caller.run('query One($id: ID!) { file(id: $id) { name objectType downloadPath allowedActions } }', { id });
  expect(expectOk(named, 'file')).toEqual({ name: '说明.txt', objectType: 'Department', downloadPath: `/files/${id}`, allowedActions: [] });
  await inMutation(li.caller, (ctx) => detachFile(ctx, id, 'Department', objectId));
  expect(await statuses(id, li, wu)).toEqual([200, 404]);
});

test("only a ready file of one's own that hangs on nothing can be hung on something", async () => {
  const [mine, foreign, objectId] = [await uploaded(li), await uploaded(chen), await department(li)];
  const attach = (id: string, to = objectId) => inMutation(li.caller, (ctx) => attachFile(ctx, id, 'Department', to));
  const { fileId: awaiting } = await li.ticket({ name: 'a.txt', size: 5 });
  const { id: rejected } = await li.upload('a.pdf', Buffer.from('x'));
  await attach(mine);
  await expect(attach(mine, randomUUID())).rejects.toMatchObject({ code: 'FILE_ATTACHED' });
  await expect(attach(foreign)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(attach(await uploaded(zhang))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(attach('x')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(attach(awaiting)).rejects.toMatchObject({ code: 'FILE_NOT_READY' });
  await expect(attach(rejected)).rejects.toMatchObject({ code: 'FILE_REJECTED' });
});

test('another organisation reads a file only while it is shared, and only those of its people who may read the object', async () => {
  const id = await uploaded(zhang);
  const memoId = randomUUID();
  const share = { ownerId: zhang.tenantId, granteeId: chen.tenantId, memoId };
  await inMutation(zhang.caller, async (ctx) => {
    await ctx.db.memo.create({
      data: { id: memoId, tenantId: zhang.tenantId, number: 'M-1', title: '通知', authorId: ctx.viewer.userId ?? '' },
    });
    await attachFile(ctx, id, 'Memo', memoId);
    await ctx.db.memoShare.create({ data: share });
  });
  const staff = await personOf(portal, 'wu-tong', 'enterprise');
  expect(await statuses(id, zhang, chen, staff, lin)).toEqual([200, 404, 404, 404]);
  await inMutation(zhang.caller, (ctx) => shareFilesOf(ctx, 'Memo', memoId, chen.tenantId));
  expect(await statuses(id, zhang, chen, staff, lin)).toEqual([200, 200, 404, 404]);
  const files = await chen.caller.run('{ files { items { id } } }');
  expect(JSON.stringify(expectOk(files, 'files'))).not.toContain(id);
  await inMutation(zhang.caller, (ctx) => ctx.db.memoShare.deleteMany({ where: share }));
  expect(await statuses(id, chen)).toEqual([404]);
  await inMutation(zhang.caller, (ctx) => ctx.db.memoShare.create({ data: share }));
  await inMutation(zhang.caller, (ctx) => withdrawFilesOf(ctx, 'Memo', memoId, chen.tenantId));
  expect(await statuses(id, chen)).toEqual([404]);
});

test("nobody shares a file that is not her organisation's", async () => {
  const id = await uploaded(zhang);
  const share = { ownerId: zhang.tenantId, granteeId: chen.tenantId, fileId: id };
  await expect(inMutation(chen.caller, (ctx) => ctx.db.fileShare.create({ data: share }))).rejects.toThrow();
  await expect(inMutation(chen.caller, (ctx) => ctx.db.fileShare.create({ data: { ...share, ownerId: chen.tenantId } }))).rejects.toThrow();
});

test('whoever may see all files reads what hangs on an object only as the object lets her, in the list, by its id and in the search', async () => {
  const id = await uploaded(li, '散存材料.txt');
  const hangOn = async (title: string, name: string) => {
    const [file, memo] = [await uploaded(li, name), randomUUID()];
    await inMutation(li.caller, async (ctx) => {
      await ctx.db.memo.create({ data: { id: memo, tenantId: li.tenantId, number: memo, title, authorId: ctx.viewer.userId ?? '' } });
      await attachFile(ctx, file, 'Memo', memo);
    });
    return file;
  };
  const [shown, hidden] = [await hangOn('通知', '通知附件.txt'), await hangOn(HIDDEN, '回避附件.txt')];
  const seen = async (person: Person) => {
    const ask = 'query F($id: ID!) { files { items { id } } file(id: $id) { id } search(text: "回避附件") { title } }';
    return JSON.stringify((await person.caller.run(ask, { id: hidden })).data);
  };
  expect(await statuses(id, li, zhang, wu)).toEqual([200, 200, 404]);
  expect(await statuses(shown, li, zhang, wu)).toEqual([200, 200, 404]);
  expect(await statuses(hidden, li, zhang, wu)).toEqual([200, 404, 404]);
  const [hers, others] = [await seen(li), await seen(zhang)];
  expect([hers.includes(hidden), hers.includes('回避附件')]).toEqual([true, true]);
  expect([others.includes(id), others.includes(hidden), others.includes('回避附件')]).toEqual([true, false, false]);
});

const remove = /* GraphQL */ `
  mutation Delete($id: ID!) { deleteFile(input: { id: $id, reason: "传错了文件" }) { __typename ... on StoredFile { state } ... on RuleError { code } } }
`;

test('a deleted file is gone for everybody, and its bytes with the worker', async () => {
  const id = await uploaded(li);
  expect((await zhang.caller.run(remove, { id })).data).toEqual({ deleteFile: { __typename: 'NotAllowedError' } });
  const actions = await auditedBy(portal, li.caller, async () => {
    expect((await li.caller.run(remove, { id })).data).toEqual({ deleteFile: { __typename: 'StoredFile', state: 'DELETED' } });
  });
  expect(actions).toEqual(['file.deleted']);
  expect(await statuses(id, li, zhang)).toEqual([404, 404]);
  expect((await li.caller.run(remove, { id })).data).toEqual({ deleteFile: { __typename: 'NotAllowedError' } });
  const path = join(store, li.tenantId, id);
  expect((await readFile(path)).length).toBe(text.length);
  const ctx = li.caller.ctx();
  const job = fileJobs.find(({ name }) => name === 'kernel.remove-file');
  await inTestScope(ctx.scope, async () => job?.run(ctx, { fileId: id } as never));
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

test('a file that hangs on something is not deleted from under it', async () => {
  const [id, objectId] = [await uploaded(li), await department(li)];
  await inMutation(li.caller, (ctx) => attachFile(ctx, id, 'Department', objectId));
  expect((await li.caller.run(remove, { id })).data).toEqual({ deleteFile: { __typename: 'RuleError', code: 'FILE_ATTACHED' } });
});

test("the list shows one's own files, or all to whoever may see all, filtered and in pages", async () => {
  const list =
    'query L($page: PageInput, $filter: FileFilter) { files(page: $page, filter: $filter) { items { name state } nextCursor totalCount } }';
  const he = await personOf(portal, 'he-xin', 'institution');
  for (const name of ['甲.txt', '乙.txt', '丙.txt']) await uploaded(he, name, Buffer.from('x'));
  await he.upload('坏.pdf', Buffer.from('x'));
  await he.ticket({ name: '未到.txt', size: 1 });
  const names = async (person: Person, variables: object) => {
    const page = expectOk(await person.caller.run(list, variables as Record<string, unknown>), 'files') as { items: { name: string }[] };
    return page.items.map(({ name }) => name);
  };
  expect(await names(he, {})).toEqual(['坏.pdf', '丙.txt', '乙.txt', '甲.txt']);
  expect(await names(lin, {})).toEqual(['坏.pdf', '丙.txt', '乙.txt', '甲.txt']);
  expect(await names(he, { filter: { text: '乙' } })).toEqual(['乙.txt']);
  expect(await names(he, { filter: { state: 'REJECTED' } })).toEqual(['坏.pdf']);
  expect(await names(he, { page: { first: 2 } })).toEqual(['坏.pdf', '丙.txt']);
});

test('a byte that changed in the store breaks the transfer before its end and is put on record', async () => {
  const id = await uploaded(zhang);
  const path = join(store, zhang.tenantId, id);
  const bytes = await readFile(path);
  bytes[150_000] = (bytes[150_000] ?? 0) ^ 1;
  await writeFile(path, bytes);
  const actions = await auditedBy(portal, zhang.caller, async () => {
    const answer = await zhang.get(id);
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
  expect(actions.sort()).toEqual(['file.corrupted', 'file.downloaded']);
});

test('a file whose bytes are missing is an error of ours, not an empty file', async () => {
  const id = await uploaded(zhang);
  await rm(join(store, zhang.tenantId, id));
  await expect(zhang.get(id)).rejects.toThrow('ENOENT');
});
