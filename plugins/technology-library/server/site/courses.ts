// The courses of sites as the pictures want them: read once, by the association, from rows and events.
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';
import type { SiteCourse } from '../../shared/curve.ts';
import { dayText } from '../days.ts';

export interface Site extends SiteCourse {
  siteName: string;
  areaCode: string;
  stage: string;
  reasonCode: string | null;
  /** Stages it has reached, whatever became of it. */
  reached: readonly string[];
}

/** More sites than any association has; beyond it a picture says nothing any more. */
const MOST = 20_000;

interface Happening {
  act: string;
  toStage: string;
  occurredOn: Date;
}
interface Recorded extends Happening {
  reasonCode: string | null;
}

/** Stretches of routine use: begun by the step or after a pause, ended by a pause, an end or a merger. */
const stretches = (routineOn: Date | null, events: readonly Happening[]): SiteCourse['routine'] => {
  if (!routineOn) return [];
  const found: { from: string; to: string | null }[] = [{ from: dayText(routineOn), to: null }];
  for (const { act, toStage, occurredOn } of events) {
    const last = found.at(-1);
    const day = dayText(occurredOn);
    const runs = last && last.to === null;
    if (runs && ['pause', 'discontinue', 'merge'].includes(act) && day >= last.from) last.to = day;
    else if (!runs && act === 'resume' && toStage === 'ROUTINE') found.push({ from: day, to: null });
  }
  return found;
};

export interface PictureWish {
  projectId?: string | null | undefined;
  entryId?: string | null | undefined;
}

const select = {
  id: true,
  previousId: true,
  mergedIntoId: true,
  siteName: true,
  areaCode: true,
  stage: true,
  stageSince: true,
  reasonCode: true,
  adoptedOn: true,
  routineOn: true,
  discontinuedOn: true,
  events: {
    select: { act: true, toStage: true, reasonCode: true, occurredOn: true },
    orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }],
  },
} as const satisfies Prisma.SiteAdoptionSelect;

/** What a row counts as on a day: its last step until then, whatever came of it since. */
const standing = (row: { stage: string; reasonCode: string | null }, events: readonly Recorded[], until: string | undefined) => {
  if (until === undefined) return row;
  const last = events.findLast(({ act }) => act !== 'correct');
  return last ? { stage: last.toStage, reasonCode: last.reasonCode } : row;
};

/** The courses of sites as a filter finds them; with `until` what was known to have happened by that day, and no later step. */
export const coursesOf = async (ctx: Context, where: Prisma.SiteAdoptionWhereInput, until?: string): Promise<Site[]> => {
  const rows = await ctx.db.siteAdoption.findMany({ where, select, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: MOST });
  return rows.flatMap(({ events: all, ...row }) => {
    const events = until === undefined ? all : all.filter(({ occurredOn }) => dayText(occurredOn) <= until);
    const merger = events.findLast(({ act }) => act === 'merge');
    const first = all[0]?.occurredOn ?? row.stageSince;
    const declinedOn = row.stage === 'DECLINED' ? row.stageSince : null;
    const endedOn = row.discontinuedOn ?? declinedOn;
    // A day put right may lie before the first step that was recorded.
    const approachedOn = dayText(row.adoptedOn && row.adoptedOn < first ? row.adoptedOn : first);
    if (until !== undefined && approachedOn > until) return [];
    const { stage, reasonCode } = standing(row, events, until);
    return [
      {
        id: row.id,
        previousId: row.previousId,
        mergedIntoId: until === undefined || merger ? row.mergedIntoId : null,
        mergedOn: merger ? dayText(merger.occurredOn) : null,
        approachedOn,
        adoptedOn: row.adoptedOn ? dayText(row.adoptedOn) : null,
        routine: stretches(row.routineOn, events),
        endedOn: endedOn ? dayText(endedOn) : null,
        siteName: row.siteName,
        areaCode: row.areaCode,
        stage,
        reasonCode,
        reached: [...new Set([...events.map(({ toStage }) => toStage), stage])],
      },
    ];
  });
};

/** All sites of the association that the viewer may read, or of one project or technology. */
export const readCourses = (ctx: Context, { projectId, entryId }: PictureWish): Promise<Site[]> =>
  coursesOf(ctx, {
    AND: [
      allowed(ctx, 'read', 'SiteAdoption'),
      { tenantId: ctx.viewer.tenantId ?? '' },
      projectId ? { projectId } : {},
      entryId ? { entryId } : {},
    ],
  });
