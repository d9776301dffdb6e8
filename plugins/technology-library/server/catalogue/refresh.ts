// The public's copy of an entry: everything in it is meant to be published, and it changes with the entry.
import type { Context } from '@xinglin/kernel/context';
import { searchable } from '@xinglin/kernel/search/searchable';
import { canonicalJson } from '@xinglin/kernel/shared/content-hash';
import type { Prisma } from '@xinglin/prisma';
import { publicContent, versionContent, versionLabel } from '../../shared/version-content.ts';

/** Fewer sites in a region would name them. */
const FEWEST_SITES = 5;
const inUse = ['TRIAL', 'ROUTINE', 'SUSTAINED'];
const noted = ['SUSPENDED', 'SUPERSEDED', 'EXITED'];

const regionsOf = async (ctx: Context, tenantId: string, entryId: string): Promise<{ areaCode: string; sites: number }[]> => {
  const groups = await ctx.db.siteAdoption.groupBy({
    by: ['areaCode'],
    where: { tenantId, entryId, stage: { in: inUse } },
    _count: { _all: true },
  });
  const provinces = new Map<string, number>();
  for (const { areaCode, _count } of groups) {
    const province = `${areaCode.slice(0, 2)}0000`;
    provinces.set(province, (provinces.get(province) ?? 0) + _count._all);
  }
  return [...provinces]
    .filter(([, sites]) => sites >= FEWEST_SITES)
    .map(([areaCode, sites]) => ({ areaCode, sites }))
    .sort((left, right) => left.areaCode.localeCompare(right.areaCode));
};

/** The reason of a stop is the public's business by its code only: words may name people. */
const noteOf = async (ctx: Context, entry: { tenantId: string; stage: string; reasonCode: string | null; successorId: string | null }) => {
  if (!noted.includes(entry.stage)) return '';
  if (entry.stage !== 'SUPERSEDED' || !entry.successorId) return entry.reasonCode ?? '';
  const successor = await ctx.db.libraryEntry.findFirst({
    where: { tenantId: entry.tenantId, id: entry.successorId },
    select: { number: true, title: true },
  });
  return successor ? `${successor.number} ${successor.title}` : '';
};

/** What the public would read of the entry now; null while it has no issued version. */
export const snapshotOf = async (
  ctx: Context,
  entryId: string,
): Promise<Omit<Prisma.CatalogueEntryUncheckedCreateInput, 'publishedAt'> | null> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const entry = await ctx.db.libraryEntry.findFirst({ where: { tenantId, id: entryId }, include: { currentVersion: true } });
  if (!entry?.currentVersion) return null;
  const [credentials, regions, organisation, stageNote] = [
    await ctx.db.libraryCredential.findMany({
      where: { tenantId, entryId, state: { not: 'REPLACED' } },
      orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    }),
    await regionsOf(ctx, tenantId, entryId),
    await ctx.db.tenant.findFirst({ where: { id: tenantId }, select: { name: true } }),
    await noteOf(ctx, entry),
  ];
  const content = publicContent(versionContent.parse(entry.currentVersion.content));
  const { number, title, holderName, stage, stageSince, level, subjects } = entry;
  return {
    id: entryId,
    tenantId,
    organisationName: organisation?.name ?? '',
    number,
    title,
    summary: content.summary ?? '',
    stage,
    stageNote,
    stageSince,
    level,
    subjects,
    holderName,
    versionLabel: versionLabel(entry.currentVersion),
    content: content as Prisma.InputJsonObject,
    credentials: credentials.map(({ kind, name, number: of, expiresOn, state }) => ({
      kind,
      name,
      number: of,
      expiresOn: expiresOn?.toISOString().slice(0, 10) ?? null,
      state,
    })),
    regions,
    search: searchable({ title, number, holderName, summary: content.summary, indications: content.indications }),
  };
};

/** Brings a published page up to date; an entry without one stays without. Call it when anything in it may have changed. */
export const refreshCatalogue = async (ctx: Context, entryId: string): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const published = await ctx.db.catalogueEntry.count({ where: { tenantId, id: entryId, withdrawnAt: null } });
  if (published === 0) return;
  const snapshot = await snapshotOf(ctx, entryId);
  if (!snapshot) return;
  const { id: _id, tenantId: _tenant, ...data } = snapshot;
  await ctx.db.catalogueEntry.updateMany({ where: { tenantId, id: entryId, withdrawnAt: null }, data });
};

/** Brings the regions of published pages up to date: sites come and go without the entry changing. Runs every night. */
export const refreshRegions = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const pages = await ctx.db.catalogueEntry.findMany({
    where: { tenantId, withdrawnAt: null, entry: { is: { OR: [{ adoptions: { some: {} } }, { stage: 'PROMOTING' }] } } },
    select: { id: true, regions: true },
  });
  for (const { id, regions } of pages) {
    const now = await regionsOf(ctx, tenantId, id);
    if (canonicalJson(now) !== canonicalJson(regions))
      await ctx.db.catalogueEntry.updateMany({ where: { tenantId, id }, data: { regions: now } });
  }
};
