import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let tenantId: string;
beforeAll(async () => {
  portal = await createTestPortal();
  tenantId = portal.organisationId('association');
});
afterAll(() => portal.close());

const invite =
  'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ... on Invitation { id allowedActions } } }';
const resend = 'mutation ($id: ID!) { resendInvitation(id: $id) { __typename ... on Invitation { id status } ... on RuleError { code } } }';
const byToken = 'query ($token: String!) { invitationByToken(token: $token) { __typename } }';
const mails = async () => {
  await portal.drain();
  return portal.mails.filter(({ to }) => to === 'zhao@example.cn');
};

test('a new link in the language of the first mail, and the old one dead', async () => {
  const zhang = await portal.as('zhang-hui');
  const role = await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.role.findFirstOrThrow({ where: { tenantId, builtIn: 'any/staff' } }),
  );
  const input = { email: 'zhao@example.cn', name: 'Zhao Ming', roleIds: [role.id], locale: 'en' };
  const sent = expectOk(await zhang.run(invite, { input }), 'inviteMember') as { id: string; allowedActions: string[] };
  expect(sent.allowedActions).toEqual(['resend', 'revoke']);
  await mails();
  portal.setTime(new Date(Date.now() + 8 * 86_400_000));
  expect((await zhang.run(resend, { id: sent.id })).data).toMatchObject({
    resendInvitation: { __typename: 'Invitation', status: 'PENDING' },
  });
  const texts = (await mails()).map(({ text }) => text);
  expect(texts).toHaveLength(2);
  const tokens = texts.map((text) => /join\?token=([\w-]+)/.exec(text)?.[1]);
  expect(tokens[0]).not.toBe(tokens[1]);
  expect((await mails()).map(({ subject }) => subject)).toEqual(Array(2).fill('岭南卫生健康技术推广协会 invites you to Xinglin'));
  const visitor = portal.visitor();
  expect((await visitor.run(byToken, { token: tokens[0] })).data).toEqual({ invitationByToken: null });
  expect((await visitor.run(byToken, { token: tokens[1] })).data).not.toEqual({ invitationByToken: null });
  const stranger = await portal.as('chen-ke');
  expect((await stranger.run(resend, { id: sent.id })).data).toMatchObject({ resendInvitation: { __typename: 'NotAllowedError' } });
  await zhang.run('mutation ($id: ID!) { revokeInvitation(id: $id) { __typename } }', { id: sent.id });
  expect((await zhang.run(resend, { id: sent.id })).data).toMatchObject({ resendInvitation: { code: 'INVITATION_CLOSED' } });
  portal.setTime(undefined);
});
