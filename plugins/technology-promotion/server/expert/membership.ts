// An expert is a member of the association with a narrow role. These are the ways into that role and out of it.
import { asScope, type Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { mailInvitation } from '@xinglin/kernel/tenancy/mail-invitation';
import type { MemberJoined } from '@xinglin/kernel/tenancy/member-joined';
import { newLink, writeInvitation } from '@xinglin/kernel/tenancy/write-invitation';

const ROLE = 'association/expert';

const roleOf = async (ctx: Context, tenantId: string): Promise<string> => {
  const { id } = await ctx.db.role.findUniqueOrThrow({ where: { tenantId_builtIn: { tenantId, builtIn: ROLE } }, select: { id: true } });
  return id;
};

/** Gives a member the role, or sends the mail by which she becomes one. Answers her account, when she is a member. */
export const openTheDoor = async (
  ctx: Context,
  tenantId: string,
  { email, name }: { email: string; name: string },
): Promise<string | null> => {
  const roleId = await roleOf(ctx, tenantId);
  const member = await ctx.db.member.findFirst({
    where: { tenantId, email, status: { not: 'REMOVED' } },
    select: { id: true, userId: true, status: true },
  });
  if (member?.status === 'DISABLED') throw wrongField('email', 'MEMBER_DISABLED');
  if (member) {
    await ctx.db.memberRole.createMany({ data: [{ tenantId, memberId: member.id, roleId }], skipDuplicates: true });
    await publishLive(ctx.db, { topic: 'viewer', tenantId, userId: member.userId });
    return member.userId;
  }
  const open = await ctx.db.invitation.findFirst({ where: { tenantId, email, status: 'PENDING' }, orderBy: { createdAt: 'desc' } });
  const { locale } = ctx;
  if (open) {
    const { link, data } = newLink(ctx);
    const version = open.version + 1;
    const roleIds = [...new Set([...open.roleIds, roleId])];
    await ctx.db.invitation.updateMany({ where: { tenantId, id: open.id }, data: { ...data, roleIds, version } });
    await mailInvitation(ctx, { id: open.id, email, name, locale, link, version });
    return null;
  }
  const { id, link } = await writeInvitation(ctx, { tenantId, email, name, roleIds: [roleId], locale });
  await mailInvitation(ctx, { id, email, name, locale, link, version: 1 });
  return null;
};

/** Takes the role back and withdraws an open invitation that offered nothing else. What she wrote and voted stays. */
export const closeTheDoor = async (
  ctx: Context,
  tenantId: string,
  { email, userId }: { email: string; userId: string | null },
): Promise<void> => {
  const roleId = await roleOf(ctx, tenantId);
  await ctx.db.invitation.updateMany({
    where: { tenantId, email, status: 'PENDING', roleIds: { equals: [roleId] } },
    data: { status: 'REVOKED', version: { increment: 1 } },
  });
  if (!userId) return;
  await ctx.db.memberRole.deleteMany({ where: { tenantId, roleId, member: { is: { userId } } } });
  await publishLive(ctx.db, { topic: 'viewer', tenantId, userId });
};

/** Members who may do what this permission says. */
export const managersOf = async (ctx: Context, tenantId: string, permission: string): Promise<string[]> => {
  const managers = await ctx.db.member.findMany({
    where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: permission } } } } } },
    select: { userId: true },
  });
  return managers.map(({ userId }) => userId);
};

/** The engagement finds its person when she becomes a member under the address it was sent to. */
export const linkJoined = async (ctx: Context, { userId, email }: MemberJoined): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if (await ctx.db.expert.findFirst({ where: { tenantId, userId }, select: { id: true } })) return;
  await ctx.db.expert.updateMany({ where: { tenantId, email, userId: null }, data: { userId } });
};

/** The same for whoever is quicker than the announcement. */
export const linkViewer = async (ctx: Context): Promise<void> => {
  const { tenantId, userId } = ctx.viewer;
  if (!tenantId || !userId) return;
  const member = await ctx.db.member.findFirst({ where: { tenantId, userId, status: 'ACTIVE' }, select: { email: true, name: true } });
  if (member) await linkJoined(ctx, { userId, name: member.name, email: member.email });
};

/** The associations for which somebody acts: each keeps conflicts of its own about her. */
export const otherOrganisations = (ctx: Context, userId: string): Promise<string[]> =>
  asScope(ctx, { kind: 'person', userId }, async ({ db }) => {
    const members = await db.member.findMany({ where: { userId, status: 'ACTIVE' }, select: { tenantId: true } });
    return members.map(({ tenantId }) => tenantId).filter((tenantId) => tenantId !== ctx.scope.tenantId);
  });
