// Measures 应对措施 of a risk: what, by whom, until when, and that it was done.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type MeasureDoneInput, type MeasureInput, measureDoneInput, measureInput } from '../../shared/risk-input.ts';
import { asDay, requirePast } from '../days.ts';
import { openRisk } from './type.ts';

export const addMeasure = async (ctx: Context, riskId: string, input: MeasureInput): Promise<string> => {
  const risk = await ctx.db.risk.findFirst({ where: { AND: [allowed(ctx, 'addMeasure', 'Risk'), { id: riskId }] } });
  if (!risk) throw new NotAllowedError();
  if (!(openRisk as readonly string[]).includes(risk.stage)) throw new StageError(risk.stage, 'addMeasure');
  const { text, responsible, dueOn } = input;
  const { id } = await ctx.db.riskMeasure.create({ data: { tenantId: risk.tenantId, riskId, text, responsible, dueOn: asDay(dueOn) } });
  await ctx.audit('risk-measure.planned', { on: ['RiskMeasure', id], label: risk.number, after: input });
  return id;
};

export const finishMeasure = async (ctx: Context, id: string, version: number, input: MeasureDoneInput): Promise<void> => {
  const measure = await ctx.db.riskMeasure.findFirst({
    where: { AND: [allowed(ctx, 'finish', 'RiskMeasure'), { id }] },
    include: { risk: { select: { number: true } } },
  });
  if (!measure) throw new NotAllowedError();
  if (measure.doneOn) throw new RuleError('MEASURE_DONE', 'the measure was done already');
  const doneOn = asDay(input.doneOn);
  requirePast(ctx, doneOn, 'doneOn');
  await changeVersioned(ctx, 'RiskMeasure', { id, version, action: 'finish' }, (where) =>
    ctx.db.riskMeasure.updateMany({ where, data: { doneOn, doneNote: input.note, version: { increment: 1 } } }),
  );
  await ctx.audit('risk-measure.finished', { on: ['RiskMeasure', id], label: measure.risk.number, after: input });
};

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.riskMeasure.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'RiskMeasure'), { id }] } });

const RiskMeasureInput = builder.inputType('RiskMeasureInput', {
  description: 'What is done about a risk.',
  fields: (t) => ({
    text: t.string({ required: true }),
    responsible: t.string({ required: true }),
    dueOn: t.string({ required: true }),
  }),
});
const RiskMeasureDoneInput = builder.inputType('RiskMeasureDoneInput', {
  description: 'When it was done, and what came of it.',
  fields: (t) => ({ doneOn: t.string({ required: true }), note: t.string({ required: true }) }),
});

builder.mutationField('addRiskMeasure', (t) =>
  t.prismaField({
    type: 'RiskMeasure',
    description: 'Plans a measure against an open risk.',
    authScopes: { can: ['addMeasure', 'Risk'] },
    errors: { types: [StageError] },
    args: { riskId: t.arg.id({ required: true }), input: t.arg({ type: RiskMeasureInput, required: true }) },
    resolve: async (query, _root, { riskId, input }, ctx) =>
      again(ctx, query, await addMeasure(ctx, asId(riskId), parseInput(measureInput, input))),
  }),
);

builder.mutationField('finishRiskMeasure', (t) =>
  t.prismaField({
    type: 'RiskMeasure',
    description: 'Records that a measure was carried out.',
    authScopes: { can: ['finish', 'RiskMeasure'] },
    errors: { types: [RuleError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RiskMeasureDoneInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await finishMeasure(ctx, asId(id), version, parseInput(measureDoneInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
