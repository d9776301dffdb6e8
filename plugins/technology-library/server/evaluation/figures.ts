// What the verified and locked figures of a time come to, by indicator.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ModelRow } from '@xinglin/prisma';
import { attainment, type Direction, dimensions, scoreOf, together, type Unit } from '../../shared/figures.ts';
import type { Counted } from './told-apart.ts';

export interface EvaluatedIndicator {
  indicatorId: string;
  name: string;
  dimension: string;
  unit: string;
  better: string;
  target: number | null;
  weight: number;
  /** Sites with a figure. */
  sites: number;
  numerator: number;
  denominator: number | null;
  value: number | null;
  /** 0 to 1; null without a figure or a target. */
  attainment: number | null;
}

type Indicator = ModelRow<'Indicator'> & { values: ModelRow<'IndicatorValue'>[] };

/** What the figures of all sites come to for one indicator. */
export const evaluated = (indicator: Indicator): EvaluatedIndicator => {
  const figures = indicator.values.flatMap(({ numerator, denominator }) =>
    numerator === null ? [] : [{ numerator: numerator.toNumber(), denominator: denominator?.toNumber() ?? null }],
  );
  const value = together(indicator.unit as Unit, figures);
  const target = indicator.target?.toNumber() ?? null;
  const isCount = indicator.unit === 'COUNT';
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    dimension: indicator.dimension,
    unit: indicator.unit,
    better: indicator.better,
    target,
    weight: indicator.weight.toNumber(),
    sites: new Set(indicator.values.map(({ adoptionId }) => adoptionId)).size,
    numerator: figures.reduce((sum, each) => sum + each.numerator, 0),
    denominator: isCount ? null : figures.reduce((sum, each) => sum + (each.denominator ?? 0), 0),
    value,
    attainment: value === null || target === null ? null : attainment(value, target, indicator.better as Direction),
  };
};

/** Its place in the order of RE-AIM. */
export const dimensionPlace = ({ dimension }: { dimension: string }): number => (dimensions as readonly string[]).indexOf(dimension);

export interface EvaluatedFigures {
  figures: EvaluatedIndicator[];
  score: number | null;
}
export interface Evaluated extends EvaluatedFigures {
  /** By indicator, what was counted. */
  counted: ReadonlyMap<string, readonly Counted[]>;
}

const countedOf = ({ id, values }: Indicator) =>
  [id, values.filter(({ numerator }) => numerator !== null).map(({ id: figureId, adoptionId }) => ({ figureId, adoptionId }))] as const;

/** In the order of RE-AIM. Periods that lie wholly within the time count, corrected figures in their corrected form alone. */
export const evaluate = async (
  ctx: Context,
  { tenantId, projectId, startsOn, endsOn }: { tenantId: string; projectId: string; startsOn: Date; endsOn: Date },
): Promise<Evaluated> => {
  const indicators = await ctx.db.indicator.findMany({
    where: { tenantId, projectId },
    include: {
      values: { where: { tenantId, stage: { in: ['VERIFIED', 'LOCKED'] }, startsOn: { gte: startsOn }, endsOn: { lte: endsOn } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const figures = indicators.map(evaluated).sort((left, right) => dimensionPlace(left) - dimensionPlace(right));
  return { figures, score: scoreOf(figures), counted: new Map(indicators.map(countedOf)) };
};

const EvaluatedIndicatorRef = builder.objectRef<EvaluatedIndicator>('EvaluatedIndicator').implement({
  description: 'What the figures of all sites come to for one indicator.',
  fields: (t) => ({
    indicatorId: t.exposeID('indicatorId'),
    name: t.exposeString('name'),
    dimension: t.exposeString('dimension'),
    unit: t.exposeString('unit'),
    better: t.exposeString('better'),
    target: t.exposeFloat('target', { nullable: true }),
    weight: t.exposeFloat('weight'),
    sites: t.exposeInt('sites', { description: 'Sites with a figure.' }),
    numerator: t.exposeFloat('numerator'),
    denominator: t.exposeFloat('denominator', { nullable: true }),
    value: t.exposeFloat('value', { nullable: true }),
    attainment: t.exposeFloat('attainment', { nullable: true, description: '0 to 1; null without a figure or a target.' }),
  }),
});

const EvaluatedRef = builder.objectRef<EvaluatedFigures>('EvaluatedFigures').implement({
  description: 'Figures by indicator and the score they make.',
  fields: (t) => ({
    figures: t.field({ type: [EvaluatedIndicatorRef], resolve: ({ figures }) => figures }),
    score: t.exposeFloat('score', { nullable: true, description: '0 to 100 by weight.' }),
  }),
});

builder.queryField('evaluatedFigures', (t) =>
  t.field({
    type: EvaluatedRef,
    nullable: true,
    description: 'The figures of an evaluation: as they stand while it is a draft, as they were frozen afterwards.',
    authScopes: { can: ['read', 'Evaluation'] },
    args: { evaluationId: t.arg.id({ required: true }) },
    resolve: async (_root, { evaluationId }, ctx) => {
      const evaluation = await ctx.db.evaluation.findFirst({
        where: { AND: [allowed(ctx, 'read', 'Evaluation'), { id: asId(evaluationId) }] },
      });
      if (!evaluation) return null;
      if (evaluation.stage === 'DRAFT') return evaluate(ctx, evaluation);
      return { figures: evaluation.figures as unknown as EvaluatedIndicator[], score: evaluation.score?.toNumber() ?? null };
    },
  }),
);
