import type { Context } from '@xinglin/kernel/context';
import { dimensionPlace, type EvaluatedIndicator, evaluated } from '../../evaluation/figures.ts';
import { ofProject, type ReportScope } from './scope.ts';

export interface ReportIndicator extends EvaluatedIndicator {
  project: string;
}

export interface IndicatorFigures {
  indicators: ReportIndicator[];
  /** The figures of sites that went into them. */
  valueIds: string[];
}

/** Locked figures alone, of periods that lie wholly within the time; in the order of RE-AIM. */
export const indicatorFigures = async (ctx: Context, scope: ReportScope): Promise<IndicatorFigures> => {
  const { tenantId, span } = scope;
  const rows = await ctx.db.indicator.findMany({
    where: { tenantId, ...ofProject(scope) },
    include: {
      project: { select: { title: true, number: true } },
      values: {
        where: { tenantId, stage: 'LOCKED', startsOn: { gte: span.startsOn }, endsOn: { lte: span.endsOn } },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: [{ projectId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const told = rows.filter(({ values, retired }) => values.length > 0 || !retired);
  const indicators = told.map(({ project, ...indicator }) => ({ ...evaluated(indicator), project: `${project.number} ${project.title}` }));
  const byProject = (left: ReportIndicator, right: ReportIndicator) =>
    left.project < right.project ? -1 : left.project > right.project ? 1 : 0;
  return {
    indicators: indicators.sort((left, right) => byProject(left, right) || dimensionPlace(left) - dimensionPlace(right)),
    valueIds: told.flatMap(({ values }) => values.map(({ id }) => id)),
  };
};
