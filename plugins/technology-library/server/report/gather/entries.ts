import type { Context } from '@xinglin/kernel/context';
import { entryStages } from '../../../shared/stages.ts';
import { type Count, countBy, inDays, type ReportScope } from './scope.ts';

export interface EntryFigures {
  /** Technologies by where they stood on the last day. */
  states: Count[];
  /** Steps of the time itself. */
  changes: Count[];
}

/** Where technologies stood at the end, told by the days on which things happened. */
export const entryFigures = async (ctx: Context, scope: ReportScope): Promise<EntryFigures> => {
  const { tenantId, projectId, span } = scope;
  const rows = await ctx.db.libraryEntry.findMany({
    where: { tenantId, ...(projectId ? { projects: { some: { id: projectId } } } : {}) },
    select: {
      stage: true,
      stageSince: true,
      events: { select: { act: true, toStage: true, occurredOn: true }, orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  });
  const states = rows.flatMap(({ stage, stageSince, events }) => {
    if (events.length === 0) return stageSince <= span.endsOn ? [stage] : [];
    const until = events.filter(({ occurredOn }) => occurredOn <= span.endsOn);
    if (until.length === 0) return [];
    return [until.findLast(({ toStage }) => toStage !== null)?.toStage ?? 'PENDING'];
  });
  const days = inDays(scope);
  const happened = rows.flatMap(({ events }) => events.filter(({ occurredOn }) => occurredOn >= days.gte && occurredOn <= days.lte));
  return {
    states: countBy(states, (stage) => stage, entryStages.stages),
    changes: countBy(
      happened.filter(({ toStage }) => toStage !== null),
      ({ toStage }) => toStage ?? '',
      entryStages.stages,
    ),
  };
};
