import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type Scores, scoresSchema } from '@xinglin/kernel/shared/forms/criteria';
import type { ModelRow } from '@xinglin/prisma';
import { contradictsVeto, type ReviewDraft, reviewDraft, reviewInput } from '../../shared/review-input.ts';
import { scoreReview } from '../scoring/score-review.ts';
import { criteriaOf, scoringAnswers, scoringForm } from './form-of.ts';
import { recomputeItem } from './recompute-item.ts';
import { isOpen, revisionOf, type Sighted, sightSelect } from './sight.ts';
import { ReviewTaskRef } from './task.ts';

interface Desk {
  task: Sighted;
  review: Pick<ModelRow<'Review'>, 'id' | 'formId' | 'stage' | 'version'> | null;
  form: Pick<ModelRow<'FormVersion'>, 'id' | 'number' | 'definition'>;
  policy: unknown;
  tenantId: string;
}

const formSelect = { id: true, number: true, definition: true } as const;

/** The viewer's own open task with its review and form; whatever keeps the content closed answers alike. */
const deskOf = async (ctx: Context, taskId: string): Promise<Desk & { alias: string }> => {
  const sight = sightSelect(ctx);
  const row = await ctx.db.assignment.findFirst({
    where: { AND: [allowed(ctx, 'begin', 'Assignment'), { id: taskId }] },
    select: {
      ...sight,
      alias: true,
      review: { select: { ...sight.review.select, formId: true } },
      round: { select: { ...sight.round.select, form: { select: formSelect } } },
    },
  });
  if (!row) throw new NotAllowedError();
  if (!isOpen(row)) throw new NotAllowedError();
  if (row.round.stage !== 'OPEN') throw new RuleError('ROUND_CLOSED', 'the round is not open');
  const formId = row.review?.formId ?? row.round.formId ?? asId('');
  // A review keeps the version it was begun with, whatever the round asks of new ones.
  const form =
    row.round.form?.id === formId
      ? row.round.form
      : await ctx.db.formVersion.findFirst({ where: { tenantId: row.tenantId, id: formId }, select: formSelect });
  if (!form) throw new RuleError('ROUND_CLOSED', 'the round has no form');
  return { task: row, review: row.review, form, policy: row.round.policy, tenantId: row.tenantId, alias: row.alias };
};

const MOST_SCHEMAS = 200;
const schemas = new Map<string, ReturnType<typeof scoresSchema>>();
/** A version of a form never changes, and what reads it is dear to build. */
const schemaFor = (form: Desk['form'], draft: boolean): ReturnType<typeof scoresSchema> => {
  const key = `${form.id}:${draft}`;
  const schema = schemas.get(key) ?? scoresSchema(criteriaOf(form), { draft });
  if (schemas.size >= MOST_SCHEMAS) schemas.clear();
  schemas.set(key, schema);
  return schema;
};

const scoresIn = (form: Desk['form'], given: unknown, draft: boolean): Scores => {
  try {
    return parseInput(schemaFor(form, draft), given);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.issues.map((issue) => ({ ...issue, path: `scores.${issue.path}` })));
  }
};

/** Saves on the way. `version` 0 begins the review; afterwards it is the version last seen. */
export const saveReview = async (ctx: Context, taskId: string, version: number, input: ReviewDraft): Promise<void> => {
  const { task, review, form, tenantId, alias } = await deskOf(ctx, taskId);
  const said = {
    scores: scoresIn(form, input.scores, true) as object,
    opinion: input.opinion ?? null,
    comment: input.comment,
    confidential: input.confidential,
  };
  if (!review) {
    if (version !== 0) throw new StaleVersionError(0);
    await ctx.db.review.create({
      data: {
        ...said,
        tenantId,
        alias,
        roundId: task.roundId,
        dossierId: task.dossierId,
        assignmentId: taskId,
        userId: task.userId,
        revision: revisionOf(task),
        formId: form.id,
        vetoes: [],
      },
    });
    await ctx.db.assignment.updateMany({
      where: { tenantId, id: taskId, stage: 'ACCEPTED' },
      data: { stage: 'IN_PROGRESS', version: { increment: 1 } },
    });
    await ctx.audit('review.begun', { on: ['Assignment', taskId] });
    return;
  }
  const { count } = await ctx.db.review.updateMany({
    where: { tenantId, id: review.id, version, stage: { in: ['DRAFT', 'RETURNED'] } },
    data: { ...said, version: { increment: 1 } },
  });
  if (count === 1) return ctx.audit('review.saved', { on: ['Review', review.id], after: said });
  if (review.version !== version) throw new StaleVersionError(review.version);
  throw new StageError(review.stage, 'save');
};

