// What the pictures of promotion are drawn from, for the association alone.
import { setImmediate } from 'node:timers/promises';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { adoptionCurve, type Curve, type CurvePoint } from '../../shared/curve.ts';
import { addMonths, dayText } from '../days.ts';
import { cityName } from './cities.ts';
import { readCompleted } from './completed.ts';
import { type Place, readCourses, readPlaces, readSpots, type Site, type Spot } from './courses.ts';
import {
  type CityFigure,
  type FunnelStep,
  funnelOf,
  institutions,
  type MatrixActivity,
  type MatrixRow,
  matrixOf,
  type ProvinceFigure,
  provincesOf,
} from './figures.ts';
import type { PictureWish } from './pasts.ts';

interface Pictures {
  today: Date;
  /** Read once, and only for the pictures that show them; of the institutions no more than these tell. */
  spots: () => Promise<readonly (readonly Spot[])[]>;
  places: () => Promise<readonly (readonly Place[])[]>;
  courses: () => Promise<Site[]>;
  completed: () => Promise<MatrixActivity[]>;
}

const CurvePointRef = builder.objectRef<CurvePoint>('AdoptionCurvePoint').implement({
  description: 'One month of the adoption curve, by the days on which things happened.',
  fields: (t) => ({
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    ever: t.exposeInt('ever', { description: 'Institutions that have ever used it.' }),
    routine: t.exposeInt('routine', { description: 'In routine use on the last day.' }),
    discontinued: t.exposeInt('discontinued', { description: 'Ever used and no longer in use.' }),
    atRisk: t.exposeInt('atRisk', { description: 'Not yet adopters, neither refused.' }),
    adopters: t.exposeInt('adopters', { description: 'First adopters of the month.' }),
    hazard: t.exposeFloat('hazard', { nullable: true, description: 'adopters / atRisk' }),
  }),
});

const CurveRef = builder.objectRef<Curve>('AdoptionCurve').implement({
  description: 'The adoption curve. Sites that are on their way are censored: they are in no count.',
  fields: (t) => ({
    points: t.field({ type: [CurvePointRef], resolve: ({ points }) => [...points] }),
    censored: t.exposeInt('censored'),
    lost: t.exposeInt('lost', { description: 'Refused or stopped before any use.' }),
  }),
});

const LossRef = builder.objectRef<FunnelStep['lost'][number]>('SiteFunnelLoss').implement({
  description: 'Institutions lost for one reason.',
  fields: (t) => ({ reasonCode: t.exposeString('reasonCode'), sites: t.exposeInt('sites') }),
});

const FunnelStepRef = builder.objectRef<FunnelStep>('SiteFunnelStep').implement({
  description: 'How many institutions came so far, and why those that came no further were lost.',
  fields: (t) => ({
    stage: t.exposeString('stage'),
    reached: t.exposeInt('reached'),
    lost: t.field({ type: [LossRef], resolve: ({ lost }) => [...lost] }),
  }),
});

const CityRef = builder.objectRef<CityFigure>('CityFigure').implement({
  description: 'Adoption in one city, as a share of the institutions that can use it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'GB/T 2260; a province’s own code gathers institutions without a city.' }),
    name: t.string({ nullable: true, description: 'Null where the code names no city.', resolve: ({ code }) => cityName(code) }),
    eligible: t.exposeInt('eligible'),
    adopted: t.exposeInt('adopted'),
  }),
});

const ProvinceRef = builder.objectRef<ProvinceFigure>('ProvinceFigure').implement({
  description: 'Adoption in one province, as a share of the institutions that can use it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    eligible: t.exposeInt('eligible'),
    adopted: t.exposeInt('adopted'),
    cities: t.field({ type: [CityRef], resolve: ({ cities }) => cities }),
  }),
});

const MatrixRowRef = builder.objectRef<MatrixRow>('MethodMatrixRow').implement({
  description: 'Completed activities of one institution by method; one that counts for two methods stands in both, in the total once.',
  fields: (t) => ({
    siteId: t.exposeID('siteId'),
    siteName: t.exposeString('siteName'),
    counts: t.expose('counts', { type: 'JSON', description: '{ [method]: activities }' }),
    activities: t.exposeInt('activities'),
  }),
});

const MethodTotalRef = builder.objectRef<{ method: string; activities: number }>('MethodTotal').implement({
  description: 'Completed activities that count for a method.',
  fields: (t) => ({ method: t.exposeString('method'), activities: t.exposeInt('activities') }),
});

/** Five years are as much as a curve of months can show. */
const MOST_MONTHS = 60;

const curveOf = async ({ courses, today }: Pictures): Promise<Curve> => {
  const sites = await courses();
  const earliest = dayText(addMonths(today, -MOST_MONTHS));
  const first = sites.reduce((soonest, { approachedOn }) => (approachedOn < soonest ? approachedOn : soonest), dayText(today));
  return adoptionCurve(sites, `${(first > earliest ? first : earliest).slice(0, 7)}-01`, dayText(today));
};

const byMethod = (activities: readonly MatrixActivity[]): { method: string; activities: number }[] => {
  const counts = new Map<string, number>();
  for (const { methods } of activities) for (const method of new Set(methods)) counts.set(method, (counts.get(method) ?? 0) + 1);
  return [...counts].map(([method, count]) => ({ method, activities: count }));
};

const PicturesRef = builder.objectRef<Pictures>('PromotionPictures').implement({
  description: 'What the pictures of promotion are drawn from.',
  fields: (t) => ({
    institutions: t.int({
      description: 'Institutions approached, each once for every technology.',
      resolve: async ({ spots }) => (await spots()).length,
    }),
    curve: t.field({ type: CurveRef, resolve: curveOf }),
    funnel: t.field({ type: [FunnelStepRef], resolve: async ({ courses }) => funnelOf(institutions(await courses())) }),
    provinces: t.field({ type: [ProvinceRef], resolve: async ({ spots }) => provincesOf(await spots()) }),
    matrix: t.field({ type: [MatrixRowRef], resolve: async ({ places, completed }) => matrixOf(await places(), await completed()) }),
    methods: t.field({ type: [MethodTotalRef], resolve: async ({ completed }) => byMethod(await completed()) }),
    activities: t.int({
      description: 'Completed activities in all, each once.',
      resolve: async ({ completed }) => (await completed()).length,
    }),
  }),
});

/** The first who asks has it read, and whoever comes after waits for the same. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
};

const readPictures = (ctx: Context, wish: PictureWish): Pictures => {
  let whole = false;
  const rows = once(() => readPlaces(ctx, wish));
  const groups = once(async () => institutions(await rows()));
  const read = <T>(work: () => Promise<T>) => {
    whole = true;
    return work();
  };
  return {
    today: todayIn(ctx.now()),
    // Whoever asks for whole rows has done so by then: they are not read a second time.
    spots: once(async () => {
      await setImmediate();
      return whole ? groups() : institutions(await readSpots(ctx, wish));
    }),
    places: () => read(groups),
    courses: once(() => read(async () => readCourses(ctx, wish, await rows()))),
    completed: once(() => readCompleted(ctx, wish)),
  };
};

builder.queryField('promotionPictures', (t) =>
  t.field({
    type: PicturesRef,
    description: 'Adoption curve, funnel, provinces and methods of your association’s promotion, of one project or of one technology.',
    authScopes: { can: ['read', 'SiteAdoption'] },
    args: { projectId: t.arg.id(), entryId: t.arg.id() },
    resolve: (_root, { projectId, entryId }, ctx) =>
      readPictures(ctx, { projectId: projectId ? asId(projectId) : null, entryId: entryId ? asId(entryId) : null }),
  }),
);
