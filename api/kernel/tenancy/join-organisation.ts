import { PLATFORM_TENANT } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { RuleError } from '../errors/rule.ts';
import { publishLive } from '../live/publish-live.ts';
import './member-joined.ts';
import type { OpenInvitation } from './open-invitation.ts';

/** The membership that an invitation offers. Runs in scope `system` of its organisation. */
export const joinOrganisation = async (ctx: Context, { invitation, organisation }: OpenInvitation, userId: string): Promise<void> => {
  const { tenantId, email, name } = invitation;
  const { count } = await ctx.db.invitation.updateMany({
    where: { tenantId, id: invitation.id, status: 'PENDING' },
    data: { status: 'ACCEPTED', acceptedAt: ctx.now(), version: { increment: 1 } },
  });
  if (count !== 1) throw new RuleError('INVITATION_CLOSED', 'the invitation is not open any more');
  const known = await ctx.db.member.findUnique({ where: { tenantId_userId: { tenantId, userId } } });
  if (known && known.status !== 'REMOVED') throw new RuleError('ALREADY_MEMBER', 'she is a member already');
  const facts = { name, email, status: 'ACTIVE', joinedAt: ctx.now() };
  const member = known
    ? await ctx.db.member.update({ where: { tenantId_id: { tenantId, id: known.id } }, data: { ...facts, version: { increment: 1 } } })
    : await ctx.db.member.create({ data: { ...facts, tenantId, userId } });
  // Roles deleted since the offer was made fall away; an office can be held by one invitation only.
  const roles = await ctx.db.role.findMany({
    where: { tenantId, id: { in: invitation.roleIds }, ...(tenantId === PLATFORM_TENANT ? { builtIn: { not: null } } : {}) },
    select: { id: true, name: true },
  });
  await ctx.db.memberRole.createMany({ data: roles.map((role) => ({ tenantId, memberId: member.id, roleId: role.id })) });
  await publishLive(ctx.db, { topic: 'viewer', tenantId, userId }, { topic: 'list:Member', tenantId });
  if (invitation.invitedBy) {
    await ctx.notify({
      kind: 'kernel.member-joined',
      tenantId,
      userIds: [invitation.invitedBy],
      params: { name, organisation: organisation.name },
      link: '/organisation/members',
    });
  }
  await ctx.announce('kernel.member-joined', { userId, name, email });
  await ctx.audit('invitation.accepted', {
    on: ['Member', member.id],
    label: name,
    detail: { roles: roles.map((role) => role.name).sort() },
  });
};
