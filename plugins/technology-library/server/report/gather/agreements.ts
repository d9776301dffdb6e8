import type { Context } from '@xinglin/kernel/context';
import { type Count, countBy, inMoments, ofProject, type ReportScope, untilEnd } from './scope.ts';

/** Agreements that end so soon after the time are told as ending. */
const SOON_MS = 90 * 86_400_000;

export interface AgreementFigures {
  /** Taken effect in the time, by kind. */
  signed: Count[];
  /** In effect on the last day. */
  running: number;
  /** Of those, how many end within ninety days. */
  ending: number;
  /** Ended in the time, by how. */
  ended: Count[];
}

export const agreementFigures = async (ctx: Context, scope: ReportScope): Promise<AgreementFigures> => {
  const { tenantId, span } = scope;
  const rows = await ctx.db.agreement.findMany({
    where: { tenantId, ...ofProject(scope), effectiveAt: untilEnd(scope) },
    select: { kind: true, stage: true, effectiveAt: true, endedAt: true, endsOn: true },
  });
  const { gte, lt } = inMoments(scope);
  const within = (moment: Date | null) => moment !== null && moment >= gte && moment < lt;
  const running = rows.filter(({ endedAt }) => endedAt === null || endedAt >= lt);
  return {
    signed: countBy(
      rows.filter(({ effectiveAt }) => within(effectiveAt)),
      ({ kind }) => kind,
      ['MAIN', 'AMENDMENT', 'RENEWAL'],
    ),
    running: running.length,
    ending: running.filter(({ endsOn }) => endsOn.getTime() <= span.endsOn.getTime() + SOON_MS).length,
    ended: countBy(
      rows.filter(({ endedAt }) => within(endedAt)),
      ({ stage }) => stage,
      ['EXPIRED', 'RENEWED', 'TERMINATED'],
    ),
  };
};
