import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readableFile } from '../files/readable-file.ts';
import { inTransaction } from '../mutation/in-transaction.ts';
import { memoPlugin } from '../signatures/testing/memo-plugin.ts';
import { type Caller, createTestPortal, inTestScope, type TestPortal } from '../testing/test-portal.ts';
import { keepDocument } from './keep-document.ts';
import { mediaTypes } from './render.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([memoPlugin]);
});
afterAll(() => portal.close());

const readBy = (caller: Caller, id: string) => inTestScope(caller.ctx().scope, () => readableFile(caller.ctx(), id));

test('a kept document is a ready file on its object, for the object’s readers and nobody else', async () => {
  const [maker, colleague, stranger] = [await portal.as('zhang-hui'), await portal.as('li-wen'), await portal.as('chen-ke')];
  const ctx = maker.ctx();
  const [memo, bytes] = [randomUUID(), Buffer.from('%PDF-1.7 sample')];
  const id = await inTransaction(ctx, async () => {
    const data = { id: memo, tenantId: ctx.scope.tenantId ?? '', number: memo, title: '纪要', authorId: ctx.scope.userId ?? '' };
    await ctx.db.memo.create({ data });
    return keepDocument(ctx, { name: '会议纪要.pdf', mediaType: mediaTypes.pdf, bytes, on: ['Memo', memo] });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = { state: 'READY', name: '会议纪要.pdf', objectType: 'Memo', objectId: memo, sha256, size: BigInt(bytes.length) };
  expect(await readBy(colleague, id)).toMatchObject(kept);
  expect(await readBy(stranger, id)).toBeNull();
});
