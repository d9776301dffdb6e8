// What was corrected or recorded after a report was frozen: told beside it, for it is not changed any more.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { together, type Unit } from '../../shared/figures.ts';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { dayText } from '../days.ts';
import { LedgerEntryRef } from '../ledger/type.ts';

/** More than anybody reads on one page; the ledger has them all. */
const MOST = 200;

type Report = ModelRow<'PromotionReport'>;
interface Correction {
  kind: 'FIGURE' | 'SITE_DAY';
  site: string;
  /** The indicator, or the step whose day was put right. */
  what: string;
  period: string;
  unit: string;
  before: number | null;
  after: number | null;
  beforeDay: string | null;
  afterDay: string | null;
  reason: string;
  at: Date;
}

type Value = Prisma.IndicatorValueGetPayload<{
  include: { corrects: true; indicator: true; adoption: { select: { siteName: true } } };
}>;
const amount = (unit: string, { numerator, denominator }: Pick<Value, 'numerator' | 'denominator'>): number | null =>
  numerator === null ? null : together(unit as Unit, [{ numerator: numerator.toNumber(), denominator: denominator?.toNumber() ?? null }]);

/** Figures of sites that went into the report and have been corrected since, as the newest correction has them. */
const correctedFigures = async (
  ctx: Context,
  { tenantId, projectId, startsOn, endsOn, valueIds, frozenAt }: Report,
): Promise<Correction[]> => {
  if (!frozenAt) return [];
  const rows = await ctx.db.indicatorValue.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'IndicatorValue'),
        { tenantId, createdAt: { gt: frozenAt }, correctsId: { not: null }, startsOn: { gte: startsOn }, endsOn: { lte: endsOn } },
        projectId ? { projectId } : {},
      ],
    },
    include: { corrects: true, indicator: true, adoption: { select: { siteName: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const next = new Map(rows.map((row) => [row.correctsId ?? '', row]));
  const reported = new Set(valueIds);
  return rows
    .filter(({ correctsId }) => reported.has(correctsId ?? ''))
    .map((first) => {
      let last = first;
      for (let on = next.get(last.id); on; on = next.get(last.id)) last = on;
      const { unit, name, period } = first.indicator;
      return {
        kind: 'FIGURE',
        site: first.adoption.siteName,
        what: name,
        period: periodLabel(period as Period, first.startsOn),
        unit,
        before: first.corrects ? amount(unit, first.corrects) : null,
        after: amount(unit, last),
        beforeDay: null,
        afterDay: null,
        reason: last.verdict || last.note,
        at: last.createdAt,
      };
    });
};

/** Days of sites that were put right since, where the old or the new day lies before the end of the report's time. */
const correctedDays = async (ctx: Context, { tenantId, projectId, endsOn, frozenAt }: Report): Promise<Correction[]> => {
  if (!frozenAt) return [];
  const rows = await ctx.db.adoptionEvent.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'AdoptionEvent'),
        { tenantId, act: 'correct', recordedAt: { gt: frozenAt } },
        projectId ? { adoption: { is: { projectId } } } : {},
      ],
    },
    include: { adoption: { select: { siteName: true } } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.flatMap(({ adoption, toStage, evidence, occurredOn, reason, recordedAt }): Correction[] => {
    const beforeDay = evidence.slice(0, 10);
    const afterDay = dayText(occurredOn);
    if (beforeDay > dayText(endsOn) && afterDay > dayText(endsOn)) return [];
    return [
      {
        ...{ kind: 'SITE_DAY', site: adoption.siteName, what: toStage, period: '', unit: '', before: null, after: null },
        ...{ beforeDay, afterDay, reason, at: recordedAt },
      },
    ];
  });
};

const CorrectionRef = builder.objectRef<Correction>('ReportCorrection').implement({
  description: 'Something in a report that was corrected after it was frozen; the report keeps what it says.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'FIGURE, SITE_DAY' }),
    site: t.exposeString('site'),
    what: t.exposeString('what', { description: 'The indicator, or the stage whose day was put right.' }),
    period: t.exposeString('period', { description: 'Of the figure: 2026-Q3.' }),
    unit: t.exposeString('unit', { description: 'PERCENT, COUNT, MEAN' }),
    before: t.exposeFloat('before', { nullable: true, description: 'As the report has it.' }),
    after: t.exposeFloat('after', { nullable: true, description: 'As it is now.' }),
    beforeDay: t.exposeString('beforeDay', { nullable: true }),
    afterDay: t.exposeString('afterDay', { nullable: true }),
    reason: t.exposeString('reason'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const frozenReport = (ctx: Context, id: string) =>
  ctx.db.promotionReport.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id: asId(id), frozenAt: { not: null } }] },
  });

builder.queryField('reportCorrections', (t) =>
  t.field({
    type: [CorrectionRef],
    description: 'What of a report has been corrected since it was frozen.',
    authScopes: { can: ['read', 'PromotionReport'] },
    args: { reportId: t.arg.id({ required: true }) },
    resolve: async (_root, { reportId }, ctx) => {
      const report = await frozenReport(ctx, String(reportId));
      return report ? [...(await correctedFigures(ctx, report)), ...(await correctedDays(ctx, report))] : [];
    },
  }),
);

builder.queryField('recordedAfterReport', (t) =>
  t.prismaField({
    type: [LedgerEntryRef],
    description: 'Lines of the ledger about the time of a report that were recorded after it was frozen, the latest first; 200 at most.',
    authScopes: { can: ['read', 'PromotionReport'] },
    args: { reportId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { reportId }, ctx) => {
      const report = await frozenReport(ctx, String(reportId));
      if (!report?.frozenAt) return [];
      const { tenantId, projectId, startsOn, endsOn, frozenAt } = report;
      return ctx.db.ledgerEntry.findMany({
        ...query,
        where: {
          AND: [
            allowed(ctx, 'read', 'LedgerEntry'),
            { tenantId, recordedAt: { gt: frozenAt }, occurredOn: { gte: startsOn, lte: endsOn } },
            projectId ? { projectId } : {},
          ],
        },
        orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
        take: MOST,
      });
    },
  }),
);
