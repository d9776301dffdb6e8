// What the events of a site come to. A picture of the whole association asks the database for it: an event is never
// changed, so there are ever more of them, and of most nothing but the stage they led to is looked at.
import type { Context } from '@xinglin/kernel/context';
import { Prisma } from '@xinglin/prisma';
import { adoptionStages } from '../../shared/stages.ts';
import { dayText } from '../days.ts';

/** The stages on the way to use, in their order. */
export const way = adoptionStages.stages.slice(0, 8);
/** Its place on the way; -1 for what is no step forward. */
export const placeOnWay = (stage: string): number => (way as readonly string[]).indexOf(stage);

/** What begins or ends a stretch of use. */
const turning: readonly string[] = ['pause', 'resume', 'discontinue', 'merge'];

export interface Turn {
  act: string;
  toStage: string;
  day: string;
}
export interface Past {
  /** The first day of which anything is recorded. */
  first: string | null;
  /** The last place on the way that a step led to. */
  furthest: number;
  /** In the order of the days on which they happened, and then as they were recorded. */
  turns: readonly Turn[];
}
export const NO_PAST: Past = { first: null, furthest: -1, turns: [] };

export interface Recorded {
  act: string;
  toStage: string;
  reasonCode: string | null;
  occurredOn: Date;
}

/** The same of events that were read, in the order of turns. */
export const pastOf = (events: readonly Recorded[]): Past => ({
  first: events[0] ? dayText(events[0].occurredOn) : null,
  furthest: Math.max(-1, ...events.map(({ toStage }) => placeOnWay(toStage))),
  turns: events
    .filter(({ act }) => turning.includes(act))
    .map(({ act, toStage, occurredOn }) => ({ act, toStage, day: dayText(occurredOn) })),
});

export interface PictureWish {
  projectId?: string | null | undefined;
  entryId?: string | null | undefined;
}

/** By site. Whoever asks has read the sites that she may see, and takes only theirs. */
export const readPasts = async (ctx: Context, { projectId, entryId }: PictureWish): Promise<ReadonlyMap<string, Past>> => {
  const sites = [
    projectId ? Prisma.sql`and s.project_id = ${projectId}::uuid` : Prisma.empty,
    entryId ? Prisma.sql`and s.entry_id = ${entryId}::uuid` : Prisma.empty,
  ] as const;
  const tenantId = Prisma.sql`${ctx.viewer.tenantId ?? null}::uuid`;
  const narrowed = Prisma.sql`and e.adoption_id in (select s.id from site_adoption s where s.tenant_id = ${tenantId} ${sites[0]} ${sites[1]})`;
  // One value instead of a row for each site: read as rows they would cost more than the counting.
  const [found] = await ctx.db.$queryRaw<{ all: (Past & { id: string })[] | null }[]>`
    select json_agg(p) as all from (
      select e.adoption_id as id, min(e.occurred_on) as first,
        max(coalesce(array_position(${[...way]}::text[], e.to_stage), 0)) - 1 as furthest,
        coalesce(json_agg(json_build_object('act', e.act, 'toStage', e.to_stage, 'day', e.occurred_on) order by e.occurred_on, e.recorded_at)
          filter (where e.act = any(${[...turning]}::text[])), '[]') as turns
      from adoption_event e
      where e.tenant_id = ${tenantId} ${projectId || entryId ? narrowed : Prisma.empty}
      group by e.adoption_id) p`;
  return new Map((found?.all ?? []).map((past) => [past.id, past]));
};
