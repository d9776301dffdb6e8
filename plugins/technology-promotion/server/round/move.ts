import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { InputError, type InputIssue, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { ModelRow } from '@xinglin/prisma';
import { extensionInput } from '../../shared/round-input.ts';
import { dossierStages, submissionStages } from '../../shared/stages.ts';
import { applyRule } from '../dossier/apply-supplement.ts';
import { endOfDay } from '../rules/deadlines/shanghai-day.ts';
import { pending, shortItems } from './coverage.ts';
import { blockedProposals, inviteProposed } from './invite.ts';
import { loadRound } from './load-round.ts';
import { stages } from './type.ts';

type Round = ModelRow<'ReviewRound'>;
interface Target {
  id: string;
  version: number;
}
export const REVIEW_BEGINS = 'technology-promotion.review-begins';
/** Applicants told by one job. */
const HANDFUL = 100;

const move = async (ctx: Context, { id, version }: Target, action: keyof typeof stages.moves, change: object) => {
  const { from, to } = stages.moves[action];
  await changeVersioned(ctx, 'ReviewRound', { id, version, action, from }, (where) =>
    ctx.db.reviewRound.updateMany({ where, data: { ...change, stage: to, version: { increment: 1 } } }),
  );
};

/** What must be there before experts are asked, told all at once. */
const gaps = async (ctx: Context, round: Round): Promise<InputIssue[]> => {
  const { tenantId, id: roundId } = round;
  const issue = (path: string, code: string, message = code): InputIssue => ({ path, code, message });
  const items = await ctx.db.roundItem.count({ where: { tenantId, roundId } });
  const left = await ctx.db.roundItem.count({
    where: { tenantId, roundId, dossier: { is: { stage: { notIn: [...dossierStages.moves.review.from, 'IN_REVIEW'] } } } },
  });
  const panel = round.panelId ? await ctx.db.panel.findFirst({ where: { tenantId, id: round.panelId } }) : null;
  // A round at a meeting may do without written reviews.
  const short = round.format === 'MEETING' ? [] : await shortItems(ctx, round);
  return [
    ...(items > 0 ? [] : [issue('items', 'NO_ITEMS')]),
    ...(left === 0 ? [] : [issue('items', 'ITEM_LEFT', String(left))]),
    ...(round.formId ? [] : [issue('formId', 'REVIEW_FORM_MISSING')]),
    ...(round.dueAt ? [] : [issue('dueAt', 'REQUIRED')]),
    ...(round.dueAt && round.dueAt <= ctx.now() ? [issue('dueAt', 'IN_THE_PAST')] : []),
    ...(panel && panel.stage !== 'FIXED' ? [issue('panelId', 'PANEL_NOT_FIXED')] : []),
    ...(short.length === 0 ? [] : [issue('assignments', 'COVERAGE_SHORT', String(short.length))]),
    ...((await blockedProposals(ctx, round)).length === 0 ? [] : [issue('assignments', 'PROPOSAL_IN_CONFLICT')]),
  ];
};

/** Freezes the rules, sends the invitations and puts the dossiers before the experts. */
export const openRound = async (ctx: Context, target: Target): Promise<void> => {
  const round = await loadRound(ctx, 'open', target.id);
  const { tenantId, callId, id: roundId } = round;
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId, id: callId } });
  if (call.stage !== 'REVIEWING') throw new RuleError('CALL_NOT_IN_REVIEW', 'the call is not in review');
  const found = round.stage === 'DRAFT' ? await gaps(ctx, round) : [];
  if (found.length > 0) throw new InputError(found);
  await move(ctx, target, 'open', { openedAt: ctx.now(), policy: call.policy as object });
  await ctx.db.call.updateMany({ where: { tenantId, id: callId, policyFrozenAt: null }, data: { policyFrozenAt: ctx.now() } });
  const items = await ctx.db.roundItem.findMany({
    where: { tenantId, roundId },
    select: { id: true, dossierId: true, revision: true, dossier: { select: { revision: true } } },
    orderBy: { id: 'asc' },
  });
  // The revision before the experts is the one in force now, not the one of the day the items were chosen.
  for (const { id, revision, dossier } of items)
    if (revision !== dossier.revision) await ctx.db.roundItem.updateMany({ where: { tenantId, id }, data: { revision: dossier.revision } });
  const { from, to } = dossierStages.moves.review;
  await ctx.db.dossier.updateMany({
    where: { tenantId, id: { in: items.map(({ dossierId }) => dossierId) }, stage: { in: [...from] } },
    data: { stage: to, version: { increment: 1 } },
  });
  for (let start = 0; start < items.length; start += HANDFUL) {
    const dossierIds = items.slice(start, start + HANDFUL).map(({ dossierId }) => dossierId);
    await ctx.enqueue({ job: REVIEW_BEGINS, payload: { dossierIds }, dedupeKey: `review-begins:${roundId}:${start}` });
  }
  const sent = await inviteProposed(ctx, round);
  await ctx.audit('round.opened', { on: ['ReviewRound', roundId], label: round.name, detail: { items: items.length, tasks: sent } });
};

