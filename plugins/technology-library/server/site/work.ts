import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due } from '../alert/due.ts';

/** After so many days in one stage somebody should ask what holds the site up. */
const longIn: Readonly<Record<string, number>> = {
  APPROACHED: 60,
  ASSESSED: 60,
  AGREED: 60,
  READY: 45,
  TRAINED: 45,
  TRIAL: 120,
  PAUSED: 90,
};
const DAY = 86_400_000;

/** Sites that stand still, those that may count as sustained by now, and those whose technology was stopped. */
export const siteWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('useRoutinely', 'SiteAdoption')) return [];
  const today = todayIn(ctx.now());
  const mine = { AND: [allowed(ctx, 'useRoutinely', 'SiteAdoption'), { mergedIntoId: null }] };
  const select = { id: true, siteName: true, entryTitle: true };
  const item = (kind: string) => (row: { id: string; siteName: string; entryTitle: string }) => ({
    id: `${kind}:${row.id}`,
    kind,
    title: `${row.siteName} · ${row.entryTitle}`,
    link: `/sites/${row.id}`,
    dueAt: null,
    actionLabelKey: kind,
  });
  const still = await ctx.db.siteAdoption.findMany({
    where: {
      ...mine,
      OR: Object.entries(longIn).map(([stage, days]) => ({ stage, stageSince: { lt: new Date(today.getTime() - days * DAY) } })),
    },
    select,
    orderBy: [{ stageSince: 'asc' }, { id: 'asc' }],
    take: 20,
  });
  const ripe = await ctx.db.siteAdoption.findMany({
    // What a site has shown itself waits as such.
    where: { ...mine, ...due.sustained(today), claims: { none: { stage: 'SUBMITTED' } } },
    select,
    orderBy: [{ routineOn: 'asc' }, { id: 'asc' }],
    take: 15,
  });
  const stopped = await ctx.db.siteAdoption.findMany({
    where: { ...mine, stage: { in: ['TRIAL', 'ROUTINE', 'SUSTAINED'] }, entry: { is: { stage: { in: ['SUSPENDED', 'EXITED'] } } } },
    select,
    orderBy: [{ stageSince: 'asc' }, { id: 'asc' }],
    take: 15,
  });
  return [
    ...stopped.map(item('technology-library.site-stopped')),
    ...still.map(item('technology-library.site-still')),
    ...ripe.map(item('technology-library.site-ripe')),
  ];
};
