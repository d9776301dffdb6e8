import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { adoptionStages } from '../../shared/stages.ts';
import { requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { shareWithJoined } from '../policy/share.ts';

export interface NewSite {
  projectId: string;
  /** Null or left out for an institution that is not on the platform. */
  siteId?: string | null;
  siteName: string;
  /** Six figures of GB/T 2260. */
  areaCode: string;
  /** PRIMARY | SECONDARY | TERTIARY | OTHER */
  siteLevel: string;
  contactName?: string;
  contactPhone?: string;
  /** The day it was approached; today in China when left out. */
  occurredOn?: Date;
  /** The row that this one continues: the site came back, or takes a new version. */
  previousId?: string | null;
  /** The project's version unless said. */
  versionId?: string;
  /** Words to go with the first line of its course. */
  note?: string;
}

/** One way to use at a time: an institution has one open row for a version of a technology. */
const isTaken = async (ctx: Context, tenantId: string, entryId: string, versionId: string, site: NewSite): Promise<boolean> => {
  const who = site.siteId ? { siteId: site.siteId } : { siteId: null, siteName: site.siteName, areaCode: site.areaCode };
  const open = await ctx.db.siteAdoption.count({
    where: { tenantId, entryId, versionId, ...who, mergedIntoId: null, stage: { notIn: [...adoptionStages.final] } },
  });
  return open > 0;
};

/** Who asks for a technology names her province alone; where the same institution is a site already, its city is known. */
const areaOf = async (ctx: Context, tenantId: string, { siteId, areaCode }: NewSite): Promise<string> => {
  if (!siteId || !areaCode.endsWith('0000')) return areaCode;
  const known = await ctx.db.siteAdoption.findFirst({
    where: { tenantId, siteId, areaCode: { startsWith: areaCode.slice(0, 2), not: areaCode } },
    orderBy: { createdAt: 'desc' },
    select: { areaCode: true },
  });
  return known?.areaCode ?? areaCode;
};

/**
 * Begins an institution's way to use 应用单位, in the association's scope and with the caller's permission checked by the caller.
 * Answers the id of the new row.
 */
export const createSite = async (ctx: Context, site: NewSite): Promise<string> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const project = await ctx.db.promotionProject.findFirst({
    where: { tenantId, id: site.projectId },
    include: { entry: { select: { number: true, title: true } } },
  });
  if (!project || ['CLOSED', 'TERMINATED'].includes(project.stage)) throw wrongField('projectId', 'PROJECT_OVER');
  const { entryId } = project;
  const versionId = site.versionId ?? project.versionId;
  const occurredOn = site.occurredOn ?? todayIn(ctx.now());
  requirePast(ctx, occurredOn);
  if (await isTaken(ctx, tenantId, entryId, versionId, site)) throw wrongField('siteName', 'SITE_TAKEN');
  const siteName = site.siteName.trim();
  const { id } = await ctx.db.siteAdoption.create({
    data: {
      tenantId,
      projectId: project.id,
      entryId,
      versionId,
      siteId: site.siteId ?? null,
      siteName,
      entryNumber: project.entry.number,
      entryTitle: project.entry.title,
      areaCode: await areaOf(ctx, tenantId, site),
      siteLevel: site.siteLevel,
      stage: adoptionStages.start,
      stageSince: occurredOn,
      previousId: site.previousId ?? null,
      contactName: site.contactName ?? '',
      contactPhone: site.contactPhone ?? '',
      search: searchable({ siteName, entry: project.entry.title, number: project.entry.number }),
    },
  });
  await ctx.db.adoptionEvent.create({
    data: {
      tenantId,
      adoptionId: id,
      siteId: site.siteId ?? null,
      act: site.previousId ? 'return' : 'approach',
      toStage: adoptionStages.start,
      reason: site.note ?? '',
      occurredOn,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.userId ?? null,
    },
  });
  const { areaCode } = site;
  await shareWithJoined(ctx, { tenantId, siteId: site.siteId ?? null, projectId: project.id, entryId, areaCode });
  await writeLedger(ctx, {
    tenantId,
    act: site.previousId ? 'site-returned' : 'site-approached',
    params: { site: siteName },
    projectId: project.id,
    entryId,
    adoptionId: id,
    on: ['SiteAdoption', id],
    occurredOn,
  });
  return id;
};
