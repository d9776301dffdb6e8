// What becomes of agreements when their technology is suspended, resumed, or leaves the library.
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EntryAct, moveEntry } from '../entry/move.ts';
import { technologyLibraryServer } from '../index.ts';
import { documents, done, draft, effective, type Parties, parties, refused, seen, sent, statement } from '../testing/agreement.ts';

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

const move = async (entryId: string, act: EntryAct, why: object = {}) => {
  const { viewer } = people.secretary.ctx();
  const ctx = portal.caller(viewer, { kind: 'system', tenantId: portal.organisationId('association') }).ctx();
  await inTestScope(ctx.scope, () =>
    portal.services.database.client.$transaction(async (tx) => moveEntry(Object.assign(ctx, { db: tx }), entryId, act, why)),
  );
};

test('while the technology is suspended nothing new is sent or signed, and what runs is flagged', async () => {
  const { secretary, holder, site } = people;
  const running = await effective(portal);
  await move(running.place.entryId, 'suspend', { reasonCode: 'LICENCE_LAPSED', reason: '注册证到期' });
  expect(await seen(site, running.agreement.id)).toMatchObject({ stage: 'EFFECTIVE', flag: 'ENTRY_SUSPENDED' });
  const drafted = await draft(portal);
  await move(drafted.place.entryId, 'suspend', { reasonCode: 'LICENCE_LAPSED', reason: '注册证到期' });
  expect(await refused(secretary, documents.send, { id: drafted.agreement.id, version: 1 })).toBe('ENTRY_NOT_OPEN');
  const waiting = await sent(portal);
  await move(waiting.place.entryId, 'suspend', { reasonCode: 'LICENCE_LAPSED', reason: '注册证到期' });
  const hash = (await statement(holder, waiting.agreement.id, 'HOLDER'))?.hash ?? '';
  expect(await refused(holder, documents.sign, { id: waiting.agreement.id, role: 'HOLDER', hash })).toBe('ENTRY_NOT_OPEN');
  await move(running.place.entryId, 'resume', { reasonCode: 'LICENCE_RENEWED', reason: '已换证' });
  expect(await seen(site, running.agreement.id)).toMatchObject({ stage: 'EFFECTIVE', flag: null });
});

test('an amendment may still be made while it is suspended', async () => {
  const { secretary } = people;
  const running = await effective(portal);
  await move(running.place.entryId, 'suspend', { reasonCode: 'SAFETY', reason: '安全信号待查' });
  const amendment = await done(secretary, documents.amend, { id: running.agreement.id });
  expect((await done(secretary, documents.send, { id: amendment.id, version: amendment.version })).stage).toBe('PENDING_SIGNATURES');
});

test('an exit ends what runs and takes back what was being signed', async () => {
  const { site } = people;
  const running = await effective(portal);
  const waiting = await sent(portal);
  await move(running.place.entryId, 'exit', { reasonCode: 'SAFETY', reason: '严重不良事件' });
  await move(waiting.place.entryId, 'exit', { reasonCode: 'HOLDER', reason: '持有单位注销' });
  expect(await seen(site, running.agreement.id)).toMatchObject({ stage: 'TERMINATED' });
  expect(await seen(site, waiting.agreement.id)).toBeNull();
  expect(await seen(people.secretary, waiting.agreement.id)).toMatchObject({ stage: 'WITHDRAWN' });
});
