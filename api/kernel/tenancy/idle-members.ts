import type { Context } from '../context.ts';
import { text } from '../i18n/text.ts';
import { defineJob } from '../jobs/define-job.ts';
import { publishLive } from '../live/publish-live.ts';
import { isKeyRole } from './authority.ts';

const DAY = 86_400_000;
/** Nobody is disabled before she has had so many days to come back after the warning. */
const NOTICE_DAYS = 7;

type Candidate = Awaited<ReturnType<typeof idleSince>>[number];

/** Members who were last here, let in or enabled before a moment. */
const idleSince = (ctx: Context, before: Date) =>
  ctx.db.member.findMany({
    where: {
      tenantId: ctx.scope.tenantId,
      status: 'ACTIVE',
      joinedAt: { lt: before },
      AND: [{ OR: [{ lastSeenAt: null }, { lastSeenAt: { lt: before } }] }, { OR: [{ enabledAt: null }, { enabledAt: { lt: before } }] }],
    },
    relationLoadStrategy: 'join',
    include: { roles: { include: { role: true } } },
    orderBy: { joinedAt: 'asc' },
    take: 500,
  });

const lastUse = ({ joinedAt, lastSeenAt, enabledAt }: Candidate): Date =>
  new Date(Math.max(...[joinedAt, lastSeenAt, enabledAt].map((moment) => moment?.getTime() ?? 0)));

/** A warning from before she was last here says nothing about this absence. */
const toldAt = (member: Candidate): Date | null => (member.idleToldAt && member.idleToldAt > lastUse(member) ? member.idleToldAt : null);

const warn = async (ctx: Context, member: Candidate, days: number): Promise<void> => {
  const { id, tenantId, userId } = member;
  await ctx.db.member.updateMany({ where: { tenantId, id }, data: { idleToldAt: ctx.now() } });
  const organisation = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  await ctx.notify({
    kind: 'kernel.account-idle',
    tenantId,
    userIds: [userId],
    params: { organisation: organisation.name, days, left: NOTICE_DAYS },
    dedupeKey: `idle:${id}:${ctx.now().toISOString().slice(0, 10)}`,
  });
};

const isLastAdministrator = async (ctx: Context, member: Candidate): Promise<boolean> => {
  const keys = member.roles.map(({ role }) => role).filter((role) => isKeyRole(ctx, [role]));
  if (keys.length === 0) return false;
  const { tenantId, id } = member;
  const others = await ctx.db.memberRole.count({
    where: { tenantId, roleId: { in: keys.map((role) => role.id) }, memberId: { not: id }, member: { is: { status: 'ACTIVE' } } },
  });
  return others === 0;
};

const disable = async (ctx: Context, member: Candidate, days: number): Promise<void> => {
  const { id, tenantId, userId, version } = member;
  const { count } = await ctx.db.member.updateMany({
    where: { tenantId, id, version, status: 'ACTIVE', lastSeenAt: member.lastSeenAt },
    data: { status: 'DISABLED', version: { increment: 1 } },
  });
  if (count !== 1) return;
  await publishLive(ctx.db, { topic: 'viewer', tenantId, userId }, { topic: 'list:Member', tenantId });
  await ctx.audit('member.disabled', {
    on: ['Member', id],
    label: member.name,
    detail: { reason: text('zh-CN', 'reason.idle', { days }) },
    before: 'ACTIVE',
    after: 'DISABLED',
  });
};

/** Accounts nobody uses are doors nobody watches: first a warning, a week later the door is closed. */
export const disableIdleMembers = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId as string;
  const tenant = await ctx.db.tenant.findFirst({ where: { id: tenantId, status: 'ACTIVE' }, select: { idleDays: true } });
  const days = tenant?.idleDays;
  if (!days) return;
  // With acts of administrators one after another, so that the last of them stays.
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`people:${tenantId}`}, 0))`;
  const now = ctx.now().getTime();
  for (const member of await idleSince(ctx, new Date(now - (days - NOTICE_DAYS) * DAY))) {
    if (await isLastAdministrator(ctx, member)) continue;
    const told = toldAt(member);
    const over = lastUse(member).getTime() <= now - days * DAY;
    if (!told) await warn(ctx, member, days);
    else if (over && told.getTime() <= now - NOTICE_DAYS * DAY) await disable(ctx, member, days);
  }
};

export const memberJobs = [defineJob({ name: 'kernel.idle-members', schedule: '20 6 * * *', run: disableIdleMembers })] as const;
