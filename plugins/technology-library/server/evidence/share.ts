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

/** Organisations of the platform that take part in an activity. */
export const sitesOf = async (ctx: Context, tenantId: string, activityId: string): Promise<string[]> => {
  const rows = await ctx.db.activitySite.findMany({
    where: { tenantId, activityId, siteId: { not: null } },
    select: { siteId: true },
    distinct: ['siteId'],
  });
  return rows.flatMap(({ siteId }) => siteId ?? []);
};

/** In the scope of the one who brought it, who alone gives and withdraws. */
export const shareFile = async (ctx: Context, { tenantId, siteId, activityId, forSites, uploaderId, fileId }: Row): Promise<void> => {
  const readers = new Set([
    tenantId,
    ...(siteId ? [siteId] : []),
    ...(forSites && activityId ? await sitesOf(ctx, tenantId, activityId) : []),
  ]);
  readers.delete(uploaderId);
  await ctx.db.fileShare.createMany({
    data: [...readers].map((granteeId) => ({ ownerId: uploaderId, granteeId, fileId })),
    skipDuplicates: true,
  });
};

/** After the sites of an activity have changed: who came reads its materials, who left reads them no more. Only the association brings materials. */
export const shareMaterials = async (ctx: Context, tenantId: string, activityId: string): Promise<void> => {
  const rows = await ctx.db.promotionFile.findMany({
    where: { tenantId, activityId, forSites: true, removedAt: null },
    select: { fileId: true },
  });
  if (rows.length === 0) return;
  const readers = (await sitesOf(ctx, tenantId, activityId)).filter((id) => id !== tenantId);
  await ctx.db.fileShare.deleteMany({
    where: { ownerId: tenantId, fileId: { in: rows.map(({ fileId }) => fileId) }, granteeId: { notIn: readers } },
  });
  await ctx.db.fileShare.createMany({
    data: rows.flatMap(({ fileId }) => readers.map((granteeId) => ({ ownerId: tenantId, granteeId, fileId }))),
    skipDuplicates: true,
  });
};
