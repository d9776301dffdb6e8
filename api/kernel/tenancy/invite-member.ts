import type { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { invitationInput } from '../shared/member-input.ts';
import { lockPeople, mustBeVacant, mustHold, namedRoles } from './authority.ts';
import { mailInvitation } from './mail-invitation.ts';
import { writeInvitation } from './write-invitation.ts';

/** Open offers of one organisation. */
const MOST = 200;

const InviteMemberInput = builder.inputType('InviteMemberInput', {
  fields: (t) => ({
    email: t.string({ required: true }),
    name: t.string({ required: true }),
    roleIds: t.idList({ required: true, description: 'Roles that come with it; none that holds more than you do.' }),
    locale: t.string({ description: 'Language of the mail: zh-CN, which is the default, or en.' }),
  }),
});

const refuseKnown = async (ctx: Context, email: string): Promise<void> => {
  const { tenantId } = ctx.viewer;
  const member = await ctx.db.member.findFirst({ where: { tenantId, email, status: { not: 'REMOVED' } }, select: { id: true } });
  if (member) throw wrongField('email', 'ALREADY_MEMBER');
  const open = { tenantId, status: 'PENDING', expiresAt: { gt: ctx.now() } };
  if (await ctx.db.invitation.findFirst({ where: { ...open, email }, select: { id: true } })) throw wrongField('email', 'ALREADY_INVITED');
  if ((await ctx.db.invitation.count({ where: open })) >= MOST)
    throw new RuleError('TOO_MANY_INVITATIONS', `at most ${MOST} open invitations`);
};

export const inviteMember = async (ctx: Context, input: z.output<typeof invitationInput>): Promise<string> => {
  const tenantId = ctx.viewer.tenantId as string;
  await lockPeople(ctx, 'invitation.manage');
  const roles = await namedRoles(ctx, input.roleIds);
  mustHold(ctx, roles);
  for (const role of roles) await mustBeVacant(ctx, role);
  await refuseKnown(ctx, input.email);
  const { email, name } = input;
  const locale = input.locale ?? 'zh-CN';
  const { id, link } = await writeInvitation(ctx, { tenantId, email, name, locale, roleIds: roles.map((role) => role.id) });
  await mailInvitation(ctx, { id, email, name, locale, link, version: 1 });
  await ctx.audit('invitation.sent', { on: ['Invitation', id], label: name, detail: { roles: roles.map((role) => role.name).sort() } });
  return id;
};

builder.mutationField('inviteMember', (t) =>
  t.prismaField({
    type: 'Invitation',
    description: 'Invites a person by mail. The link works once, for seven days.',
    authScopes: { $all: { signedIn: true, can: ['create', 'Invitation'], stepUp: true } },
    errors: { types: [RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: InviteMemberInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await inviteMember(ctx, parseInput(invitationInput, { ...input, roleIds: input.roleIds.map(String) }));
      return ctx.db.invitation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Invitation'), { id }] } });
    },
  }),
);
