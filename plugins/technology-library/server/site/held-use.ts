// What the holder of a technology sees of its use: figures over institutions, computed where the rows lie and released as
// far as nobody can be told by them. No row, no name and no day of an institution leaves the association.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { withScope } from '@xinglin/prisma';
import { quartersOf } from './recorded.ts';
import { type Release, type ReleasedCell, type ReleasedPoint, release } from './release.ts';
import { FEWEST_SITES } from './suppress.ts';

export interface HeldUse extends Release {
  through: string | null;
}

const PointRef = builder.objectRef<ReleasedPoint>('HeldUsePoint').implement({
  description: 'Use at the end of a quarter; quarters between which fewer than five joined are told as one.',
  fields: (t) => ({
    from: t.exposeString('from', { description: '2026-Q1' }),
    to: t.exposeString('to', { description: 'The figures are those of the last day of this quarter.' }),
    ever: t.exposeInt('ever', { description: 'Institutions that have ever used it.' }),
    routine: t.exposeInt('routine', { nullable: true, description: 'In routine use; null where it is held back.' }),
    discontinued: t.exposeInt('discontinued', { nullable: true, description: 'No longer in use; null where it is held back.' }),
  }),
});

const CellRef = builder.objectRef<ReleasedCell>('HeldUseCell').implement({
  description: 'Institutions of one province, or reached by one method.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Two figures of GB/T 2260, or the method.' }),
    institutions: t.exposeInt('institutions'),
    asOf: t.exposeString('asOf', { description: 'The quarter at whose end it was so.' }),
  }),
});

const HeldUseRef = builder.objectRef<HeldUse>('HeldUse').implement({
  description: 'The use of a technology as its holder may see it: nothing over fewer than five institutions unless each of them agrees.',
  fields: (t) => ({
    fewest: t.int({ description: 'Below so many institutions nothing is told.', resolve: () => FEWEST_SITES }),
    through: t.exposeString('through', { nullable: true, description: 'The last quarter that is over and closed.' }),
    points: t.field({ type: [PointRef], resolve: ({ points }) => points }),
    provinces: t.field({ type: [CellRef], resolve: ({ provinces }) => provinces }),
    methods: t.field({ type: [CellRef], resolve: ({ methods }) => methods }),
  }),
});

const rowsOf = async (ctx: Context, tenantId: string, entryId: string) => {
  const sites = await ctx.db.siteAdoption.findMany({
    where: { tenantId, entryId },
    select: {
      id: true,
      previousId: true,
      mergedIntoId: true,
      areaCode: true,
      countedArea: true,
      events: {
        where: { tenantId },
        select: { act: true, toStage: true, occurredOn: true, recordedAt: true },
        orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: { id: 'asc' },
  });
  const activities = await ctx.db.activity.findMany({
    where: { tenantId, stage: 'COMPLETED', project: { is: { tenantId, entryId } } },
    select: { methods: true, endsOn: true, completedAt: true, sites: { where: { tenantId }, select: { adoptionId: true } } },
  });
  return {
    sites,
    activities: activities.map(({ sites: there, ...activity }) => ({
      ...activity,
      adoptionIds: there.map(({ adoptionId }) => adoptionId),
    })),
  };
};

/**
 * The same as it was told when a quarter had closed, in the association's scope: what the rules told then they count
 * among what was told ever after, so an answer given once more gives nothing away.
 */
export const heldUseUntil = async (ctx: Context, tenantId: string, entryId: string, last: string): Promise<HeldUse> => {
  const { sites, activities } = await rowsOf(ctx, tenantId, entryId);
  const quarters = quartersOf(sites, activities, ctx.now()).filter(({ quarter }) => quarter <= last);
  return { through: quarters.at(-1)?.quarter ?? null, ...release(quarters) };
};

export const readHeldUse = async (ctx: Context, entryId: string): Promise<HeldUse | null> => {
  const entry = await ctx.db.libraryEntry.findFirst({
    where: { AND: [allowed(ctx, 'followUse', 'LibraryEntry'), { id: entryId }] },
    select: { id: true, tenantId: true },
  });
  if (!entry) return null;
  const { sites, activities } = await withScope({ kind: 'system', tenantId: entry.tenantId }, () => rowsOf(ctx, entry.tenantId, entry.id));
  const quarters = quartersOf(sites, activities, ctx.now());
  return { through: quarters.at(-1)?.quarter ?? null, ...release(quarters) };
};

builder.queryField('heldUse', (t) =>
  t.field({
    type: HeldUseRef,
    nullable: true,
    description: 'The use of a technology that your organisation holds, as far as it may be told; null when there is none.',
    authScopes: { can: ['followUse', 'LibraryEntry'] },
    args: { entryId: t.arg.id({ required: true }) },
    resolve: (_root, { entryId }, ctx) => readHeldUse(ctx, asId(entryId)),
  }),
);
