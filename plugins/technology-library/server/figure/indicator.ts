// Indicators of a project 评估指标: set before the first figure comes in, and not bent afterwards.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type IndicatorInput, indicatorInput } from '../../shared/figure-input.ts';

const dataOf = (input: IndicatorInput) => ({ ...input, denominator: input.denominator ?? null, target: input.target ?? null });

const requireFreeName = async (ctx: Context, tenantId: string, projectId: string, name: string, but?: string): Promise<void> => {
  const taken = await ctx.db.indicator.count({ where: { tenantId, projectId, name, ...(but ? { id: { not: but } } : {}) } });
  if (taken > 0) throw wrongField('name', 'TAKEN');
};

export const createIndicator = async (ctx: Context, projectId: string, input: IndicatorInput): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: projectId }] },
  });
  if (!project) throw new NotAllowedError();
  if (['CLOSED', 'TERMINATED'].includes(project.stage)) throw new RuleError('PROJECT_OVER', 'the project is over');
  await requireFreeName(ctx, project.tenantId, projectId, input.name);
  const { id } = await ctx.db.indicator.create({ data: { ...dataOf(input), tenantId: project.tenantId, projectId } });
  await ctx.audit('indicator.created', { on: ['Indicator', id], label: input.name, after: input });
  return id;
};

export const updateIndicator = async (ctx: Context, id: string, version: number, input: IndicatorInput): Promise<void> => {
  const before = await ctx.db.indicator.findFirst({ where: { AND: [allowed(ctx, 'update', 'Indicator'), { id }] } });
  if (!before) throw new NotAllowedError();
  const reported = await ctx.db.indicatorValue.count({
    where: { tenantId: before.tenantId, indicatorId: id, stage: { notIn: ['ASKED'] } },
  });
  if (reported > 0) throw new RuleError('FIGURES_REPORTED', 'figures were reported for it');
  await requireFreeName(ctx, before.tenantId, before.projectId, input.name, id);
  await changeVersioned(ctx, 'Indicator', { id, version, action: 'update' }, (where) =>
    ctx.db.indicator.updateMany({ where, data: { ...dataOf(input), version: { increment: 1 } } }),
  );
  await ctx.audit('indicator.updated', { on: ['Indicator', id], label: input.name, after: input });
};

/** No new figures are asked for; those that came in stay. */
export const retireIndicator = async (ctx: Context, id: string, version: number): Promise<void> => {
  await changeVersioned(ctx, 'Indicator', { id, version, action: 'retire' }, (where) =>
    ctx.db.indicator.updateMany({ where, data: { retired: true, version: { increment: 1 } } }),
  );
  const { name } = await ctx.db.indicator.findFirstOrThrow({ where: { AND: [allowed(ctx, 'read', 'Indicator'), { id }] } });
  await ctx.audit('indicator.retired', { on: ['Indicator', id], label: name });
};

const IndicatorInputType = builder.inputType('IndicatorInput', {
  description: 'What is measured, how, and against which target.',
  fields: (t) => ({
    name: t.string({ required: true }),
    dimension: t.string({ required: true, description: 'REACH, EFFECTIVENESS, ADOPTION, IMPLEMENTATION, MAINTENANCE' }),
    unit: t.string({ required: true, description: 'PERCENT, COUNT, MEAN' }),
    numerator: t.string({ required: true }),
    denominator: t.string(),
    better: t.string({ description: 'HIGHER or LOWER; HIGHER when left out.' }),
    target: t.float(),
    weight: t.float({ description: '1 when left out; 0 is shown and not scored.' }),
    period: t.string({ required: true, description: 'MONTH, QUARTER, HALF, YEAR' }),
    source: t.string(),
    dueDays: t.int({ description: 'Days after the end of a period; 20 when left out.' }),
  }),
});

const given = (input: object): object => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
const again = (ctx: Context, query: object, id: string) =>
  ctx.db.indicator.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Indicator'), { id }] } });

builder.mutationField('createIndicator', (t) =>
  t.prismaField({
    type: 'Indicator',
    description: 'Adds an indicator to a project.',
    authScopes: { can: ['create', 'Indicator'] },
    errors: { types: [RuleError] },
    args: { projectId: t.arg.id({ required: true }), input: t.arg({ type: IndicatorInputType, required: true }) },
    resolve: async (query, _root, { projectId, input }, ctx) =>
      again(ctx, query, await createIndicator(ctx, asId(projectId), parseInput(indicatorInput, given(input)))),
  }),
);

builder.mutationField('updateIndicator', (t) =>
  t.prismaField({
    type: 'Indicator',
    description: 'Changes an indicator for which no figure was reported yet.',
    authScopes: { can: ['update', 'Indicator'] },
    errors: { types: [StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: IndicatorInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateIndicator(ctx, asId(id), version, parseInput(indicatorInput, given(input)));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('retireIndicator', (t) =>
  t.prismaField({
    type: 'Indicator',
    description: 'Asks for no more figures of it.',
    authScopes: { can: ['retire', 'Indicator'] },
    errors: { types: [StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await retireIndicator(ctx, asId(id), version);
      return again(ctx, query, asId(id));
    },
  }),
);
