import { randomUUID } from 'node:crypto';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../demo/seed-demo.ts';
import { LIVE_CHANNEL, listen } from '../live/listen.ts';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
const identity = <T>(work: (client: TestPortal['services']['database']['client']) => Promise<T>) =>
  withScope({ kind: 'identity' }, () => work(portal.services.database.client));
const minutes = (count: number) => new Date(Date.now() + count * 60_000);

/** A session of the person; the one whose id belongs to `as(person)` is the current one. */
const addSession = (person: string, id: string = randomUUID(), changes: object = {}) =>
  identity((client) =>
    client.session.create({
      data: {
        id,
        token: randomUUID(),
        userId: demoId(person),
        tenantId: portal.organisationId('association'),
        expiresAt: minutes(60),
        ipAddress: '192.0.2.1',
        userAgent: 'Test',
        ...changes,
      },
    }),
  );
const idsLeft = async () => (await identity((client) => client.session.findMany({ select: { id: true } }))).map((row) => row.id).sort();

beforeAll(async () => {
  portal = await createTestPortal();
});
beforeEach(() => identity((client) => client.session.deleteMany()));
afterAll(() => portal.close());

const revoke = /* GraphQL */ `mutation Revoke($id: ID!) { revokeSession(id: $id) { __typename ... on EndedSessions { count } ... on DomainError { code } } }`;

test('lists the living sessions of the viewer and nobody else', async () => {
  const current = demoId('session:zhang-hui');
  await addSession('zhang-hui', current);
  await addSession('zhang-hui', randomUUID(), { expiresAt: minutes(-1) });
  await addSession('zhang-hui', randomUUID(), { lastSeenAt: minutes(-31) });
  await addSession('li-wen');
  const zhang = await portal.as('zhang-hui');
  const reply = await zhang.run('{ sessions { id current ipAddress userAgent organisationName } }');
  expect(reply.data?.sessions).toEqual([
    { id: current, current: true, ipAddress: '192.0.2.1', userAgent: 'Test', organisationName: '岭南推广协会' },
  ]);
  expect((await portal.visitor().run('{ sessions { id } }')).errors).toHaveLength(1);
});

test('ends one of her own; foreign, absent and malformed ids answer alike', async () => {
  const mine = await addSession('zhang-hui');
  const foreign = await addSession('li-wen');
  const zhang = await portal.as('zhang-hui');
  for (const id of [foreign.id, randomUUID(), 'nonsense', '']) {
    const reply = await zhang.run(revoke, { id });
    expect(reply.data?.revokeSession).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  }
  expect(expectOk(await zhang.run(revoke, { id: mine.id }), 'revokeSession')).toMatchObject({ count: 1 });
  expect(await idsLeft()).toEqual([foreign.id]);
});

test('ends all but the current one', async () => {
  const current = demoId('session:zhang-hui');
  await addSession('zhang-hui', current);
  await addSession('zhang-hui');
  await addSession('zhang-hui');
  const other = await addSession('li-wen');
  const zhang = await portal.as('zhang-hui');
  expect(
    expectOk(await zhang.run('mutation { revokeOtherSessions { __typename ... on EndedSessions { count } } }'), 'revokeOtherSessions'),
  ).toMatchObject({ count: 2 });
  expect(await idsLeft()).toEqual([current, other.id].sort());
  const rows = await withScope(zhang.ctx().scope, () => portal.services.database.client.auditEntry.findMany({ select: { action: true } }));
  expect(rows.map((row) => row.action)).toContain('session.others-revoked');
});

test('says how the account is protected, and what the installation is', async () => {
  const zhang = await portal.as('zhang-hui');
  const reply = await zhang.run(
    '{ securityState { twoFactorEnabled passwordSetAt recoveryCodesLeft steppedUpUntil } portalInfo { demo version locales } }',
  );
  expect(reply.data).toEqual({
    securityState: { twoFactorEnabled: false, passwordSetAt: null, recoveryCodesLeft: 0, steppedUpUntil: null },
    portalInfo: { demo: true, version: expect.stringMatching(/^\d+\.\d+\.\d+$/), locales: ['zh-CN', 'en'] },
  });
});

test('the streams of an ended session hear of it at once, and only when it really ended', async () => {
  const listener = listen(portal.appUrl);
  await listener.ready;
  const heard: { topic: string; sessionId: string | null }[] = [];
  const first = new Promise<void>((resolve) => {
    listener.on(LIVE_CHANNEL, (payload) => {
      heard.push(JSON.parse(payload) as (typeof heard)[number]);
      resolve();
    });
  });
  const [mine, foreign] = [await addSession('zhang-hui'), await addSession('li-wen')];
  const zhang = await portal.as('zhang-hui');
  await zhang.run(revoke, { id: foreign.id });
  await zhang.run(revoke, { id: mine.id });
  await first;
  await listener.close();
  expect(heard).toEqual([expect.objectContaining({ topic: 'viewer', sessionId: mine.id, userId: demoId('zhang-hui') })]);
});
