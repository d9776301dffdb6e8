// Re-evaluations 复评 and exit cases 退出审议: opened by a schedule, a trigger or a person, concluded by people.

import type { Context } from '@xinglin/kernel/context';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import type { ReviewTrigger } from '../../shared/reasons.ts';
import { addMonths } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { lapsedRequired } from './credential-state.ts';
import { addDraft, currentContent } from './draft-version.ts';
import { writeEvent } from './event.ts';
import { keepingAct, moveEntry } from './move.ts';
import { entryTable } from './stages.ts';

export type Review = ModelRow<'LibraryReview'>;
type Entry = ModelRow<'LibraryEntry'>;

export type ReviewKind = 'RE_EVALUATION' | 'EXIT';
export type Conclusion = 'KEEP' | 'ITERATE' | 'SUSPEND' | 'EXIT';

/** Time for a review unless said otherwise. */
const DAYS = 60;

/** The reason of a stage as the trigger of its review gives it. */
export const reasonOf: Readonly<Record<ReviewTrigger, string>> = {
  SCHEDULE: 'INDICATORS',
  SAFETY: 'SAFETY',
  LICENCE: 'LICENCE_LAPSED',
  SUPERSEDED: 'SUPERSEDED',
  INDICATORS: 'INDICATORS',
  AGREEMENT: 'AGREEMENT',
  HOLDER: 'HOLDER',
  OBJECTION: 'OBJECTION',
  OTHER: 'OTHER',
};
/** Suspensions know fewer reasons than exits do. */
const suspensionOf = (trigger: string): string =>
  trigger === 'SUPERSEDED' || trigger === 'AGREEMENT' ? 'OTHER' : (reasonOf[trigger as ReviewTrigger] ?? 'OTHER');

const entryOf = (ctx: Context, id: string): Promise<Entry> =>
  ctx.db.libraryEntry.findFirstOrThrow({ where: { tenantId: ctx.scope.tenantId ?? '', id } });

export interface Opening {
  entryId: string;
  kind: ReviewKind;
  trigger: ReviewTrigger;
  findings: string;
  dueOn?: string | null;
}

/** Opens a case in the association's scope, whoever or whatever asked for it; answers its id. */
export const openReview = async (ctx: Context, { entryId, kind, trigger, findings, dueOn }: Opening): Promise<string> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const entry = await entryOf(ctx, entryId);
  if ((entryTable.final as readonly string[]).includes(entry.stage)) throw new StageError(entry.stage, 'openReview');
  const open = await ctx.db.libraryReview.count({ where: { tenantId, entryId, kind, stage: 'OPEN' } });
  if (open > 0) throw new RuleError('REVIEW_OPEN', 'such a case is open already');
  const today = todayIn(ctx.now());
  const [prefix, series] = kind === 'EXIT' ? (['TC', 'library-exit'] as const) : (['FP', 'library-re-evaluation'] as const);
  const number = await numbered(ctx, prefix, series, 3);
  const review = await ctx.db.libraryReview.create({
    data: {
      tenantId,
      entryId,
      number,
      kind,
      trigger,
      findings,
      dueOn: dayOf(dueOn) ?? new Date(today.getTime() + DAYS * 86_400_000),
      openedBy: ctx.viewer.userId ?? null,
    },
  });
  await ctx.audit('library-review.opened', { on: ['LibraryReview', review.id], label: number, detail: { entry: entry.number, trigger } });
  if (kind === 'RE_EVALUATION') await moveEntry(ctx, entryId, 'reEvaluate', { reasonCode: reasonOf[trigger] });
  else {
    await writeEvent(ctx, { entryId, holderId: entry.holderId, act: 'openExitCase', reasonCode: reasonOf[trigger], reason: number });
    const params = { number: entry.number, title: entry.title, case: number };
    await writeLedger(ctx, { tenantId, act: 'entry-exit-case-opened', params, entryId, on: ['LibraryReview', review.id] });
  }
  return review.id;
};

const passed = async (ctx: Context, { tenantId, entryId, number }: Review): Promise<void> => {
  const entry = await entryOf(ctx, entryId);
  if (entry.currentVersionId)
    await ctx.db.libraryVersion.updateMany({
      where: { tenantId, id: entry.currentVersionId },
      data: { basis: number, version: { increment: 1 } },
    });
  if (entry.stage === 'RE_EVALUATION') return moveEntry(ctx, entryId, keepingAct(entry), { reason: number });
  // It was suspended meanwhile, by a licence perhaps: judged it is, and it waits for what stopped it.
  const nextReviewOn = addMonths(todayIn(ctx.now()), entry.reviewMonths);
  await ctx.db.libraryEntry.updateMany({ where: { tenantId, id: entryId }, data: { nextReviewOn, version: { increment: 1 } } });
};

/** What a conclusion does to the entry, after the case itself was closed. */
export const carryOut = async (ctx: Context, review: Review, conclusion: Conclusion): Promise<void> => {
  const { entryId, trigger, kind, number } = review;
  const entry = await entryOf(ctx, entryId);
  if (conclusion === 'EXIT') {
    await moveEntry(ctx, entryId, 'exit', { reasonCode: reasonOf[trigger as ReviewTrigger] ?? 'OTHER', reason: number });
  } else if (conclusion === 'SUSPEND') {
    if (entry.stage !== 'SUSPENDED') await moveEntry(ctx, entryId, 'suspend', { reasonCode: suspensionOf(trigger), reason: number });
  } else if (kind === 'RE_EVALUATION') {
    if (await lapsedRequired(ctx, entryId)) throw new RuleError('CREDENTIAL_LAPSED', 'a required credential is not valid');
    await passed(ctx, review);
    const content = conclusion === 'ITERATE' ? await currentContent(ctx, entryId) : null;
    const drafts = await ctx.db.libraryVersion.count({ where: { tenantId: review.tenantId, entryId, stage: 'DRAFT' } });
    if (content && drafts === 0) await addDraft(ctx, entryId, 'MAJOR', { content, changeNote: number, wordingOnly: false });
  }
};

/** A case that is broken off leaves the entry where it stood before. */
export const breakOff = async (ctx: Context, { entryId, kind, number, tenantId }: Review, reason: string): Promise<void> => {
  const entry = await entryOf(ctx, entryId);
  if (kind !== 'RE_EVALUATION' || entry.stage !== 'RE_EVALUATION') return;
  const opened = await ctx.db.libraryEvent.findFirst({
    where: { tenantId, entryId, act: 'reEvaluate' },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  });
  const act = opened?.fromStage === 'SUSPENDED' ? 'suspend' : keepingAct(entry);
  const before = await ctx.db.libraryEvent.findFirst({
    where: { tenantId, entryId, act: 'suspend' },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  });
  await moveEntry(ctx, entryId, act, {
    cancelled: true,
    reasonCode: act === 'suspend' ? (before?.reasonCode ?? 'OTHER') : null,
    reason: `${number} ${reason}`,
  });
};
