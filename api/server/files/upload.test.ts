import { createHash, randomUUID } from 'node:crypto';
import { fileJobs } from '@xinglin/kernel/files/jobs';
import { signTicket } from '@xinglin/kernel/files/ticket';
import { auditedBy } from '@xinglin/kernel/testing/audited-by';
import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eicar, jpg, pdf, png, webp } from './testing/samples.ts';
import { type Person, personOf } from './testing/world.ts';
import { office, zip } from './testing/zip.ts';

let portal: TestPortal;
let zhang: Person;
let li: Person;
let chen: Person;
beforeAll(async () => {
  portal = await createTestPortal();
  zhang = await personOf(portal, 'zhang-hui', 'association');
  li = await personOf(portal, 'li-wen', 'association');
  chen = await personOf(portal, 'chen-ke', 'enterprise');
});
afterAll(() => portal.close());
afterEach(() => portal.setTime(undefined));

const body = Buffer.from('甲,乙\r\n1,2\r\n');
const rowOf = (id: string, person = zhang) =>
  inTestScope(person.caller.ctx().scope, () => portal.services.database.client.storedFile.findFirst({ where: { id } }));
const codeOf = async (response: Response) => ((await response.json()) as { error?: { code: string } }).error?.code;

test('two steps, through GraphQL and PUT, each audited; the bytes come back as they went', async () => {
  const document = /* GraphQL */ `
    mutation Ticket($input: CreateUploadTicketInput!) {
      createUploadTicket(input: $input) {
        __typename
        ... on UploadTicket { fileId url method headers { name value } expiresAt }
      }
    }
  `;
  let id = '';
  const actions = await auditedBy(portal, zhang.caller, async () => {
    const reply = await zhang.caller.run(document, { input: { name: '名单.csv', size: body.length } });
    const ticket = expectOk(reply, 'createUploadTicket') as unknown as Parameters<Person['put']>[0];
    id = ticket.fileId;
    const answer = await zhang.put(ticket, body);
    expect([answer.status, await answer.json()]).toEqual([200, { id, state: 'READY' }]);
  });
  expect(actions).toEqual(['file.announced', 'file.uploaded']);
  expect(await rowOf(id)).toMatchObject({
    name: '名单.csv',
    mediaType: 'text/csv',
    size: BigInt(body.length),
    state: 'READY',
    sha256: createHash('sha256').update(body).digest('hex'),
  });
  expect(Buffer.from(await (await zhang.get(id)).arrayBuffer()).equals(body)).toBe(true);
});