/**
 * Hands the review in: every criterion answered, an opinion and its grounds. The total is worked out here from the
 * form's weights, and the item's figures follow, this item's alone.
 */
export const submitReview = async (ctx: Context, taskId: string, version: number, input: ReviewDraft): Promise<ModelRow<'Assignment'>> => {
  const { task, review, form, policy, tenantId } = await deskOf(ctx, taskId);
  if (!review) throw new StaleVersionError(0);
  const scores = scoresIn(form, input.scores, false);
  const whole = parseInput(reviewInput, { ...input, scores });
  const scored = scoreReview(scoringForm(form), scoringAnswers(scores));
  if (!scored.ok)
    throw new InputError(scored.issues.map(({ criterionId, code }) => ({ path: `scores.${criterionId}`, code, message: code })));
  if (contradictsVeto(whole.opinion, scored.review.vetoes.length)) throw wrongField('opinion', 'VETO_AGAINST_OPINION');
  if (scored.review.score === null) throw new RuleError('NOTHING_SCORED', 'every criterion that counts was left out');
  const { count } = await ctx.db.review.updateMany({
    where: { tenantId, id: review.id, version, stage: { in: ['DRAFT', 'RETURNED'] } },
    data: {
      scores: scores as object,
      opinion: whole.opinion,
      comment: whole.comment,
      confidential: whole.confidential,
      total: scored.review.score,
      exactTotal: scored.review.exactScore,
      vetoes: scored.review.vetoes.map(({ criterionId }) => criterionId),
      revision: revisionOf(task),
      stage: 'SUBMITTED',
      submittedAt: ctx.now(),
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    if (review.version !== version) throw new StaleVersionError(review.version);
    throw new StageError(review.stage, 'submit');
  }
  const [submitted] = await ctx.db.assignment.updateManyAndReturn({
    where: { tenantId, id: taskId },
    data: { stage: 'SUBMITTED', returnNote: null, version: { increment: 1 } },
  });
  if (!submitted) throw new NotAllowedError();
  await recomputeItem(ctx, task.roundId, task.dossierId, { policy, form });
  await ctx.audit('review.submitted', { on: ['Review', review.id], detail: { revision: revisionOf(task) }, after: scores });
  return submitted;
};

const ReviewInputType = builder.inputType('ReviewInput', {
  description: 'What a review says. `scores`: { criterion: { score } | { notApplicable: true, reason } }.',
  fields: (t) => ({
    scores: t.field({ type: 'JSON', required: true }),
    opinion: t.string({ description: 'APPROVE, APPROVE_WITH_CHANGES or REJECT' }),
    comment: t.string(),
    confidential: t.string({ description: 'For the association only.' }),
  }),
});

const given = ({ scores, opinion, comment, confidential }: Record<string, unknown>) => ({
  scores,
  opinion,
  comment: comment ?? '',
  confidential: confidential ?? '',
});

const errors = { types: [StageError, StaleVersionError, RuleError] };
const authScopes = { can: ['write', 'Review'] } as const;
const args = builder.args((t) => ({
  taskId: t.id({ required: true }),
  version: t.int({ required: true, description: 'Of the review as last seen; 0 when there is none yet.' }),
  input: t.field({ type: ReviewInputType, required: true }),
}));
const draftIn = (input: unknown) => parseInput(reviewDraft, given(input as Record<string, unknown>));

builder.mutationField('saveReview', (t) =>
  t.prismaField({
    type: ReviewTaskRef,
    description: 'Saves the review on the way; nothing has to be complete.',
    authScopes,
    errors,
    args,
    resolve: async (query, _root, { taskId, version, input }, ctx) => {
      const id = asId(taskId);
      await saveReview(ctx, id, version, draftIn(input));
      return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

/** Whether all that is asked for stands in the row itself. */
const holds = (row: object, { select = {}, include = {} }: { select?: object; include?: object }): boolean =>
  [...Object.keys(select), ...Object.keys(include)].every((key) => key in row);

builder.mutationField('submitReview', (t) =>
  t.prismaField({
    type: ReviewTaskRef,
    description: 'Hands the review in.',
    authScopes,
    errors,
    args,
    resolve: async (query, _root, { taskId, version, input }, ctx) => {
      const id = asId(taskId);
      const task = await submitReview(ctx, id, version, draftIn(input));
      return holds(task, query) ? task : ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