/** The applicants' side of it: a submission that was withdrawn or is being supplemented stays as it is. */
export const tellReviewBegins = async (ctx: Context, { dossierIds }: { dossierIds: string[] }): Promise<void> => {
  const dossiers = await ctx.db.dossier.findMany({
    where: { tenantId: ctx.scope.tenantId ?? '', id: { in: dossierIds }, applicantId: { not: null }, stage: 'IN_REVIEW' },
    select: { id: true, applicantId: true },
  });
  const { from, to } = submissionStages.moves.review;
  for (const [applicantId, theirs] of Map.groupBy(dossiers, (dossier) => dossier.applicantId ?? '')) {
    await asScope(ctx, { kind: 'system', tenantId: applicantId }, ({ db }) =>
      db.submission.updateMany({
        where: { tenantId: applicantId, id: { in: theirs.map(({ id }) => id) }, stage: { in: [...from] } },
        data: { stage: to, version: { increment: 1 } },
      }),
    );
  }
};

/** Tasks that were not finished are over; what was submitted stands. */
export const closeRound = async (ctx: Context, target: Target): Promise<void> => {
  const round = await loadRound(ctx, 'close', target.id);
  await move(ctx, target, 'close', { closedAt: ctx.now() });
  const { count } = await ctx.db.assignment.updateMany({
    where: { tenantId: round.tenantId, roundId: round.id, stage: { in: [...pending] } },
    data: { stage: 'EXPIRED', version: { increment: 1 } },
  });
  await ctx.db.assignment.deleteMany({ where: { tenantId: round.tenantId, roundId: round.id, stage: 'PROPOSED' } });
  await ctx.audit('round.closed', { on: ['ReviewRound', round.id], label: round.name, detail: { expired: count } });
};

const newDate = (ctx: Context, day: string): Date => {
  const dueAt = endOfDay(day);
  if (dueAt <= ctx.now()) throw wrongField('day', 'IN_THE_PAST');
  return dueAt;
};

/** Takes reviews again until a new day; whoever's task was over is asked again by extending it. */
export const reopenRound = async (ctx: Context, target: Target, { day, reason }: { day: string; reason: string }): Promise<void> => {
  const round = await loadRound(ctx, 'reopen', target.id);
  const dueAt = newDate(ctx, day);
  await move(ctx, target, 'reopen', { dueAt, closedAt: null });
  const items = await ctx.db.roundItem.findMany({
    where: { tenantId: round.tenantId, roundId: round.id },
    include: { round: true, dossier: { select: { revision: true } } },
    orderBy: { id: 'asc' },
  });
  // What was supplemented while the round was closed comes before its experts now, as its rules say.
  for (const { dossier, ...item } of items) if (dossier.revision > item.revision) await applyRule(ctx, item, dossier.revision);
  await ctx.audit('round.reopened', { on: ['ReviewRound', round.id], label: round.name, detail: { reason, dueAt: dueAt.toISOString() } });
};

/** A later day for the round and all who have not finished; they are reminded anew. */
export const extendRound = async (ctx: Context, target: Target, { day, reason }: { day: string; reason: string }): Promise<void> => {
  const round = await loadRound(ctx, 'update', target.id);
  const dueAt = newDate(ctx, day);
  if (round.dueAt && dueAt <= round.dueAt) throw wrongField('day', 'NOT_LATER');
  await changeVersioned(ctx, 'ReviewRound', { ...target, action: 'update', from: ['OPEN'] }, (where) =>
    ctx.db.reviewRound.updateMany({ where, data: { dueAt, version: { increment: 1 } } }),
  );
  await ctx.db.assignment.updateMany({
    where: {
      tenantId: round.tenantId,
      roundId: round.id,
      stage: { in: ['PROPOSED', ...pending] },
      OR: [{ dueAt: null }, { dueAt: { lt: dueAt } }],
    },
    data: { dueAt, remindedDays: null, version: { increment: 1 } },
  });
  await ctx.audit('round.extended', { on: ['ReviewRound', round.id], label: round.name, detail: { reason, dueAt: dueAt.toISOString() } });
};

const errors = { types: [StageError, StaleVersionError, RuleError] };
const plain = (name: string, action: string, description: string, act: (ctx: Context, target: Target) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'ReviewRound',
      description,
      authScopes: { can: [action, 'ReviewRound'] },
      errors,
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await act(ctx, { id: asId(id), version });
        return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );
plain('openReviewRound', 'open', 'Freezes the rules, invites the experts and puts the items before them.', openRound);
plain('closeReviewRound', 'close', 'Ends the taking of reviews.', closeRound);

type Extension = { day: string; reason: string };
const dated = (name: string, action: string, description: string, act: (ctx: Context, target: Target, input: Extension) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'ReviewRound',
      description,
      authScopes: { can: [action, 'ReviewRound'] },
      errors,
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        day: t.arg.string({ required: true, description: 'The last day, in China: 2026-12-31' }),
        reason: t.arg.string({ required: true }),
      },
      resolve: async (query, _root, { id, version, day, reason }, ctx) => {
        await act(ctx, { id: asId(id), version }, parseInput(extensionInput, { day, reason }));
        return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );
dated('reopenReviewRound', 'reopen', 'Takes reviews again until a new day.', reopenRound);
dated('extendReviewRound', 'update', 'A later day for the round and for all who have not finished.', extendRound);
