import { randomUUID } from 'node:crypto';
import { withDatabase } from '@xinglin/prisma/database/named-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WINDOW_MINUTES } from '../identity/throttle.ts';
import { codeOf, stepAt } from '../identity/totp.ts';
import { type Caller, createTestPortal, expectOk, inTestScope, type TestPortal } from '../testing/test-portal.ts';
import { memoPlugin } from './testing/memo-plugin.ts';
import { givePassword, giveSecondFactor, PASSWORD, SECRET } from './testing/people.ts';

let portal: TestPortal;
let owner: Caller;
beforeAll(async () => {
  portal = await createTestPortal([memoPlugin]);
  owner = await portal.as('zhang-hui');
  await givePassword(portal, 'zhang-hui');
  await givePassword(portal, 'li-wen');
  await giveSecondFactor(portal, 'li-wen');
  await givePassword(portal, 'chen-ke');
});
afterAll(() => portal.close());

const fields =
  '__typename ... on Signature { id position statement signerName signerOrganisation method } ... on DomainError { code } ... on InputError { issues { path code } }';
const signDocument = `mutation($id: ID!, $meaning: String!, $signature: SignatureInput!) { signMemo(id: $id, meaning: $meaning, signature: $signature) { ${fields} } }`;
const sheetDocument =
  'query($id: ID!, $meaning: String!) { signatureStatement(meaning: $meaning, objectId: $id) { label text contentHash hash proof } }';
const listDocument = 'query($id: ID!) { signatures(objectType: "Memo", objectId: $id) { id meaning meaningName signerName position } }';
const verifyDocument =
  'query($memo: ID!, $id: ID!) { verifySignature(objectType: "Memo", objectId: $memo, id: $id) { state currentHash signature { contentHash } } }';

const APPROVED = 'memos.approved';
type Signature = { id: string; position: number };

const write = async (title = '关于冷链记录的建议'): Promise<string> => {
  const { scope } = owner.ctx();
  const id = randomUUID();
  await inTestScope(scope, () =>
    portal.services.database.client.memo.create({
      data: { id, tenantId: scope.tenantId ?? '', number: `M-${id.slice(0, 8)}`, title, authorId: scope.userId ?? '' },
    }),
  );
  return id;
};
const change = (id: string) =>
  inTestScope(owner.ctx().scope, () => portal.services.database.client.memo.updateMany({ where: { id }, data: { body: '改动' } }));
const share = (memoId: string, organisation: string) => {
  const { scope } = owner.ctx();
  const data = { ownerId: scope.tenantId ?? '', granteeId: portal.organisationId(organisation), memoId };
  return inTestScope(scope, () => portal.services.database.client.memoShare.create({ data }));
};

const sheet = async (caller: Caller, id: string, meaning = APPROVED) =>
  (await caller.run(sheetDocument, { id, meaning })).data?.signatureStatement as Record<string, string> | null;
const send = async (caller: Caller, id: string, proof: object, { meaning = APPROVED, key = '', hash = '' } = {}) => {
  const statementHash = hash || ((await sheet(caller, id, meaning))?.hash ?? '0'.repeat(64));
  return caller.run(signDocument, { id, meaning, signature: { statementHash, ...proof } }, key || undefined);
};
const signed = async (caller: Caller, id: string, proof: object = { password: PASSWORD }, more = {}) =>
  expectOk(await send(caller, id, proof, more), 'signMemo') as unknown as Signature;
const list = async (caller: Caller, id: string) => (await caller.run(listDocument, { id })).data?.signatures as Record<string, unknown>[];
const verdict = async (caller: Caller, memo: string, id: string) =>
  (await caller.run(verifyDocument, { memo, id })).data?.verifySignature as Record<string, unknown> | null;

