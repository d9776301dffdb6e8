// How a risk is dealt with: treated, watched, closed.

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
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { escalatedFrom, type TreatmentInput, treatmentInput } from '../../shared/risk-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { riskTable } from './type.ts';

interface Target {
  id: string;
  version: number;
}

const riskFor = async (ctx: Context, action: string, id: string) => {
  const risk = await ctx.db.risk.findFirst({ where: { AND: [allowed(ctx, action, 'Risk'), { id }] } });
  if (!risk) throw new NotAllowedError();
  return risk;
};

/** What is still to be done keeps a risk from being left to itself. */
const requireMeasuresDone = async (ctx: Context, tenantId: string, riskId: string): Promise<void> => {
  const open = await ctx.db.riskMeasure.count({ where: { tenantId, riskId, doneOn: null } });
  if (open > 0) throw new RuleError('MEASURES_OPEN', `${open} measures are not done`);
};

export const treatRisk = async (ctx: Context, { id, version }: Target, { treatment, note }: TreatmentInput): Promise<void> => {
  const { number } = await riskFor(ctx, 'treat', id);
  const { from, to } = riskTable.moves.treat;
  await changeVersioned(ctx, 'Risk', { id, version, action: 'treat', from }, (where) =>
    ctx.db.risk.updateMany({ where, data: { stage: to, treatment, treatmentNote: note, version: { increment: 1 } } }),
  );
  await ctx.audit('risk.treated', { on: ['Risk', id], label: number, detail: { treatment } });
};

export const monitorRisk = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { number, tenantId, stage } = await riskFor(ctx, 'monitor', id);
  const { from, to } = riskTable.moves.monitor;
  if ((from as readonly string[]).includes(stage)) await requireMeasuresDone(ctx, tenantId, id);
  await changeVersioned(ctx, 'Risk', { id, version, action: 'monitor', from }, (where) =>
    ctx.db.risk.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  await ctx.audit('risk.monitored', { on: ['Risk', id], label: number });
};

export const closeRisk = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const risk = await riskFor(ctx, 'close', id);
  const { tenantId, number, title, projectId, entryId, adoptionId } = risk;
  const { from, to } = riskTable.moves.close;
  if ((from as readonly string[]).includes(risk.stage)) {
    await requireMeasuresDone(ctx, tenantId, id);
    if (risk.residualScore >= escalatedFrom) throw new RuleError('RISK_STILL_HIGH', 'a risk this high is reviewed before it is closed');
  }
  await changeVersioned(ctx, 'Risk', { id, version, action: 'close', from }, (where) =>
    ctx.db.risk.updateMany({ where, data: { stage: to, closeReason: reason, closedAt: ctx.now(), version: { increment: 1 } } }),
  );
  await ctx.audit('risk.closed', { on: ['Risk', id], label: number, detail: { reason } });
  await writeLedger(ctx, { tenantId, projectId, entryId, adoptionId, act: 'risk-closed', params: { number, title }, on: ['Risk', id] });
};

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.risk.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Risk'), { id }] } });

const RiskTreatmentInput = builder.inputType('RiskTreatmentInput', {
  description: 'How a risk is dealt with.',
  fields: (t) => ({
    treatment: t.string({ required: true, description: 'AVOID, REDUCE, TRANSFER, ACCEPT' }),
    note: t.string({ required: true, description: 'Why so, and what it takes.' }),
  }),
});

builder.mutationField('treatRisk', (t) =>
  t.prismaField({
    type: 'Risk',
    description: 'Decides how a risk is dealt with, or decides anew.',
    authScopes: { can: ['treat', 'Risk'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RiskTreatmentInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await treatRisk(ctx, { id: asId(id), version }, parseInput(treatmentInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('monitorRisk', (t) =>
  t.prismaField({
    type: 'Risk',
    description: 'The measures are done; from now on the risk is watched.',
    authScopes: { can: ['monitor', 'Risk'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await monitorRisk(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('closeRisk', (t) =>
  t.prismaField({
    type: 'Risk',
    description: 'Closes a risk that is over; one that is still high is reviewed first.',
    authScopes: { can: ['close', 'Risk'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await closeRisk(ctx, { id: asId(id), version }, parseInput(reasonInput, { reason }).reason);
      return again(ctx, query, asId(id));
    },
  }),
);
