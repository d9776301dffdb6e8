import { withScope } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { text } from '../i18n/text.ts';
import type { WorkItem } from './work-item.ts';

/** Renewing a licence takes weeks: it comes up this long before it expires. */
const LICENCE_DAYS = 60;
const MOST = 50;

const applications = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('review', 'TenantApplication')) return [];
  const rows = await ctx.db.tenantApplication.findMany({
    where: { AND: [allowed(ctx, 'review', 'TenantApplication'), { stage: 'SUBMITTED' }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true },
    take: MOST,
  });
  return rows.map(({ id, name }) => ({
    id: `application:${id}`,
    kind: 'kernel.review-application',
    title: text(ctx.locale, 'work.review-application', { name }),
    link: `/platform/applications/${id}`,
    dueAt: null,
    actionLabelKey: 'work.review',
  }));
};

const licences = async (ctx: Context): Promise<WorkItem[]> => {
  if (!ctx.ability.can('update', 'Licence')) return [];
  const now = ctx.now();
  const rows = await ctx.db.licence.findMany({
    where: { AND: [allowed(ctx, 'update', 'Licence'), { expiresOn: { lte: new Date(now.getTime() + LICENCE_DAYS * 86_400_000) } }] },
    orderBy: { expiresOn: 'asc' },
    select: { id: true, number: true, expiresOn: true },
    take: MOST,
  });
  return rows.map(({ id, number, expiresOn }) => ({
    id: `licence:${id}`,
    kind: 'kernel.renew-licence',
    title: text(ctx.locale, expiresOn && expiresOn < now ? 'work.licence-expired' : 'work.licence-expiring', { number }),
    link: '/organisation/licences',
    dueAt: expiresOn,
    actionLabelKey: 'work.renew',
  }));
};

/** Where a role demands it nothing else works before; to everybody else it is advice. */
const secondFactor = async (ctx: Context): Promise<WorkItem[]> => {
  const { userId } = ctx.viewer;
  if (ctx.viewer.kind !== 'member' || !userId) return [];
  const user = await withScope({ kind: 'person', userId }, () =>
    ctx.services.database.client.user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true } }),
  );
  if (!user || user.twoFactorEnabled) return [];
  return [
    {
      id: 'two-factor',
      kind: 'kernel.set-up-two-factor',
      title: text(ctx.locale, 'work.set-up-two-factor'),
      link: '/me/security',
      dueAt: null,
      actionLabelKey: 'work.set-up',
    },
  ];
};

/** What the kernel itself has for a person to do. */
export const kernelWork = async (ctx: Context): Promise<readonly WorkItem[]> =>
  (await Promise.all([applications(ctx), licences(ctx), secondFactor(ctx)])).flat();