test('a signature says who, for whom, what and how, and holds', async () => {
  const id = await write();
  const shown = await sheet(owner, id);
  expect(shown).toMatchObject({ proof: 'password', text: expect.stringMatching(/^本人已审阅备忘录M-[0-9a-f]{8}，予以批准。$/) });
  const signature = await signed(owner, id);
  expect(signature).toMatchObject({ position: 1, statement: shown?.text, method: 'password', signerName: '张蕙' });
  expect(await list(owner, id)).toMatchObject([{ id: signature.id, meaning: APPROVED, meaningName: '批准' }]);
  expect(await verdict(owner, id, signature.id)).toEqual({
    state: 'VALID',
    currentHash: shown?.contentHash,
    signature: { contentHash: shown?.contentHash },
  });
});

test('a wrong password is refused at its field, counted, written down, and at last locks the door also for the right one', async () => {
  const person = await portal.as('chen-ke');
  const id = await write();
  await share(id, 'enterprise');
  for (let n = 1; n <= 5; n += 1) {
    const reply = await send(person, id, { password: 'wrong' });
    expect(reply.data?.signMemo).toMatchObject({
      issues: [{ path: 'signature.password', code: n < 5 ? 'WRONG_PASSWORD' : 'SIGNATURE_LOCKED' }],
    });
  }
  const right = await send(person, id, { password: PASSWORD });
  expect(right.data?.signMemo).toMatchObject({ issues: [{ path: 'signature.password', code: 'SIGNATURE_LOCKED' }] });
  expect(await list(owner, id)).toEqual([]);
  const { scope } = person.ctx();
  const refusals = await inTestScope(scope, () =>
    portal.services.database.client.auditEntry.count({
      where: { tenantId: scope.tenantId ?? '', action: 'signature.refused', result: 'refused' },
    }),
  );
  expect(refusals).toBe(5);
  portal.setTime(new Date(Date.now() + (WINDOW_MINUTES + 1) * 60_000));
  expect(await signed(person, id)).toMatchObject({ position: 1 });
  portal.setTime(undefined);
});

test('nothing for a proof is asked for at its field and not counted', async () => {
  const id = await write();
  for (let n = 0; n < 7; n += 1) {
    const reply = await send(owner, id, {});
    expect(reply.data?.signMemo).toMatchObject({ issues: [{ path: 'signature.password', code: 'REQUIRED' }] });
  }
  expect(await signed(owner, id)).toMatchObject({ position: 1 });
});

test('whoever has a second factor signs with its code, each code once, and not with the password', async () => {
  const person = await portal.as('li-wen');
  const [one, two] = [await write(), await write()];
  const code = codeOf(SECRET, stepAt(new Date()));
  expect((await sheet(person, one))?.proof).toBe('code');
  const byPassword = await send(person, one, { password: PASSWORD });
  expect(byPassword.data?.signMemo).toMatchObject({ issues: [{ path: 'signature.code', code: 'REQUIRED' }] });
  expect(await signed(person, one, { code })).toMatchObject({ method: 'totp' });
  const again = await send(person, two, { code });
  expect(again.data?.signMemo).toMatchObject({ issues: [{ path: 'signature.code', code: 'WRONG_CODE' }] });
});

test('in a demonstration a person without any proof signs, and the signature says so', async () => {
  const person = await portal.as('he-xin');
  const id = await write();
  await share(id, 'institution');
  expect((await sheet(person, id))?.proof).toBe('demonstration');
  expect(await signed(person, id, {})).toMatchObject({ method: 'demonstration' });
});

test('the same request again gives the same one signature; a second one of the same content is refused', async () => {
  const id = await write();
  const hash = (await sheet(owner, id))?.hash ?? '';
  const key = randomUUID();
  const replies = await Promise.all([1, 2].map(() => send(owner, id, { password: PASSWORD }, { key, hash })));
  expect(replies[0]?.data).toEqual(replies[1]?.data);
  expect(await list(owner, id)).toHaveLength(1);
  const second = await send(owner, id, { password: PASSWORD }, { key: randomUUID(), hash });
  expect(second.data?.signMemo).toMatchObject({ code: 'ALREADY_SIGNED' });
  expect(await list(owner, id)).toHaveLength(1);
});

