import { withScope } from '@xinglin/prisma';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/demo-id.ts';
import type { LiveEvent } from '../live/hub.ts';
import { LIVE_CHANNEL } from '../live/listen.ts';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const answer =
  '__typename ... on PlatformOrganisation { status suspendedReason version allowedActions } ... on DomainError { code } ... on InputError { issues { path code } }';
const field = (name: string) => `mutation($input: ChangeOrganisationStatusInput!) { ${name}(input: $input) { ${answer} } }`;
const find = 'query($text: String) { platformOrganisations(filter: { text: $text }) { items { id version status allowedActions } } }';

const agency = async () => {
  const shen = await portal.as('security-officer');
  const { data } = await shen.run(find, { text: '华南质检' });
  const [row] = (data as { platformOrganisations: { items: { id: string; version: number; status: string; allowedActions: string[] }[] } })
    .platformOrganisations.items;
  if (!row) throw new Error('no agency');
  return { shen, row };
};

test('suspension shuts an organisation out at once, people and streams; reinstatement lets it in again', async () => {
  const listener = new pg.Client({ connectionString: portal.appUrl });
  await listener.connect();
  const events: LiveEvent[] = [];
  listener.on('notification', ({ payload }) => events.push(JSON.parse(payload ?? '') as LiveEvent));
  await listener.query(`listen ${LIVE_CHANNEL}`);
  const { shen, row } = await agency();
  expect(row).toMatchObject({ status: 'ACTIVE', allowedActions: ['suspend'] });
  const { id, version } = row;
  const suspended = expectOk(
    await shen.run(field('suspendOrganisation'), { input: { id, version, reason: '许可证到期未续' } }),
    'suspendOrganisation',
  );
  expect(suspended).toEqual({
    __typename: 'PlatformOrganisation',
    status: 'SUSPENDED',
    suspendedReason: '许可证到期未续',
    version: version + 1,
    allowedActions: ['reinstate'],
  });
  await expect(portal.as('zhou-heng')).rejects.toThrow('may not act');
  await listener.query('select 1');
  expect(events).toContainEqual(expect.objectContaining({ topic: 'viewer', tenantId: id, userId: null }));
  await listener.end();
  const twice = await shen.run(field('suspendOrganisation'), { input: { id, version: version + 1, reason: '再次停用' + '测试' } });
  expect(twice.data?.suspendOrganisation).toEqual({ __typename: 'StageError', code: 'STAGE' });
  const back = await shen.run(field('reinstateOrganisation'), { input: { id, version: version + 1, reason: '许可证已续办' } });
  expect(back.data?.reinstateOrganisation).toMatchObject({ status: 'ACTIVE', suspendedReason: null });
  await portal.as('zhou-heng');
});

test('both audits hold it; the organisation’s own without the officer', async () => {
  const { row } = await agency();
  const trail = (tenantId: string) =>
    withScope({ kind: 'system', tenantId }, () =>
      portal.services.database.client.auditEntry.findMany({ where: { tenantId, action: 'organisation.suspended' } }),
    );
  const [own, platform] = [await trail(row.id), await trail(portal.organisationId('platform'))];
  expect(own).toMatchObject([{ actorName: 'platform', actorId: null, ip: null, detail: { reason: '许可证到期未续' } }]);
  expect(platform).toMatchObject([{ actorName: '沈安', actorId: demoId('security-officer'), ip: '127.0.0.1', objectId: row.id }]);
});

test('only the security officer, freshly proved, with a reason, and never the platform itself', async () => {
  const { shen, row } = await agency();
  const input = { id: row.id, version: row.version, reason: '越权停用的尝试' };
  const refused = { data: { suspendOrganisation: { __typename: 'NotAllowedError', code: 'NOT_ALLOWED' } } };
  for (const person of ['system-officer', 'audit-officer', 'zhang-hui', 'zhou-heng']) {
    expect([person, await (await portal.as(person)).run(field('suspendOrganisation'), { input })]).toEqual([person, refused]);
  }
  const { viewer, scope } = shen.ctx();
  const tired = await portal.caller({ ...viewer, steppedUp: false }, scope).run(field('suspendOrganisation'), { input });
  expect(tired.data?.suspendOrganisation).toEqual({ __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED' });
  const short = await shen.run(field('suspendOrganisation'), { input: { ...input, reason: ' ' } });
  expect(short.data?.suspendOrganisation).toMatchObject({ issues: [{ path: 'reason', code: 'REASON_TOO_SHORT' }] });
  const itself = await shen.run(field('suspendOrganisation'), { input: { ...input, id: portal.organisationId('platform') } });
  expect(itself).toEqual(refused);
  expect(await shen.run(field('suspendOrganisation'), { input: { ...input, id: demoId('none') } })).toEqual(itself);
});
