// Every step of an entry goes through here: stage, history, ledger, catalogue page, holder, and what hangs on it.

import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';
import { refreshCatalogue } from '../catalogue/refresh.ts';
import { addMonths } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { onEntryResumed, onEntryStopped } from './cascade.ts';
import { writeEvent } from './event.ts';
import { type EntryAct, entryTable } from './stages.ts';

export type { EntryAct } from './stages.ts';
export type Entry = ModelRow<'LibraryEntry'>;

export interface Why {
  reasonCode?: string | null;
  reason?: string;
  /** The entry that takes its place. */
  successorId?: string;
  /** A re-evaluation that was broken off: nothing was judged, and the next one is due as before. */
  cancelled?: boolean;
  /** The day it happened; today in China when left out. */
  occurredOn?: Date;
}

const ledgerOf: Partial<Record<EntryAct, LedgerAct>> = {
  list: 'entry-listed',
  suspend: 'entry-suspended',
  resume: 'entry-resumed',
  resumePromoting: 'entry-resumed',
  reEvaluate: 'entry-re-evaluation-opened',
  keep: 'entry-re-evaluation-concluded',
  keepPromoting: 'entry-re-evaluation-concluded',
  supersede: 'entry-superseded',
  exit: 'entry-exited',
};
const noticeOf: Partial<Record<EntryAct, string>> = {
  list: 'entry-listed',
  suspend: 'entry-suspended',
  resume: 'entry-resumed',
  resumePromoting: 'entry-resumed',
  reEvaluate: 'entry-re-evaluated',
  supersede: 'entry-superseded',
  exit: 'entry-exited',
};
const stops = { suspend: 'SUSPENDED', exit: 'EXITED', supersede: 'SUPERSEDED' } as const;

/** Reasons of an exit for which nobody may go on. */
const endsUse = new Set(['SAFETY', 'LICENCE_LAPSED']);

/** Where it returns to when a pause ends; an interruption within an interruption keeps the first place. */
const resumesAfter = (entry: Entry, act: EntryAct): string | null => {
  if (act !== 'suspend' && act !== 'reEvaluate') return null;
  return entry.resumesAt ?? (entry.stage === 'LISTED' || entry.stage === 'PROMOTING' ? entry.stage : null);
};

const changeOf = (ctx: Context, entry: Entry, act: EntryAct, why: Why) => ({
  stage: entryTable.moves[act].to,
  stageSince: ctx.now(),
  reasonCode: why.reasonCode ?? null,
  reason: why.reason ?? '',
  resumesAt: resumesAfter(entry, act),
  version: { increment: 1 },
  ...(act === 'list' ? { listedAt: ctx.now(), nextReviewOn: entry.nextReviewOn ?? addMonths(todayIn(ctx.now()), entry.reviewMonths) } : {}),
  ...((act === 'keep' || act === 'keepPromoting') && !why.cancelled
    ? { nextReviewOn: addMonths(todayIn(ctx.now()), entry.reviewMonths) }
    : {}),
  ...(act === 'exit' ? { exitedAt: ctx.now() } : {}),
  ...(act === 'exit' || act === 'supersede' ? { nextReviewOn: null } : {}),
  ...(act === 'supersede' ? { successorId: why.successorId ?? null } : {}),
});

const after = async (ctx: Context, entry: Entry, act: EntryAct, why: Why): Promise<void> => {
  const { tenantId, id, number, title, holderId } = entry;
  const { to } = entryTable.moves[act];
  const occurredOn = why.occurredOn ?? todayIn(ctx.now());
  await writeEvent(ctx, {
    entryId: id,
    holderId,
    act,
    fromStage: entry.stage,
    toStage: to,
    reasonCode: why.reasonCode ?? null,
    reason: why.reason ?? '',
    occurredOn,
  });
  await ctx.audit(`entry.${act}`, {
    on: ['LibraryEntry', id],
    label: number,
    detail: { reasonCode: why.reasonCode ?? '', reason: why.reason ?? '' },
    before: { stage: entry.stage },
    after: { stage: to },
  });
  const line = why.cancelled ? 'entry-re-evaluation-cancelled' : ledgerOf[act];
  if (line) await writeLedger(ctx, { tenantId, act: line, params: { number, title }, entryId: id, on: ['LibraryEntry', id], occurredOn });
  await refreshCatalogue(ctx, id);
  const notice = noticeOf[act];
  const link = `/held/${id}`;
  if (notice) {
    const kind = `technology-library.${notice}`;
    await tell(ctx, { tenantId: holderId, permission: 'held-entry.read', kind, params: { number, title }, link });
  }
  if (to === 'LISTED' || to === 'PROMOTING') await onEntryResumed(ctx, { entryId: id });
  if (!(act in stops)) return;
  const discontinue = act === 'exit' && endsUse.has(why.reasonCode ?? '');
  await onEntryStopped(ctx, { entryId: id, kind: stops[act as keyof typeof stops], reason: why.reason ?? '', discontinue });
};

/**
 * Moves an entry on behalf of the house: of the selection, of a project, of a day that came. `ctx` acts in the
 * association's scope; no permission is asked.
 */
export const moveEntry = async (ctx: Context, entryId: string, act: EntryAct, why: Why = {}): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const entry = await ctx.db.libraryEntry.findFirst({ where: { tenantId, id: entryId } });
  if (!entry) throw new NotAllowedError();
  const { count } = await ctx.db.libraryEntry.updateMany({
    where: { tenantId, id: entryId, version: entry.version, stage: { in: [...entryTable.moves[act].from] } },
    data: changeOf(ctx, entry, act, why),
  });
  if (count !== 1) throw new StageError(entry.stage, act);
  await after(ctx, entry, act, why);
};

interface Target {
  id: string;
  version: number;
  /** The act as permission rows name it, where one permission stands for two moves. */
  action: string;
}

/** The entry as the viewer may act on it now: right version, right stage, or the error that says why not. */
export const entryFor = async (ctx: Context, { id, version, action }: Target, from: readonly string[]): Promise<Entry> => {
  const entry = await ctx.db.libraryEntry.findFirst({ where: { AND: [allowed(ctx, action, 'LibraryEntry'), { id }] } });
  if (!entry) throw new NotAllowedError();
  if (entry.version !== version) throw new StaleVersionError(entry.version);
  if (!from.includes(entry.stage)) throw new StageError(entry.stage, action);
  return entry;
};

/** Moves an entry by a person's decision: permission, version and stage in the one statement that changes it. */
export const actOnEntry = async (ctx: Context, target: Target, act: EntryAct, why: Why = {}): Promise<void> => {
  const { from } = entryTable.moves[act];
  const entry = await entryFor(ctx, target, from);
  const { count } = await ctx.db.libraryEntry.updateMany({
    where: {
      AND: [allowed(ctx, target.action, 'LibraryEntry'), { id: target.id, version: target.version, stage: { in: [...from] } }],
    },
    data: changeOf(ctx, entry, act, why),
  });
  if (count !== 1) throw new StaleVersionError(entry.version + 1);
  await after(ctx, entry, act, why);
};

/** The move that ends a suspension or a re-evaluation of this entry where it began. */
export const resumingAct = ({ resumesAt }: Pick<Entry, 'resumesAt'>): 'resume' | 'resumePromoting' =>
  resumesAt === 'PROMOTING' ? 'resumePromoting' : 'resume';
export const keepingAct = ({ resumesAt }: Pick<Entry, 'resumesAt'>): 'keep' | 'keepPromoting' =>
  resumesAt === 'PROMOTING' ? 'keepPromoting' : 'keep';
