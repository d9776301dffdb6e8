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

const filesOf = (ctx: Context, ownerId: string, policyIds: readonly string[]) =>
  ctx.db.storedFile.findMany({
    where: { tenantId: ownerId, objectType: 'PolicyDocument', objectId: { in: [...policyIds] } },
    select: { id: true },
  });

interface Joined {
  tenantId: string;
  siteId: string | null;
  projectId: string;
  entryId: string;
  areaCode: string;
}

/** A site has begun its way: it reads at once what applies to it. Every night all shares are put in order, this one too. */
export const shareWithJoined = async (ctx: Context, { tenantId: ownerId, siteId, projectId, entryId, areaCode }: Joined): Promise<void> => {
  if (!siteId) return;
  const policies = await ctx.db.policyDocument.findMany({
    where: {
      ...{ tenantId: ownerId, stage: 'EFFECTIVE', forSites: true, shares: { none: { ownerId, granteeId: siteId } } },
      OR: [
        { areaCodes: { isEmpty: true }, scopes: { none: {} } },
        { areaCodes: { has: `${areaCode.slice(0, 2)}0000` } },
        { scopes: { some: { OR: [{ projectId }, { entryId }] } } },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  if (policies.length === 0) return;
  const ids = policies.map(({ id }) => id);
  const files = await filesOf(ctx, ownerId, ids);
  await ctx.db.policyShare.createMany({
    data: ids.map((policyId) => ({ ownerId, granteeId: siteId, policyId })),
    skipDuplicates: true,
  });
  await ctx.db.fileShare.createMany({
    data: files.map(({ id: fileId }) => ({ ownerId, granteeId: siteId, fileId })),
    skipDuplicates: true,
  });
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
  const files = await filesOf(ctx, ownerId, [policyId]);
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
