import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { dossierStages } from '../../shared/stages.ts';
import { stages } from './type.ts';

/**
 * Takes a submission back. The applicant's own stage decides alone: a decision that was not made known yet must not
 * show in what she may do.
 */
export const withdrawSubmission = async (ctx: Context, id: string, version: number, reason: string): Promise<void> => {
  const row = await ctx.db.submission.findFirst({ where: { AND: [allowed(ctx, 'withdraw', 'Submission'), { id }] } });
  if (!row) throw new NotAllowedError();
  const { from, to } = stages.moves.withdraw;
  await changeVersioned(ctx, 'Submission', { id, version, action: 'withdraw', from }, (where) =>
    ctx.db.submission.updateMany({ where, data: { stage: to, withdrawReason: reason, version: { increment: 1 } } }),
  );
  if (row.revision > 0) {
    await asScope(ctx, { kind: 'system', tenantId: row.hostId }, async (host) => {
      const { count } = await host.db.dossier.updateMany({
        where: { tenantId: row.hostId, id, stage: { in: [...dossierStages.moves.withdraw.from, 'DECIDED'] } },
        data: { stage: 'WITHDRAWN', closedReason: reason, version: { increment: 1 } },
      });
      await host.audit('submission.withdrawn', { label: row.number ?? '', detail: { reason, read: count > 0 } });
    });
  }
  await ctx.audit('submission.withdrawn', { on: ['Submission', id], label: row.number ?? row.title, detail: { reason } });
};

builder.mutationField('withdrawSubmission', (t) =>
  t.prismaField({
    type: 'Submission',
    description: 'Takes the submission back, with a reason; possible until the decision is made known.',
    authScopes: { can: ['withdraw', 'Submission'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await withdrawSubmission(ctx, asId(id), version, parseInput(reasonInput, { reason }).reason);
      return ctx.db.submission.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
