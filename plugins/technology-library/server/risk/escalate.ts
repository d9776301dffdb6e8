// A residual risk that is too high goes to the administrators; one that fell below goes back to its owner.
import type { Context } from '@xinglin/kernel/context';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import type { ModelRow } from '@xinglin/prisma';
import { escalatedFrom } from '../../shared/risk-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { stillAmong } from '../tell.ts';

type Risk = ModelRow<'Risk'>;

/** What the columns say after a rating; `since` is what they said before. */
export const escalation = (ctx: Context, residualScore: number, since: Date | null = null) => ({
  residualScore,
  escalatedAt: residualScore >= escalatedFrom ? (since ?? ctx.now()) : null,
});

/** Tells of it and writes it down, once for each time it rises. */
export const tellEscalation = async (ctx: Context, risk: Risk): Promise<void> => {
  const { id, tenantId, number, title, residualScore, ownerId, projectId, entryId, adoptionId } = risk;
  const about = { tenantId, projectId, entryId, adoptionId, on: ['Risk', id] as const };
  await writeLedger(ctx, { ...about, act: 'risk-escalated', params: { number, title, score: residualScore } });
  await ctx.notify({
    kind: 'technology-library.risk-escalated',
    userIds: [...new Set([...(await holdersOf(ctx, 'risk.close')), ...(await stillAmong(ctx, 'risk.read', [ownerId]))])],
    params: { number, title, score: residualScore },
    link: `/risks/${id}`,
  });
};
