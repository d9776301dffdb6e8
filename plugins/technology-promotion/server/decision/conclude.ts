import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { stages } from '../call/type.ts';
import { handoverOf } from './handover.ts';

/**
 * Ends the call: its notice has run out, no objection is open, and the library hears of every technology selected,
 * each exactly once.
 */
export const concludeCall = async (ctx: Context, id: string, version: number): Promise<void> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'conclude', 'Call'), { id }] } });
  if (!call) throw new NotAllowedError();
  const { tenantId } = call;
  const running = await ctx.db.publicNotice.count({ where: { tenantId, callId: id, stage: 'PUBLISHED' } });
  if (running > 0) throw new RuleError('NOTICE_RUNNING', 'the public notice has not run out');
  const open = await ctx.db.objection.count({
    where: { tenantId, notice: { is: { callId: id } }, stage: { in: ['RECEIVED', 'INVESTIGATING'] } },
  });
  if (open > 0) throw new RuleError('OBJECTIONS_OPEN', `${open} objections are not settled`);
  const { from, to } = stages.moves.conclude;
  await changeVersioned(ctx, 'Call', { id, version, action: 'conclude', from }, (where) =>
    ctx.db.call.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const selected = await ctx.db.decision.findMany({
    where: {
      tenantId,
      callId: id,
      outcome: { in: ['RECOMMEND', 'CONDITIONAL'] },
      releasedAt: { not: null },
      revokedAt: null,
      handedOverAt: null,
      dossier: { is: { stage: 'DECIDED' } },
    },
    include: { dossier: true },
  });
  for (const { id: decisionId, outcome, conditions, dossier } of selected) {
    await ctx.db.decision.updateMany({ where: { tenantId, id: decisionId }, data: { handedOverAt: ctx.now(), version: { increment: 1 } } });
    await ctx.announce('technology-promotion.technology-selected', {
      callId: id,
      dossierId: dossier.id,
      decisionId,
      applicantId: dossier.applicantId,
      title: dossier.title,
      outcome: outcome === 'CONDITIONAL' ? 'CONDITIONAL' : 'RECOMMEND',
      ownerDispute: dossier.ownerDispute,
      details: await handoverOf(ctx, { call, dossier, conditions }),
    });
  }
  await ctx.audit('call.conclude', { on: ['Call', id], label: call.number, detail: { selected: selected.length } });
};

builder.mutationField('concludeCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Ends the call after its public notice and hands the selected technologies to the library.',
    authScopes: { can: ['conclude', 'Call'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await concludeCall(ctx, asId(id), version);
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
