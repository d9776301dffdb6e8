// The courses of sites as the pictures want them: read by the association, from rows and events.
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';
import type { SiteCourse } from '../../shared/curve.ts';
import { dayText } from '../days.ts';
import { NO_PAST, type Past, type PictureWish, pastOf, placeOnWay, readPasts, type Turn } from './pasts.ts';

/** An institution as its row stands, without how it came there. */
export interface Place extends Pick<SiteCourse, 'id' | 'previousId' | 'mergedIntoId' | 'adoptedOn'> {
  siteName: string;
  areaCode: string;
  stage: string;
  reasonCode: string | null;
}
/** What a map tells of it. */
export interface Spot extends Omit<Place, 'siteName' | 'adoptedOn'> {
  adoptedOn: Date | string | null;
}
export interface Site extends SiteCourse, Place {
  /** The last stage on the way to use that it has reached, whatever became of it: its place among them. */
  furthest: number;
}

/** More sites than any association has; beyond it a picture says nothing any more. */
const MOST = 20_000;

/** Stretches of routine use: begun by the step or after a pause, ended by a pause, an end or a merger. */
const stretches = (routineOn: string | null, turns: readonly Turn[]): SiteCourse['routine'] => {
  if (!routineOn) return [];
  const found: { from: string; to: string | null }[] = [{ from: routineOn, to: null }];
  for (const { act, toStage, day } of turns) {
    const last = found.at(-1);
    const runs = last && last.to === null;
    if (runs && ['pause', 'discontinue', 'merge'].includes(act) && day >= last.from) last.to = day;
    else if (!runs && act === 'resume' && toStage === 'ROUTINE') found.push({ from: day, to: null });
  }
  return found;
};

const spotSelect = {
  id: true,
  previousId: true,
  mergedIntoId: true,
  areaCode: true,
  stage: true,
  reasonCode: true,
  adoptedOn: true,
} as const satisfies Prisma.SiteAdoptionSelect;
const select = {
  ...spotSelect,
  siteName: true,
  stageSince: true,
  routineOn: true,
  discontinuedOn: true,
} as const satisfies Prisma.SiteAdoptionSelect;
const events = {
  select: { act: true, toStage: true, reasonCode: true, occurredOn: true },
  orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }],
} as const satisfies Prisma.SiteAdoption$eventsArgs;
const inOrder = [{ createdAt: 'asc' }, { id: 'asc' }] satisfies Prisma.SiteAdoptionOrderByWithRelationInput[];

type Row = Prisma.SiteAdoptionGetPayload<{ select: typeof select }>;

const textOf = (day: Date | null): string | null => day && dayText(day);

/** A row with days as text. */
const placeOf = ({ stageSince, routineOn, discontinuedOn, ...row }: Row) => ({
  ...row,
  adoptedOn: textOf(row.adoptedOn),
  stageSince: dayText(stageSince),
  routineOn: textOf(routineOn),
  discontinuedOn: textOf(discontinuedOn),
});
type Placed = ReturnType<typeof placeOf> & Place;

const courseOf = (place: Placed, { first, furthest, turns }: Past): Site => {
  const { stageSince, routineOn, discontinuedOn, ...common } = place;
  const began = first ?? stageSince;
  return {
    ...common,
    mergedOn: turns.findLast(({ act }) => act === 'merge')?.day ?? null,
    // A day put right may lie before the first step that was recorded.
    approachedOn: place.adoptedOn !== null && place.adoptedOn < began ? place.adoptedOn : began,
    routine: stretches(routineOn, turns),
    endedOn: discontinuedOn ?? (place.stage === 'DECLINED' ? stageSince : null),
    furthest: Math.max(furthest, placeOnWay(place.stage)),
  };
};

/** All sites of the association that the viewer may read, or of one project or technology. */
const placesWhere = (ctx: Context, { projectId, entryId }: PictureWish): Prisma.SiteAdoptionWhereInput => ({
  AND: [
    allowed(ctx, 'read', 'SiteAdoption'),
    { tenantId: ctx.viewer.tenantId ?? '' },
    projectId ? { projectId } : {},
    entryId ? { entryId } : {},
  ],
});
export const readPlaces = async (ctx: Context, wish: PictureWish): Promise<Placed[]> =>
  (await ctx.db.siteAdoption.findMany({ where: placesWhere(ctx, wish), select, orderBy: inOrder, take: MOST })).map(placeOf);

/** The same sites in the same order, as far as a map tells of them. */
export const readSpots = (ctx: Context, wish: PictureWish): Promise<Spot[]> =>
  ctx.db.siteAdoption.findMany({ where: placesWhere(ctx, wish), select: spotSelect, orderBy: inOrder, take: MOST });

/** How they came where they are. */
export const readCourses = async (ctx: Context, wish: PictureWish, places: readonly Placed[]): Promise<Site[]> => {
  const pasts = await readPasts(ctx, wish);
  return places.map((place) => courseOf(place, pasts.get(place.id) ?? NO_PAST));
};

/** What was known to have happened by a day, and no later step; a row stands where its last step until then led. */
export const coursesUntil = async (ctx: Context, where: Prisma.SiteAdoptionWhereInput, until: string): Promise<Site[]> => {
  const rows = await ctx.db.siteAdoption.findMany({ where, select: { ...select, events }, orderBy: inOrder, take: MOST });
  return rows.flatMap(({ events: all, ...row }) => {
    const known = all.filter(({ occurredOn }) => dayText(occurredOn) <= until);
    const past = { ...pastOf(known), first: pastOf(all).first };
    const course = courseOf(placeOf(row), past);
    if (course.approachedOn > until) return [];
    const last = known.findLast(({ act }) => act !== 'correct');
    const { toStage: stage, reasonCode } = last ?? { toStage: row.stage, reasonCode: row.reasonCode };
    return [
      {
        ...course,
        stage,
        reasonCode,
        mergedIntoId: course.mergedOn === null ? null : row.mergedIntoId,
        furthest: Math.max(past.furthest, placeOnWay(stage)),
      },
    ];
  });
};
