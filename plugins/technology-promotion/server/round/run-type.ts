import { allowed } from '@xinglin/kernel/ability/allowed';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import type { Track } from '../../shared/call-input.ts';
import type { AssignedPair, AssignmentRefusal, AssignmentResult, Finding } from '../assigning/problem.ts';
import { findingWords } from '../assigning/words.ts';
import type { MatchParts } from './match.ts';

type KeptPair = AssignedPair & { parts: MatchParts | null };
interface Excluded {
  expertId: string;
  name: string;
  state: string;
}
/** What a run keeps of its answer. */
export type KeptResult =
  | (Omit<AssignmentResult, 'pairs'> & { pairs: readonly KeptPair[]; excluded: readonly Excluded[] })
  | (AssignmentRefusal & { excluded: readonly Excluded[] });

interface PlannedPair {
  dossierId: string;
  dossierTitle: string;
  track: string;
  expertId: string;
  expertName: string;
  score: number;
  subject: number | null;
  keywords: number | null;
  spare: number | null;
  words: string[];
  locked: boolean;
  change: 'NEW' | 'KEPT';
}

const PlannedPairRef = builder.objectRef<PlannedPair>('PlannedPair').implement({
  description: 'An expert on an item, and why.',
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    dossierTitle: t.exposeString('dossierTitle'),
    track: t.exposeString('track'),
    expertId: t.exposeID('expertId'),
    expertName: t.exposeString('expertName'),
    score: t.exposeFloat('score', { description: 'Match, 0–1: half by subject, two fifths by keywords, a tenth by spare capacity.' }),
    subject: t.exposeFloat('subject', { nullable: true }),
    keywords: t.exposeFloat('keywords', { nullable: true }),
    spare: t.exposeFloat('spare', { nullable: true }),
    words: t.exposeStringList('words', { description: 'Her keywords that the text holds.' }),
    locked: t.exposeBoolean('locked'),
    change: t.exposeString('change', { description: 'NEW, or KEPT from what is proposed now.' }),
  }),
});

interface PlannedLoad {
  expertId: string;
  expertName: string;
  load: number;
  min: number;
  max: number;
}
const PlannedLoadRef = builder.objectRef<PlannedLoad>('PlannedLoad').implement({
  fields: (t) => ({
    expertId: t.exposeID('expertId'),
    expertName: t.exposeString('expertName'),
    load: t.exposeInt('load', { description: 'Items of this list that you may see.' }),
    min: t.exposeInt('min'),
    max: t.exposeInt('max'),
  }),
});

interface PlannedItem {
  dossierId: string;
  title: string;
  track: string;
  experts: number;
  mean: number | null;
}
const PlannedItemRef = builder.objectRef<PlannedItem>('PlannedItem').implement({
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    title: t.exposeString('title'),
    track: t.exposeString('track'),
    experts: t.exposeInt('experts', { description: 'How many it gets: a list that leaves a place empty is none.' }),
    mean: t.exposeFloat('mean', { nullable: true, description: 'Mean match of its experts.' }),
  }),
});

const ExcludedRef = builder.objectRef<Excluded>('ExcludedExpert').implement({
  description: 'Left out of the computation.',
  fields: (t) => ({
    expertId: t.exposeID('expertId'),
    name: t.exposeString('name'),
    state: t.exposeString('state', { description: 'UNKNOWN_PROFILE, UNAVAILABLE, NOT_ENGAGED, NOT_JOINED, OFF_PANEL' }),
  }),
});

export interface Preview {
  pairs: PlannedPair[];
  loads: PlannedLoad[];
  items: PlannedItem[];
  givenUp: number | null;
  floor: number;
  total: number;
  optimal: boolean;
  reproducible: boolean;
  seconds: number;
  hiddenItems: number;
}

const PreviewRef = builder.objectRef<Preview>('AssignmentPreview').implement({
  description: 'The list that a computation found, without items from which you must keep away.',
  fields: (t) => ({
    pairs: t.field({ type: [PlannedPairRef], resolve: ({ pairs }) => pairs }),
    loads: t.field({ type: [PlannedLoadRef], resolve: ({ loads }) => loads }),
    items: t.field({ type: [PlannedItemRef], resolve: ({ items }) => items }),
    givenUp: t.exposeInt('givenUp', { nullable: true, description: 'Pairs proposed before that are given up.' }),
    floor: t.exposeFloat('floor', { description: 'Mean match of the worst-served item.' }),
    total: t.exposeFloat('total'),
    optimal: t.exposeBoolean('optimal', { description: 'Proven: no better list exists.' }),
    reproducible: t.exposeBoolean('reproducible'),
    seconds: t.exposeFloat('seconds'),
    hiddenItems: t.exposeInt('hiddenItems', { description: 'Items from which you must keep away.' }),
  }),
});

type Row = { tenantId: string; roundId: string; result: unknown };

