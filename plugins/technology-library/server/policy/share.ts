// Which sites read a document: those that take part in what it applies to, and only while they do.
import type { Context } from '@xinglin/kernel/context';

interface Policy {
  id: string;
  tenantId: string;
  forSites: boolean;
  areaCodes: string[];
  scopes: readonly { projectId: string | null; entryId: string | null }[];
}

const given = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

/** Institutions of the platform with a way to use that is under way. */
const sitesOf = async (ctx: Context, { tenantId, forSites, areaCodes, scopes }: Policy): Promise<Set<string>> => {
  if (!forSites) return new Set();
  const everything = scopes.length === 0 && areaCodes.length === 0;
  const rows = await ctx.db.siteAdoption.findMany({
    where: {
      ...{ tenantId, siteId: { not: null }, mergedIntoId: null, stage: { notIn: ['DECLINED', 'DISCONTINUED'] } },
      ...(everything
        ? {}
        : {
            OR: [
              { projectId: { in: given(scopes.map(({ projectId }) => projectId)) } },
              { entryId: { in: given(scopes.map(({ entryId }) => entryId)) } },
              ...areaCodes.map((code) => ({ areaCode: { startsWith: code.slice(0, 2) } })),
            ],
          }),
    },
    select: { siteId: true },
    distinct: ['siteId'],
  });
  return new Set(given(rows.map(({ siteId }) => siteId)));
};

/** Puts the shares of one document, and those of its files, in order. */
export const shareWithSites = async (ctx: Context, policy: Policy): Promise<void> => {
  const { tenantId: ownerId, id: policyId } = policy;
  const wanted = await sitesOf(ctx, policy);
  const shares = await ctx.db.policyShare.findMany({ where: { ownerId, policyId }, select: { granteeId: true } });
  const there = new Set(shares.map(({ granteeId }) => granteeId));
  const fresh = [...wanted].filter((granteeId) => !there.has(granteeId)).sort();
  const gone = [...there].filter((granteeId) => !wanted.has(granteeId));
  if (fresh.length === 0 && gone.length === 0) return;
  const files = await ctx.db.storedFile.findMany({
    where: { tenantId: ownerId, objectType: 'PolicyDocument', objectId: policyId },
    select: { id: true },
  });
  if (gone.length > 0) {
    await ctx.db.policyShare.deleteMany({ where: { ownerId, policyId, granteeId: { in: gone } } });
    await ctx.db.fileShare.deleteMany({ where: { ownerId, granteeId: { in: gone }, fileId: { in: files.map(({ id }) => id) } } });
  }
  if (fresh.length === 0) return;
  await ctx.db.policyShare.createMany({ data: fresh.map((granteeId) => ({ ownerId, granteeId, policyId })), skipDuplicates: true });
  await ctx.db.fileShare.createMany({
    data: fresh.flatMap((granteeId) => files.map(({ id: fileId }) => ({ ownerId, granteeId, fileId }))),
    skipDuplicates: true,
  });
};
