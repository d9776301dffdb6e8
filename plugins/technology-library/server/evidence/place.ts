// What a file hangs on: where it lies, whose site it speaks of, and whether anything may still change there.

import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { type FileTarget, stagesClosed } from '../../shared/promotion-file-input.ts';

/** The column of `promotion_file` that names the object. */
type Column = 'responseId' | 'figureId' | 'activityId' | 'adoptionEventId' | 'safetyEventId' | 'claimId';

export interface Place {
  /** The association that keeps the object. */
  tenantId: string;
  column: Partial<Record<Column | 'sessionId', string>>;
  /** The site that the object speaks of, which reads its files. */
  siteId: string | null;
  closed: boolean;
  /** How the object is called in the audit and the ledger. */
  label: string;
  on: readonly [model: string, id: string];
  projectId: string | null;
  entryId: string | null;
  adoptionId: string | null;
}

const activityPlace = async (ctx: Context, activityId: string, sessionId: string | null): Promise<Place | null> => {
  const row = await ctx.db.activity.findFirst({
    where: { AND: [allowed(ctx, 'read', 'Activity'), { id: activityId }] },
    select: { tenantId: true, stage: true, number: true, projectId: true },
  });
  if (!row) return null;
  const project = await ctx.db.promotionProject.findFirst({
    where: { tenantId: row.tenantId, id: row.projectId },
    select: { entryId: true },
  });
  return {
    tenantId: row.tenantId,
    column: { activityId, ...(sessionId ? { sessionId } : {}) },
    siteId: null,
    closed: stagesClosed.ACTIVITY.includes(row.stage),
    label: row.number,
    on: ['Activity', activityId],
    projectId: row.projectId,
    entryId: project?.entryId ?? null,
    adoptionId: null,
  };
};

type Find = (ctx: Context, id: string) => Promise<Place | null>;

const find: Readonly<Record<FileTarget, Find>> = {
  RESPONSE: async (ctx, id) => {
    const row = await ctx.db.findingResponse.findFirst({
      where: { AND: [allowed(ctx, 'read', 'FindingResponse'), { id }] },
      include: { finding: { include: { adoption: { select: { projectId: true, entryId: true } } } } },
    });
    if (!row) return null;
    const { finding } = row;
    return {
      tenantId: row.tenantId,
      column: { responseId: id },
      siteId: row.siteId,
      closed: stagesClosed.RESPONSE.includes(finding.stage),
      label: finding.number,
      on: ['Finding', finding.id],
      projectId: finding.adoption.projectId,
      entryId: finding.adoption.entryId,
      adoptionId: finding.adoptionId,
    };
  },
  FIGURE: async (ctx, id) => {
    const row = await ctx.db.indicatorValue.findFirst({
      where: { AND: [allowed(ctx, 'read', 'IndicatorValue'), { id }] },
      include: { indicator: { select: { name: true } }, adoption: { select: { entryId: true } } },
    });
    if (!row) return null;
    return {
      tenantId: row.tenantId,
      column: { figureId: id },
      siteId: row.siteId,
      closed: stagesClosed.FIGURE.includes(row.stage),
      label: row.indicator.name,
      on: ['IndicatorValue', id],
      projectId: row.projectId,
      entryId: row.adoption.entryId,
      adoptionId: row.adoptionId,
    };
  },
  ACTIVITY: (ctx, id) => activityPlace(ctx, id, null),
  SESSION: async (ctx, id) => {
    const row = await ctx.db.activitySession.findFirst({
      where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id }] },
      select: { activityId: true },
    });
    return row && activityPlace(ctx, row.activityId, id);
  },
  STEP: async (ctx, id) => {
    const row = await ctx.db.adoptionEvent.findFirst({
      where: { AND: [allowed(ctx, 'read', 'AdoptionEvent'), { id }] },
      include: { adoption: { select: { siteName: true, projectId: true, entryId: true } } },
    });
    if (!row) return null;
    return {
      tenantId: row.tenantId,
      column: { adoptionEventId: id },
      siteId: row.siteId,
      closed: false,
      label: row.adoption.siteName,
      on: ['SiteAdoption', row.adoptionId],
      projectId: row.adoption.projectId,
      entryId: row.adoption.entryId,
      adoptionId: row.adoptionId,
    };
  },
  SAFETY_EVENT: async (ctx, id) => {
    const row = await ctx.db.safetyEvent.findFirst({ where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), { id }] } });
    if (!row) return null;
    return {
      tenantId: row.tenantId,
      column: { safetyEventId: id },
      siteId: row.siteId,
      closed: stagesClosed.SAFETY_EVENT.includes(row.stage),
      label: row.number,
      on: ['SafetyEvent', id],
      projectId: row.projectId,
      entryId: row.entryId,
      adoptionId: row.adoptionId,
    };
  },
  CLAIM: async (ctx, id) => {
    const row = await ctx.db.sustainedClaim.findFirst({
      where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), { id }] },
      include: { adoption: { select: { siteName: true, projectId: true, entryId: true } } },
    });
    if (!row) return null;
    return {
      tenantId: row.tenantId,
      column: { claimId: id },
      siteId: row.siteId,
      closed: stagesClosed.CLAIM.includes(row.stage),
      label: row.adoption.siteName,
      on: ['SiteAdoption', row.adoptionId],
      projectId: row.adoption.projectId,
      entryId: row.adoption.entryId,
      adoptionId: row.adoptionId,
    };
  },
};

/** Null for what the viewer may not read, as for what is not there. */
export const placeOf = (ctx: Context, target: FileTarget, id: string): Promise<Place | null> => find[target](ctx, id);

interface Hung {
  responseId: string | null;
  figureId: string | null;
  activityId: string | null;
  sessionId: string | null;
  adoptionEventId: string | null;
  safetyEventId: string | null;
  claimId: string | null;
}

/** The object of a file that hangs already. */
export const placeOfFile = (ctx: Context, row: Hung): Promise<Place | null> => {
  if (row.responseId) return placeOf(ctx, 'RESPONSE', row.responseId);
  if (row.figureId) return placeOf(ctx, 'FIGURE', row.figureId);
  if (row.activityId) return placeOf(ctx, 'ACTIVITY', row.activityId);
  if (row.adoptionEventId) return placeOf(ctx, 'STEP', row.adoptionEventId);
  if (row.claimId) return placeOf(ctx, 'CLAIM', row.claimId);
  return row.safetyEventId ? placeOf(ctx, 'SAFETY_EVENT', row.safetyEventId) : Promise.resolve(null);
};
