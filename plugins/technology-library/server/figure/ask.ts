// Sites are asked for their figures when a period is over: by the night's job, or at once by the association.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { lastPeriodBefore, type Period, periodLabel } from '../../shared/periods.ts';
import { dayText } from '../days.ts';
import { tell } from '../tell.ts';

const DAY_MS = 86_400_000;

/** Sites that used the technology at some time in the period, and so have something to report. */
const sitesIn = (ctx: Context, tenantId: string, projectId: string, startsOn: Date, endsOn: Date) =>
  ctx.db.siteAdoption.findMany({
    where: {
      tenantId,
      projectId,
      mergedIntoId: null,
      adoptedOn: { lte: endsOn },
      OR: [{ discontinuedOn: null }, { discontinuedOn: { gte: startsOn } }],
    },
    select: { id: true, siteId: true },
  });

/** Asks every site for the last period that is over, each once; answers how many were asked now. */
export const askFor = async (ctx: Context, indicator: ModelRow<'Indicator'>): Promise<number> => {
  const { tenantId, id: indicatorId, projectId, name, dueDays } = indicator;
  const period = indicator.period as Period;
  const { startsOn, endsOn } = lastPeriodBefore(period, todayIn(ctx.now()));
  const sites = await sitesIn(ctx, tenantId, projectId, startsOn, endsOn);
  const asked = await ctx.db.indicatorValue.findMany({
    where: { tenantId, indicatorId, startsOn, adoptionId: { in: sites.map(({ id }) => id) } },
    select: { adoptionId: true },
  });
  const known = new Set(asked.map(({ adoptionId }) => adoptionId));
  const missing = sites.filter(({ id }) => !known.has(id));
  const dueOn = new Date(endsOn.getTime() + dueDays * DAY_MS);
  await ctx.db.indicatorValue.createMany({
    data: missing.map(({ id: adoptionId, siteId }) => ({ tenantId, indicatorId, projectId, adoptionId, siteId, startsOn, endsOn, dueOn })),
    skipDuplicates: true,
  });
  for (const siteId of new Set(missing.map((site) => site.siteId))) {
    await tell(ctx, {
      tenantId: siteId,
      permission: 'our-figure.report',
      kind: 'technology-library.figure-asked',
      params: { name, period: periodLabel(period, startsOn), dueOn: dayText(dueOn) },
      link: '/our-figures',
    });
  }
  return missing.length;
};

builder.mutationField('askForFigures', (t) =>
  t.prismaField({
    type: 'Indicator',
    description: 'Asks all sites of the project for the last period that is over, without waiting for the night.',
    authScopes: { can: ['ask', 'Indicator'] },
    errors: { types: [RuleError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      const indicator = await ctx.db.indicator.findFirst({ where: { AND: [allowed(ctx, 'ask', 'Indicator'), { id: asId(id) }] } });
      if (!indicator) throw new NotAllowedError();
      if (indicator.retired) throw new RuleError('INDICATOR_RETIRED', 'it asks for no more figures');
      const asked = await askFor(ctx, indicator);
      if (asked === 0) throw new RuleError('NOBODY_TO_ASK', 'every site was asked, or none used the technology in that period');
      await ctx.audit('figures.asked', { on: ['Indicator', indicator.id], label: indicator.name, detail: { asked } });
      return ctx.db.indicator.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Indicator'), { id: asId(id) }] } });
    },
  }),
);
