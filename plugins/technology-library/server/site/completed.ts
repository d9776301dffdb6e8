// Completed activities with the institutions that took part, for the pictures.
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { Prisma } from '@xinglin/prisma';
import type { MatrixActivity } from './figures.ts';
import type { PictureWish } from './pasts.ts';

/** More than any association has held. */
const MOST = 20_000;

/** Who took part, by activity, as one value: there are several rows for each activity, and of each only an id is wanted. */
const readPresent = async (ctx: Context, { projectId, entryId }: PictureWish): Promise<ReadonlyMap<string, string[]>> => {
  const tenantId = Prisma.sql`${ctx.viewer.tenantId ?? null}::uuid`;
  const ofProject = projectId ? Prisma.sql`and a.project_id = ${projectId}::uuid` : Prisma.empty;
  const ofEntry = entryId
    ? Prisma.sql`and a.project_id in (select p.id from promotion_project p where p.tenant_id = ${tenantId} and p.entry_id = ${entryId}::uuid)`
    : Prisma.empty;
  const [found] = await ctx.db.$queryRaw<{ all: Record<string, string[]> | null }[]>`
    select json_object_agg(s.activity_id, s.present) as all from (
      select s.activity_id, json_agg(s.adoption_id) as present
      from activity_site s join activity a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      where s.tenant_id = ${tenantId} and a.stage = 'COMPLETED' ${ofProject} ${ofEntry}
      group by s.activity_id) s`;
  return new Map(Object.entries(found?.all ?? {}));
};

/** Those that the viewer may read. */
export const readCompleted = async (ctx: Context, wish: PictureWish): Promise<MatrixActivity[]> => {
  if (!ctx.ability.can('read', 'Activity')) return [];
  const { projectId, entryId } = wish;
  const activities = await ctx.db.activity.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'Activity'),
        { tenantId: ctx.viewer.tenantId ?? '', stage: 'COMPLETED' },
        projectId ? { projectId } : {},
        entryId ? { project: { is: { entryId } } } : {},
      ],
    },
    select: { id: true, methods: true },
    take: MOST,
  });
  const present = await readPresent(ctx, wish);
  return activities.map(({ id, methods }) => ({ id, methods, adoptionIds: present.get(id) ?? [] }));
};
