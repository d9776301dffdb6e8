import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due } from '../alert/due.ts';
import { claims } from './type.ts';

const MOST = 15;

/** For the association what sites show, for a site what it could show by now or was given back. */
export const sustainedWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const item = (kind: string, id: string, title: string, link: string): WorkItem => ({
    ...{ id: `${kind}:${id}`, kind: `technology-library.${kind}`, title, link },
    ...{ dueAt: null, actionLabelKey: `technology-library.${kind}` },
  });
  const toDecide = ctx.ability.can('confirm', 'SustainedClaim')
    ? await ctx.db.sustainedClaim.findMany({
        where: { AND: [allowed(ctx, 'confirm', 'SustainedClaim'), { stage: claims.start }] },
        select: { id: true, adoptionId: true, adoption: { select: { siteName: true, entryTitle: true } } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
    : [];
  const toShow = ctx.ability.can('claim', 'SiteAdoption')
    ? await ctx.db.siteAdoption.findMany({
        where: {
          AND: [
            allowed(ctx, 'claim', 'SiteAdoption'),
            { ...due.sustained(todayIn(ctx.now())), mergedIntoId: null, claims: { none: { stage: claims.start } } },
          ],
        },
        select: { id: true, entryTitle: true },
        orderBy: [{ routineOn: 'asc' }, { id: 'asc' }],
        take: MOST,
      })
    : [];
  return [
    ...toDecide.map(({ id, adoptionId, adoption }) =>
      item('decide-sustained', id, `${adoption.siteName} · ${adoption.entryTitle}`, `/sites/${adoptionId}`),
    ),
    ...toShow.map(({ id, entryTitle }) => item('show-sustained', id, entryTitle, `/our-sites/${id}`)),
  ];
};