const honest: [name: string, bytes: Buffer, mediaType: string, archives?: true][] = [
  ['a.pdf', pdf(), 'application/pdf'],
  ['A.PNG', png(), 'image/png'],
  ['a.jpeg', jpg('注'), 'image/jpeg'],
  ['a.webp', webp(), 'image/webp'],
  ['a.docx', office('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a.xlsx', office('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a.pptx', office('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  [
    'sheet-in-document.docx',
    office('docx', { name: 'word/embeddings/a.xlsx', content: office('xlsx') }),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['a.txt', Buffer.from('第一行\n第二行'), 'text/plain'],
  ['gb18030.txt', Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), 'text/plain'],
  ['a.zip', zip({ name: '目录/文件.txt', content: '好' }, { name: 'a.docx', content: office('docx') }), 'application/zip', true],
];
test.each(honest)('%s is taken', async (name, bytes, mediaType, archives) => {
  const { id, response } = await zhang.upload(name, bytes, archives);
  expect([response.status, await response.json()]).toEqual([200, { id, state: 'READY' }]);
  expect(await rowOf(id)).toMatchObject({ mediaType, state: 'READY' });
});

test('a link of a document that waits for a click is taken', async () => {
  const link =
    '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.invalid" TargetMode="External"/>';
  const bytes = office('docx', { name: 'word/_rels/document.xml.rels', content: `<Relationships>${link}</Relationships>` });
  expect((await zhang.upload('链接.docx', bytes)).response.status).toBe(200);
});

test('a ticket is good for its holder, in her organisation, while it is fresh, once', async () => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: body.length });
  const [signed = '', path = ''] = [ticket.url.split('/').at(-1), ticket.url.split('/').slice(0, -1).join('/')];
  const [claim = '', signature = ''] = signed.split('.');
  const altered = Buffer.from(
    Buffer.from(claim, 'base64url')
      .toString()
      .replace(/\d{13}/, '9999999999999'),
  ).toString('base64url');
  for (const forged of [
    `${altered}.${signature}`,
    `${claim}.${'A'.repeat(signature.length)}`,
    `${claim}.`,
    claim,
    `${signed}.x`,
    '..x',
    'x',
  ]) {
    const answer = await zhang.put({ ...ticket, url: `${path}/${forged}` }, body);
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'TICKET']);
  }
  for (const other of [li, chen]) {
    const answer = await other.put(ticket, body, { 'x-xinglin-organisation': other.tenantId });
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'TICKET']);
  }
  expect((await zhang.put(ticket, body, { 'x-xinglin-organisation': chen.tenantId })).status).toBe(409);
  expect((await zhang.put(ticket, body, { cookie: '' })).status).toBe(401);
  expect((await zhang.put(ticket, body, { 'x-xinglin-organisation': '' })).status).toBe(401);
  expect((await rowOf(ticket.fileId))?.state).toBe('AWAITING');
  expect((await zhang.put(ticket, body)).status).toBe(200);
  const again = await zhang.put(ticket, Buffer.from('x'.repeat(body.length)));
  expect([again.status, await codeOf(again)]).toEqual([409, 'TICKET_USED']);
  expect(Buffer.from(await (await zhang.get(ticket.fileId)).arrayBuffer()).equals(body)).toBe(true);
});

test('an old ticket is refused', async () => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: body.length });
  const now = Date.now();
  const { services } = portal;
  const fields = {
    fileId: ticket.fileId,
    tenantId: zhang.tenantId,
    userId: zhang.caller.ctx().viewer.userId ?? '',
    size: body.length,
    archives: false,
  };
  const old = signTicket(services, { ...fields, expires: now - 1 });
  expect(await codeOf(await zhang.put({ ...ticket, url: `/files/upload/${old}` }, body))).toBe('TICKET');
  const absent = signTicket(services, { ...fields, fileId: randomUUID(), expires: now + 60_000 });
  expect(await codeOf(await zhang.put({ ...ticket, url: `/files/upload/${absent}` }, body))).toBe('TICKET_USED');
});

test('of ten uses at the same time one counts', async () => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: body.length });
  const answers = await Promise.all(Array.from({ length: 10 }, () => zhang.put(ticket, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
});

const streamOf = (...chunks: (Buffer | Error)[]) =>
  new ReadableStream({
    pull(controller) {
      const next = chunks.shift();
      if (next instanceof Error) controller.error(next);
      else if (next) controller.enqueue(next);
      else controller.close();
    },
  });

test.each([
  ['fewer bytes', () => streamOf(body.subarray(1)), 413, 'FILE_SIZE'],
  ['more bytes', () => streamOf(body, Buffer.from('x')), 413, 'FILE_SIZE'],
  ['no bytes', () => streamOf(), 413, 'FILE_SIZE'],
  ['a line that breaks', () => streamOf(body.subarray(0, 4), new Error('reset')), 422, 'FILE_INTERRUPTED'],
] as const)('%s leave nothing to fetch', async (_what, stream, status, code) => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: body.length });
  const answer = await zhang.put(ticket, stream());
  expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  expect(await rowOf(ticket.fileId)).toMatchObject({ state: 'REJECTED', reason: code });
  expect((await zhang.get(ticket.fileId)).status).toBe(404);
});

test('a wrong announcement of the length, or packed bytes, spend no ticket', async () => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: body.length });
  expect((await zhang.put(ticket, body, { 'content-length': '99' })).status).toBe(413);
  expect((await zhang.put(ticket, body, { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await zhang.put(ticket, body)).status).toBe(200);
});

