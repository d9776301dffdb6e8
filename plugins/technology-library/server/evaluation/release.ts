// What of an evaluation its holder may read. Whoever keeps all digests of a project can add and subtract what they say: a figure
// is released only if nothing of that speaks of fewer than five sites.

import type { Context } from '@xinglin/kernel/context';
import { FEWEST_SITES } from '../site/suppress.ts';
import type { Evaluated, EvaluatedIndicator } from './figures.ts';
import { type Counted, saysNothingNew, tellsFewApart } from './told-apart.ts';

/** Whether what these figures come to may be shown beside all that was shown before. */
export const mayRelease = (now: readonly Counted[], released: readonly (readonly Counted[])[]): boolean => {
  if (now.length === 0) return true;
  return saysNothingNew(now, released) || !tellsFewApart([...released, now]);
};

/** What a concluded evaluation keeps of each indicator; `released` says whether the holder reads it. */
export type Frozen = EvaluatedIndicator & { released?: boolean };

interface Draft {
  id: string;
  tenantId: string;
  projectId: string;
}

/** Which earlier digests showed the indicator, each with the figures it stood on. */
const shownBefore = async (ctx: Context, { tenantId, projectId }: Draft): Promise<Map<string, Counted[][]>> => {
  const earlier = await ctx.db.evaluation.findMany({
    where: { tenantId, projectId, stage: 'CONCLUDED' },
    select: { figures: true, counted: { select: { figureId: true, adoptionId: true, indicatorId: true } } },
  });
  const shown = new Map<string, Counted[][]>();
  for (const { figures, counted } of earlier) {
    for (const { indicatorId, sites, released } of figures as unknown as Frozen[]) {
      if (sites === 0 || released === false || (released === undefined && sites < FEWEST_SITES)) continue;
      const of = counted.filter((each) => each.indicatorId === indicatorId);
      shown.set(indicatorId, [...(shown.get(indicatorId) ?? []), of]);
    }
  }
  return shown;
};

/** Indicators whose figures the holder may read. Conclusions of a project wait for one another, so that none is overlooked. */
export const releasable = async (ctx: Context, draft: Draft, { figures, counted }: Evaluated): Promise<ReadonlySet<string>> => {
  const { tenantId, projectId } = draft;
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`digest:${tenantId}:${projectId}`}, 0))`;
  const before = await shownBefore(ctx, draft);
  const open = figures.filter(({ indicatorId }) => {
    const released = before.get(indicatorId) ?? [];
    // What an earlier release counted but did not keep cannot be compared.
    if (released.some((figures) => figures.length === 0)) return false;
    return mayRelease(counted.get(indicatorId) ?? [], released);
  });
  return new Set(open.map(({ indicatorId }) => indicatorId));
};

/** A holder learns what the sites have in common, and nothing that could be told of one of them. */
export const digestOf = (figures: readonly EvaluatedIndicator[], released: ReadonlySet<string>) =>
  figures.map(({ indicatorId, name, dimension, unit, better, target, sites, value }) => {
    const shown = released.has(indicatorId);
    return { name, dimension, unit, better, target, sites: shown ? sites : null, value: shown ? value : null };
  });

/** A score over figures that are held back would give them away. */
export const digestScore = ({ figures, score }: Evaluated, released: ReadonlySet<string>): number | null =>
  figures.every(({ indicatorId }) => released.has(indicatorId)) ? score : null;
