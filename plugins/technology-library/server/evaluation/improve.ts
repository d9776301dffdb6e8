// Improvements 改进措施: planned from a concluded evaluation, carried out, and checked for their effect.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type ActionInput, actionInput, type CheckInput, checkInput, type DoneInput, doneInput } from '../../shared/evaluation-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { actions } from './type.ts';

interface Target {
  id: string;
  version: number;
}

export const addImprovement = async (ctx: Context, evaluationId: string, input: ActionInput): Promise<string> => {
  const evaluation = await ctx.db.evaluation.findFirst({ where: { AND: [allowed(ctx, 'act', 'Evaluation'), { id: evaluationId }] } });
  if (!evaluation) throw new NotAllowedError();
  if (evaluation.stage !== 'CONCLUDED') throw new StageError(evaluation.stage, 'act');
  const { id } = await ctx.db.improvementAction.create({
    data: { tenantId: evaluation.tenantId, evaluationId, text: input.text, responsible: input.responsible, dueOn: asDay(input.dueOn) },
  });
  await ctx.audit('improvement.planned', { on: ['ImprovementAction', id], label: evaluation.number, after: input });
  return id;
};

export const finishImprovement = async (ctx: Context, { id, version }: Target, input: DoneInput): Promise<void> => {
  const doneOn = asDay(input.doneOn);
  requirePast(ctx, doneOn, 'doneOn');
  const { from, to } = actions.moves.finish;
  await changeVersioned(ctx, 'ImprovementAction', { id, version, action: 'finish', from }, (where) =>
    ctx.db.improvementAction.updateMany({ where, data: { stage: to, doneNote: input.note, doneOn, version: { increment: 1 } } }),
  );
  await ctx.audit('improvement.finished', { on: ['ImprovementAction', id], label: input.doneOn, after: input });
};

export const checkImprovement = async (ctx: Context, { id, version }: Target, input: CheckInput): Promise<void> => {
  const { from, to } = actions.moves[input.effective ? 'findEffective' : 'findIneffective'];
  await changeVersioned(ctx, 'ImprovementAction', { id, version, action: 'check', from }, (where) =>
    ctx.db.improvementAction.updateMany({
      where,
      data: { stage: to, checkNote: input.note, checkedBy: actor(ctx), checkedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  await ctx.audit('improvement.checked', { on: ['ImprovementAction', id], label: to, after: input });
};

const ImprovementInput = builder.inputType('ImprovementInput', {
  description: 'What is to be done, by whom and until when.',
  fields: (t) => ({
    text: t.string({ required: true }),
    responsible: t.string({ required: true }),
    dueOn: t.string({ required: true }),
  }),
});
const ImprovementDoneInput = builder.inputType('ImprovementDoneInput', {
  description: 'What was done, and when.',
  fields: (t) => ({ note: t.string({ required: true }), doneOn: t.string({ required: true }) }),
});
const ImprovementCheckInput = builder.inputType('ImprovementCheckInput', {
  description: 'Whether it helped, and what shows it.',
  fields: (t) => ({ note: t.string({ required: true }), effective: t.boolean({ required: true }) }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.improvementAction.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'ImprovementAction'), { id }] } });

builder.mutationField('addImprovement', (t) =>
  t.prismaField({
    type: 'ImprovementAction',
    description: 'Plans an improvement from a concluded evaluation.',
    authScopes: { can: ['act', 'Evaluation'] },
    errors: { types: [StageError] },
    args: { evaluationId: t.arg.id({ required: true }), input: t.arg({ type: ImprovementInput, required: true }) },
    resolve: async (query, _root, { evaluationId, input }, ctx) =>
      again(ctx, query, await addImprovement(ctx, asId(evaluationId), parseInput(actionInput, input))),
  }),
);

builder.mutationField('finishImprovement', (t) =>
  t.prismaField({
    type: 'ImprovementAction',
    description: 'Records that the improvement was carried out.',
    authScopes: { can: ['finish', 'ImprovementAction'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ImprovementDoneInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await finishImprovement(ctx, { id: asId(id), version }, parseInput(doneInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('checkImprovement', (t) =>
  t.prismaField({
    type: 'ImprovementAction',
    description: 'Says whether the improvement had its effect.',
    authScopes: { can: ['check', 'ImprovementAction'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ImprovementCheckInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await checkImprovement(ctx, { id: asId(id), version }, parseInput(checkInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