test('sizes and types are refused with the field', async () => {
  const wrong = async (name: string, size: number) => zhang.ticket({ name, size }).catch((error) => error.issues);
  expect(await wrong('a.csv', 0)).toMatchObject([{ path: 'size', code: 'FILE_EMPTY' }]);
  expect(await wrong('a.csv', -1)).toMatchObject([{ path: 'size', code: 'FILE_EMPTY' }]);
  expect(await wrong('a.csv', 50 * 1024 * 1024 + 1)).toMatchObject([{ path: 'size', code: 'FILE_TOO_BIG' }]);
});

test('a scanner that is away keeps the file in quarantine until the worker has had it scanned', async () => {
  const away = await personOf(portal, 'zhang-hui', 'association', { scanner: { scan: () => Promise.reject(new Error('away')) } });
  const { id, response } = await away.upload('a.csv', body);
  expect([response.status, await response.json()]).toEqual([202, { id, state: 'QUARANTINED' }]);
  expect((await zhang.get(id)).status).toBe(404);
  const job = fileJobs.find(({ name }) => name === 'kernel.scan-file');
  const ctx = zhang.caller.ctx();
  await inTestScope(ctx.scope, async () => job?.run(ctx, { fileId: id } as never));
  expect((await zhang.get(id)).status).toBe(200);
});

test('what the scanner finds later is rejected, and whoever brought it is told', async () => {
  const away = await personOf(portal, 'zhang-hui', 'association', { scanner: { scan: () => Promise.reject(new Error('away')) } });
  const { id } = await away.upload('a.txt', Buffer.from(eicar));
  const job = fileJobs.find(({ name }) => name === 'kernel.scan-file');
  const ctx = zhang.caller.ctx();
  const actions = await auditedBy(portal, zhang.caller, () => inTestScope(ctx.scope, async () => job?.run(ctx, { fileId: id } as never)));
  expect(actions).toEqual(['file.rejected']);
  expect(await rowOf(id)).toMatchObject({ state: 'REJECTED', reason: 'FILE_MALWARE' });
  const orders = await inTestScope({ kind: 'system', tenantId: zhang.tenantId }, () =>
    portal.services.database.client.job.findMany({ where: { name: 'kernel.deliver-notice' } }),
  );
  expect(orders.map(({ payload }) => payload)).toMatchObject([
    { kind: 'kernel.file-rejected', params: { name: 'a.txt', reason: 'EICAR-Test-File' } },
  ]);
});

test('uploads that never came are cleared away after an hour', async () => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: 5 });
  const sweep = fileJobs.find(({ name }) => name === 'kernel.sweep-uploads');
  const run = async () => {
    const ctx = zhang.caller.ctx();
    await inTestScope(ctx.scope, async () => sweep?.run(ctx, { dueAt: '2026-11-22T00:17:00Z' } as never));
  };
  await run();
  expect((await rowOf(ticket.fileId))?.state).toBe('AWAITING');
  portal.setTime(new Date(Date.now() + 61 * 60_000));
  await run();
  expect(await rowOf(ticket.fileId)).toMatchObject({ state: 'DELETED', reason: 'FILE_INTERRUPTED' });
});

test('a person holds a hundred open tickets at most', async () => {
  for (let n = 0; n < 100; n += 1) await chen.ticket({ name: 'a.csv', size: 1 });
  await expect(chen.ticket({ name: 'a.csv', size: 1 })).rejects.toMatchObject({ code: 'TOO_MANY_UPLOADS' });
});

test('another site, another method and another path get nothing', async () => {
  const ticket = await zhang.ticket({ name: 'a.csv', size: body.length });
  expect((await zhang.put(ticket, body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await zhang.ask(ticket.url, { method: 'POST', body })).status).toBe(405);
  expect((await zhang.ask(ticket.url, { method: 'GET' })).status).toBe(405);
  for (const path of ['/files/', '/files/upload/', '/files/%2e%2e/secret', '/files/../secret/x', '/files/upload/a/b']) {
    const answer = await zhang.ask(path, { headers: { cookie: zhang.cookie } }).catch((error: Error) => error);
    expect(answer instanceof Response ? answer.status : answer.message).toSatisfy(
      (each) => each === 404 || /no file route/.test(String(each)),
    );
  }
});
