import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineServerPlugin } from '../plugin.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';

const soon = new Date('2026-06-10T00:00:00Z');
const later = defineServerPlugin({
  id: 'later',
  permissions: {},
  roles: {},
  schema: async () => undefined,
  work: async (ctx) => [
    { id: 'x', kind: 'later.x', title: ctx.viewer.name, link: '/x', dueAt: soon, actionLabelKey: 'work.do' },
    { id: 'y', kind: 'later.y', title: 'undated', link: '/y', dueAt: null, actionLabelKey: 'work.do' },
  ],
});

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([later]);
  portal.setTime(new Date('2026-06-01T00:00:00Z'));
});
afterAll(() => portal.close());

const work = async (person: string, organisation?: string) =>
  (await (await portal.as(person, organisation)).run('query { workItems { kind title link dueAt } }')).data?.workItems as {
    kind: string;
    title: string;
  }[];

test('from all plugins: what is due first comes first, what has no date last', async () => {
  const tenantId = portal.organisationId('association');
  const licence = (number: string, expiresOn: string) => ({ tenantId, kind: 'business', number, expiresOn: new Date(expiresOn) });
  await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.licence.createMany({
      data: [licence('A-far', '2026-09-01'), licence('B-soon', '2026-07-01'), licence('C-past', '2026-05-01')],
    }),
  );
  const items = await work('zhang-hui');
  expect(items.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'kernel.renew-licence 证照已到期：C-past',
    'later.x 张蕙',
    'kernel.renew-licence 证照即将到期：B-soon',
    'kernel.set-up-two-factor 为账号启用两步验证',
    'later.y undated',
  ]);
});

test('is what this person may do, in this organisation', async () => {
  const licences = (items: { kind: string }[]) => items.filter(({ kind }) => kind === 'kernel.renew-licence').length;
  expect(licences(await work('li-wen'))).toBe(0);
  expect(licences(await work('chen-ke'))).toBe(0);
});

test('the operator reviews applications', async () => {
  const id = '01890000-0000-7000-8000-000000000001';
  await withScope({ kind: 'public', userId: id }, () =>
    portal.services.database.client.tenantApplication.createMany({
      data: [
        {
          id,
          number: 'A1',
          kind: 'enterprise',
          name: '甲公司',
          creditCode: '91440101MA59UPHM1X',
          region: '44',
          contactName: '王',
          contactEmail: 'w@demo.invalid',
          contactPhone: '020-1234567',
        },
      ],
    }),
  );
  expect(await work('system-officer')).toContainEqual({
    kind: 'kernel.review-application',
    title: '审核入驻申请：甲公司',
    link: `/platform/applications/${id}`,
    dueAt: null,
  });
  const others = [...(await work('security-officer')), ...(await work('zhang-hui'))];
  expect(others.filter(({ kind }) => kind === 'kernel.review-application')).toEqual([]);
});