/** Names of the round's dossiers that this viewer may read; the rest have none. */
const visible = async (ctx: Context, roundId: string) => {
  const rows = await ctx.db.dossier.findMany({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { items: { some: { roundId } } }] },
    select: { id: true, title: true, track: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
};

const expertNames = async (ctx: Context) => {
  const rows = await ctx.db.expert.findMany({ where: allowed(ctx, 'read', 'Expert'), select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
};

export const previewOf = async (ctx: Context, row: Row): Promise<Preview | null> => {
  const result = row.result as KeptResult | null;
  if (result?.kind !== 'assigned') return null;
  const [dossiers, experts] = [await visible(ctx, row.roundId), await expertNames(ctx)];
  const seen = result.pairs.filter(({ itemId }) => dossiers.has(itemId));
  const hidden = new Set(result.pairs.filter(({ itemId }) => !dossiers.has(itemId)).map(({ itemId }) => itemId));
  const byItem = Map.groupBy(seen, ({ itemId }) => itemId);
  const byExpert = Map.groupBy(seen, ({ expertId }) => expertId);
  const name = (id: string) => experts.get(id) ?? '';
  return {
    pairs: seen.map(({ itemId, expertId, score, parts, locked, kept }) => ({
      dossierId: itemId,
      dossierTitle: dossiers.get(itemId)?.title ?? '',
      track: dossiers.get(itemId)?.track ?? '',
      expertId,
      expertName: name(expertId),
      score,
      subject: parts?.subject ?? null,
      keywords: parts?.keywords ?? null,
      spare: parts?.spare ?? null,
      words: parts?.words ?? [],
      locked,
      change: kept || locked ? 'KEPT' : 'NEW',
    })),
    loads: result.loads.map(({ expertId, min, max }) => ({
      expertId,
      expertName: name(expertId),
      load: byExpert.get(expertId)?.length ?? 0,
      min,
      max,
    })),
    items: [...byItem].map(([id, pairs]) => ({
      dossierId: id,
      title: dossiers.get(id)?.title ?? '',
      track: dossiers.get(id)?.track ?? '',
      experts: pairs.length,
      mean: pairs.length === 0 ? null : pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length,
    })),
    // A number over all items would tell of those she must not see.
    givenUp: hidden.size > 0 ? null : result.changes.givenUp,
    floor: Math.min(...[...byItem.values()].map((pairs) => pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length), 1),
    total: seen.reduce((sum, { score }) => sum + score, 0),
    optimal: result.optimal,
    reproducible: result.reproducible,
    seconds: result.stats.seconds,
    hiddenItems: hidden.size,
  };
};

const itemsOf = (finding: Finding): string[] => {
  if (finding.code === 'LOCKED') return [finding.itemId];
  if (finding.code === 'COMBINATION') return finding.short.map(({ itemId }) => itemId);
  return 'itemIds' in finding ? finding.itemIds : [];
};

/** Why no list exists, in words; what is about items that this viewer must not see alone is not told to her. */
export const reasonsOf = async (ctx: Context, row: Row, language: 'zh-CN' | 'en'): Promise<string[]> => {
  const result = row.result as KeptResult | null;
  if (result?.kind !== 'infeasible') return [];
  const [dossiers, experts] = [await visible(ctx, row.roundId), await expertNames(ctx)];
  const round = await ctx.db.reviewRound.findFirst({
    where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: row.roundId }] },
    select: { call: { select: { tracks: true } } },
  });
  const tracks = (round?.call.tracks ?? []) as unknown as Track[];
  const names = {
    item: (id: string) => dossiers.get(id)?.title ?? (language === 'en' ? '(withheld)' : '（须回避）'),
    expert: (id: string) => experts.get(id) ?? '',
    track: (id: string) => tracks.find(({ key }) => key === id)?.name ?? id,
  };
  return result.infeasible
    .filter((finding) => itemsOf(finding).length === 0 || itemsOf(finding).some((id) => dossiers.has(id)))
    .map((finding) => findingWords(finding, names, language));
};

export const AssignmentRunRef = builder.prismaObject('AssignmentRun', {
  // Problem and answer are megabytes, and pages ask for the progress every second.
  select: { tenantId: true, id: true, createdAt: true },
  description: 'A computation of who reviews what. Its inputs and its seed are kept, so that it can be run again.',
  fields: (t) => ({
    id: t.exposeID('id'),
    roundId: t.exposeID('roundId'),
    stage: t.exposeString('stage', { description: 'QUEUED, RUNNING, DONE, INFEASIBLE, CANCELLED, FAILED, APPLIED' }),
    seed: t.exposeString('seed'),
    settings: t.expose('settings', { type: 'JSON' }),
    inputHash: t.exposeString('inputHash', { nullable: true, description: 'Names the input without its seed.' }),
    progress: t.expose('progress', { type: 'JSON', description: '{ phase, seconds, bound, best, part, parts } or { phase, code }' }),
    startedAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    appliedAt: t.expose('appliedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    preview: t.field({
      type: PreviewRef,
      nullable: true,
      description: 'The list it found.',
      select: { tenantId: true, roundId: true, result: true },
      resolve: (row, _args, ctx) => previewOf(ctx, row),
    }),
    excluded: t.field({
      type: [ExcludedRef],
      description: 'Engaged experts whom it left out.',
      select: { result: true },
      resolve: ({ result }) => [...((result as KeptResult | null)?.excluded ?? [])],
    }),
    reasons: t.stringList({
      description: 'Why no list exists, as sentences.',
      args: { language: t.arg.string({ description: 'zh-CN or en; the request’s language unless said.' }) },
      select: { tenantId: true, roundId: true, result: true },
      resolve: (row, { language }, ctx) => reasonsOf(ctx, row, (language ?? ctx.locale) === 'en' ? 'en' : 'zh-CN'),
    }),
    allowedActions: rowActions(t, 'AssignmentRun', ['cancel', 'apply'], {
      start: 'QUEUED',
      stages: ['QUEUED', 'RUNNING', 'DONE', 'INFEASIBLE', 'CANCELLED', 'FAILED', 'APPLIED'],
      final: ['INFEASIBLE', 'CANCELLED', 'FAILED', 'APPLIED'],
      moves: { cancel: { from: ['QUEUED', 'RUNNING'], to: 'CANCELLED' }, apply: { from: ['DONE'], to: 'APPLIED' } },
    }),
  }),
});
