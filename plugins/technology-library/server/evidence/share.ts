// Who beside its own organisation reads the bytes: the other side of the object, and of a material the sites that take part.

import type { Context } from '@xinglin/kernel/context';

interface Row {
  tenantId: string;
  fileId: string;
  uploaderId: string;
  siteId: string | null;
  activityId?: string | null;
  forSites: boolean;
}

const partners = async (ctx: Context, { tenantId, activityId }: Row): Promise<string[]> => {
  if (!activityId) return [];
  const rows = await ctx.db.activitySite.findMany({
    where: { tenantId, activityId, siteId: { not: null } },
    select: { siteId: true },
    distinct: ['siteId'],
  });
  return rows.flatMap(({ siteId }) => siteId ?? []);
};

const readersOf = async (ctx: Context, row: Row): Promise<Set<string>> => {
  const readers = new Set([row.tenantId, ...(row.siteId ? [row.siteId] : []), ...(row.forSites ? await partners(ctx, row) : [])]);
  readers.delete(row.uploaderId);
  return readers;
};

/** In the scope of the one who brought it, who alone gives and withdraws. */
export const shareFile = async (ctx: Context, row: Row): Promise<void> => {
  const readers = await readersOf(ctx, row);
  await ctx.db.fileShare.createMany({
    data: [...readers].map((granteeId) => ({ ownerId: row.uploaderId, granteeId, fileId: row.fileId })),
    skipDuplicates: true,
  });
};

/** After the sites of an activity have changed: who came reads its materials, who left reads them no more. */
export const shareMaterials = async (ctx: Context, tenantId: string, activityId: string): Promise<void> => {
  const rows = await ctx.db.promotionFile.findMany({ where: { tenantId, activityId, forSites: true, removedAt: null } });
  for (const row of rows) {
    const readers = await readersOf(ctx, row);
    await ctx.db.fileShare.deleteMany({
      where: { ownerId: row.uploaderId, fileId: row.fileId, granteeId: { notIn: [...readers] } },
    });
    await shareFile(ctx, row);
  }
};
