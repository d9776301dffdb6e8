// What a holder is told of its technologies beside a report. Nothing is counted here: use comes as the release rules told it
// when the last quarter of the report had closed, evaluations as their digests say. In the association's scope.
//
// Use is told by technology and never by project: what two projects of one technology were told apart could be subtracted
// from what is told of both. So the extract of one project's report says of use what the technology's holder reads anyway.
import type { Context } from '@xinglin/kernel/context';
import { dayText } from '../days.ts';
import { inMoments, ofProject } from '../report/gather/scope.ts';
import { type HeldUse, heldUseUntil } from '../site/held-use.ts';

export interface ExtractedDigest {
  number: string;
  startsOn: string;
  endsOn: string;
  conclusion: string;
  score: number | null;
  /** As in the digest: [{ name, dimension, unit, better, target, sites, value }] */
  figures: ExtractedFigure[];
}
export interface ExtractedFigure {
  name: string;
  dimension: string;
  unit: string;
  better: string;
  target: number | null;
  sites: number | null;
  value: number | null;
}
export interface ExtractedTechnology {
  entryId: string;
  number: string;
  title: string;
  /** Where it stood on the last day. */
  stage: string;
  use: HeldUse;
  digests: ExtractedDigest[];
}
export interface Extracted {
  holderId: string;
  holderName: string;
  technologies: ExtractedTechnology[];
}
export interface ExtractScope {
  tenantId: string;
  startsOn: Date;
  endsOn: Date;
  /** Of a report about one project; null for one over all that is promoted. */
  projectId: string | null;
  /** The last quarter of the report. */
  quarter: string;
}

/** By the day of the conclusion, as the report counts evaluations: one that is concluded late belongs to the later report. */
const digestsOf = async (ctx: Context, scope: ExtractScope, entryId: string, holderId: string) => {
  const reported = { tenantId: scope.tenantId, projectId: scope.projectId, span: scope };
  const { tenantId } = scope;
  const rows = await ctx.db.evaluationDigest.findMany({
    where: { tenantId, entryId, holderId, evaluation: { is: { tenantId, ...ofProject(reported), concludedAt: inMoments(reported) } } },
    orderBy: [{ evaluation: { concludedAt: 'asc' } }, { id: 'asc' }],
  });
  return rows.map(({ number, startsOn: from, endsOn: to, conclusion, score, figures }) => ({
    ...{ number, startsOn: dayText(from), endsOn: dayText(to), conclusion, score: score?.toNumber() ?? null },
    figures: figures as unknown as ExtractedFigure[],
  }));
};

/** By holder, those that had a technology in the library during the time; of one project, the holder of its technology. */
export const gatherExtracts = async (ctx: Context, scope: ExtractScope): Promise<Extracted[]> => {
  const { tenantId, startsOn, endsOn, quarter, projectId } = scope;
  const entries = await ctx.db.libraryEntry.findMany({
    where: {
      ...{ tenantId, holderId: { not: null }, listedAt: { lt: new Date(endsOn.getTime() + 16 * 3_600_000) } },
      ...(projectId ? { projects: { some: { tenantId, id: projectId } } } : {}),
    },
    select: {
      ...{ id: true, number: true, title: true, stage: true, holderId: true, holderName: true, exitedAt: true },
      events: {
        where: { tenantId, toStage: { not: null }, occurredOn: { lte: endsOn } },
        select: { toStage: true },
        orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
  });
  const found = new Map<string, Extracted>();
  for (const { id, number, title, stage, holderId, holderName, exitedAt, events } of entries) {
    if (!holderId || (exitedAt && exitedAt < startsOn)) continue;
    const of = found.get(holderId) ?? { holderId, holderName, technologies: [] };
    found.set(holderId, of);
    of.technologies.push({
      ...{ entryId: id, number, title, stage: events.at(-1)?.toStage ?? stage },
      use: await heldUseUntil(ctx, tenantId, id, quarter),
      digests: await digestsOf(ctx, scope, id, holderId),
    });
  }
  return [...found.values()];
};
