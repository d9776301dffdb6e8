import { asScope, type Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { adoptionStages } from '../../shared/stages.ts';
import { requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { overtakeClaims } from '../sustained/overtake.ts';
import { requireSustained } from './sustained.ts';

export type SiteAct =
  | 'assess'
  | 'agree'
  | 'prepare'
  | 'train'
  | 'try'
  | 'useRoutinely'
  | 'sustain'
  | 'decline'
  | 'pause'
  | 'resume'
  | 'discontinue';

export interface SiteStep {
  /** The association that keeps the row, when a holder or a site acts; the acting organisation unless said. */
  tenantId?: string;
  /** The version the user saw; a step that follows from another act needs none. */
  version?: number;
  /** The day it happened; today in China when left out. */
  occurredOn?: Date;
  reasonCode?: string | null;
  reason?: string;
  evidence?: string;
}

type Row = ModelRow<'SiteAdoption'>;
type Stage = (typeof adoptionStages)['stages'][number];

const resumes: Readonly<Record<string, keyof typeof adoptionStages.moves>> = {
  AGREED: 'resumeAgreed',
  READY: 'resumeReady',
  TRAINED: 'resumeTrained',
  TRIAL: 'resumeTrial',
  ROUTINE: 'resumeRoutine',
};

/** The move of the table behind an act: a pause ends where it began, and what was sustained has to show it again. */
export const moveOf = (act: SiteAct, row: Pick<Row, 'resumesAt'>): keyof typeof adoptionStages.moves =>
  act === 'resume' ? (resumes[row.resumesAt ?? ''] ?? 'resumeAgreed') : act;

/** What a step leaves in the row beside its stage. */
const marks = (act: SiteAct, row: Row, day: Date): Prisma.SiteAdoptionUncheckedUpdateManyInput => {
  if (act === 'try') return { adoptedOn: row.adoptedOn ?? day };
  if (act === 'useRoutinely') return { routineOn: day };
  if (act === 'sustain') return { sustainedOn: day };
  if (act === 'discontinue') return { discontinuedOn: day, resumesAt: null };
  if (act === 'resume') return { resumesAt: null };
  if (act !== 'pause') return {};
  return { resumesAt: row.stage === 'SUSTAINED' ? 'ROUTINE' : row.stage, sustainedOn: null };
};

const step = async (ctx: Context, tenantId: string, id: string, act: SiteAct, given: SiteStep): Promise<Row> => {
  const row = await ctx.db.siteAdoption.findFirst({ where: { tenantId, id } });
  if (!row) throw new NotAllowedError();
  if (given.version !== undefined && given.version !== row.version) throw new StaleVersionError(row.version);
  const move = adoptionStages.moves[moveOf(act, row)];
  const from: readonly string[] = move.from;
  if (row.mergedIntoId || !from.includes(row.stage)) throw new StageError(row.stage, act);
  const occurredOn = given.occurredOn ?? todayIn(ctx.now());
  requirePast(ctx, occurredOn);
  if (occurredOn < row.stageSince) throw wrongField('occurredOn', 'BEFORE_LAST_STEP');
  if (act === 'sustain') await requireSustained(ctx, row, occurredOn, given.evidence ?? '');
  const to: Stage = move.to;
  const changed = await ctx.db.siteAdoption.updateMany({
    where: { tenantId, id, version: row.version, stage: row.stage },
    data: {
      ...marks(act, row, occurredOn),
      stage: to,
      stageSince: occurredOn,
      reasonCode: given.reasonCode ?? null,
      reason: given.reason ?? '',
      version: { increment: 1 },
    },
  });
  if (changed.count !== 1) throw new StaleVersionError(row.version + 1);
  await overtakeClaims(ctx, tenantId, id);
  await ctx.db.adoptionEvent.create({
    data: {
      tenantId,
      adoptionId: id,
      siteId: row.siteId,
      act,
      fromStage: row.stage,
      toStage: to,
      reasonCode: given.reasonCode ?? null,
      reason: given.reason ?? '',
      evidence: given.evidence ?? '',
      occurredOn,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.userId ?? null,
    },
  });
  await writeLedger(ctx, {
    tenantId,
    act: 'site-moved',
    params: { site: row.siteName, from: row.stage, to },
    projectId: row.projectId,
    entryId: row.entryId,
    adoptionId: id,
    on: ['SiteAdoption', id],
    occurredOn,
  });
  return row;
};

/**
 * Takes a site one step on its way, dated by the day it happened. Whoever calls it has checked that the actor may: an
 * association's own people by `site.move`, an accepted readiness check and an agreement in effect by their own rows.
 * Answers the row as it was before.
 */
export const moveSite = (ctx: Context, adoptionId: string, act: SiteAct, given: SiteStep = {}): Promise<Row> => {
  const tenantId = given.tenantId ?? ctx.scope.tenantId ?? '';
  if (ctx.scope.tenantId === tenantId) return step(ctx, tenantId, adoptionId, act, given);
  return asScope(ctx, { kind: 'system', tenantId }, (there) => step(there, tenantId, adoptionId, act, given));
};