test('what changed since it was shown is not signed; what changes afterwards is told', async () => {
  const id = await write();
  const old = (await sheet(owner, id))?.hash ?? '';
  await change(id);
  const reply = await send(owner, id, { password: PASSWORD }, { hash: old });
  expect(reply.data?.signMemo).toMatchObject({ code: 'SIGNATURE_CONTENT_CHANGED' });
  const signature = await signed(owner, id);
  await inTestScope(owner.ctx().scope, () => portal.services.database.client.memo.updateMany({ where: { id }, data: { body: '又改' } }));
  expect(await verdict(owner, id, signature.id)).toMatchObject({ state: 'CONTENT_CHANGED' });
  expect(await signed(owner, id)).toMatchObject({ position: 2 });
});

test('a row that its owner in the database rewrites, or one taken out of the chain, is told', async () => {
  const id = await write();
  const first = await signed(owner, id);
  await change(id);
  const second = await signed(owner, id);
  const admin = new pg.Client({ connectionString: withDatabase(portal.adminUrl, new URL(portal.appUrl).pathname.slice(1)) });
  await admin.connect();
  const rewrite = (sql: string) =>
    admin.query(
      `alter table signature disable trigger signature_is_final; ${sql}; alter table signature enable trigger signature_is_final`,
    );
  try {
    await expect(admin.query(`update signature set signer_name = '王五' where id = '${first.id}'`)).rejects.toThrow('signatures are final');
    expect(await verdict(owner, id, second.id)).toMatchObject({ state: 'VALID' });
    await rewrite(`update signature set signer_name = '王五' where id = '${first.id}'`);
    expect(await verdict(owner, id, first.id)).toMatchObject({ state: 'BROKEN' });
    expect(await verdict(owner, id, second.id)).toMatchObject({ state: 'BROKEN' });
    await rewrite(`update signature set signer_name = '张蕙' where id = '${first.id}'`);
    expect(await verdict(owner, id, second.id)).toMatchObject({ state: 'VALID' });
    await rewrite(`delete from signature where id = '${first.id}'`);
    expect(await verdict(owner, id, second.id)).toMatchObject({ state: 'BROKEN' });
  } finally {
    await admin.end();
  }
});

test('another organisation sees nothing and signs nothing, as if the object were not there', async () => {
  const stranger = await portal.as('chen-ke');
  const [id, absent] = [await write(), randomUUID()];
  const signature = await signed(owner, id);
  for (const memo of [id, absent, 'nonsense']) {
    expect(await list(stranger, memo)).toEqual([]);
    expect(await sheet(stranger, memo)).toBeNull();
    expect(await verdict(stranger, memo, signature.id)).toBeNull();
    const reply = await send(stranger, memo, { password: PASSWORD });
    expect(reply.data?.signMemo).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  }
  const rows = await inTestScope(stranger.ctx().scope, () => portal.services.database.client.signature.count({ where: { objectId: id } }));
  expect(rows).toBe(0);
});

test('who is shown the object signs it in its owner’s chain; what a meaning hides stays hidden', async () => {
  const guest = await portal.as('chen-ke');
  const id = await write();
  await share(id, 'enterprise');
  await signed(owner, id, { password: PASSWORD }, { meaning: 'memos.witnessed' });
  const theirs = await signed(guest, id);
  expect(theirs).toMatchObject({ position: 2 });
  expect(await list(owner, id)).toMatchObject([{ meaning: 'memos.witnessed' }, { id: theirs.id }]);
  expect(await list(guest, id)).toMatchObject([{ id: theirs.id }]);
  expect(await verdict(guest, id, theirs.id)).toMatchObject({ state: 'VALID' });
});

test('a meaning that nobody declared is a fault of ours, not an answer', async () => {
  const reply = await send(owner, await write(), { password: PASSWORD }, { meaning: 'memos.invented', hash: 'a'.repeat(64) });
  expect(reply.errors).toHaveLength(1);
  expect(reply.data?.signMemo ?? null).toBeNull();
});
