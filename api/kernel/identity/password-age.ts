import { asScope, type Context } from '../context.ts';
import { defineJob } from '../jobs/define-job.ts';
import { dayText, todayIn } from '../tenancy/day.ts';

const DAY = 86_400_000;
/** Days before the change is forced at which the person is told. */
const NOTICE_DAYS = 7;

/** When a password set then has to be changed; null where the organisation asks for no change. */
export const changeDueAt = (setAt: Date | null | undefined, days: number | null): Date | null =>
  setAt && days ? new Date(setAt.getTime() + days * DAY) : null;

/** Told once for each password that nears its end. */
export const warnOfPasswordAge = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId as string;
  const tenant = await ctx.db.tenant.findFirst({ where: { id: tenantId, status: 'ACTIVE' }, select: { name: true, passwordDays: true } });
  const days = tenant?.passwordDays;
  if (!tenant || !days) return;
  const members = await ctx.db.member.findMany({ where: { tenantId, status: 'ACTIVE' }, select: { userId: true }, take: 5_000 });
  const until = ctx.now().getTime() - (days - NOTICE_DAYS) * DAY;
  const people = await asScope(ctx, { kind: 'identity' }, ({ db }) =>
    db.user.findMany({
      where: {
        id: { in: members.map(({ userId }) => userId) },
        passwordSetAt: { lte: new Date(until), gt: new Date(until - NOTICE_DAYS * DAY) },
      },
      select: { id: true, passwordSetAt: true },
    }),
  );
  for (const { id, passwordSetAt } of people) {
    const due = changeDueAt(passwordSetAt, days);
    if (!due) continue;
    await ctx.notify({
      kind: 'kernel.password-expiring',
      tenantId,
      userIds: [id],
      params: { organisation: tenant.name, date: dayText(todayIn(due)) ?? '' },
      link: '/me/security',
      dedupeKey: `password:${id}:${due.toISOString()}`,
    });
  }
};

export const passwordJobs = [defineJob({ name: 'kernel.password-age', schedule: '30 8 * * *', run: warnOfPasswordAge })] as const;
