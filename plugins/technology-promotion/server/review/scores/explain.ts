import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { Scores } from '@xinglin/kernel/shared/forms/criteria';
import { selectionPolicy } from '../../../shared/policy.ts';
import { type Aggregate, aggregate, emptyTally } from '../../scoring/aggregate.ts';
import { scoreReview } from '../../scoring/score-review.ts';
import { criteriaOf, scoringAnswers, scoringForm } from '../form-of.ts';

/** "Why 82.4?": every review with what each criterion brought, what was left out, and what was made of the totals. */
export const explainScore = async (ctx: Context, roundId: string, dossierId: string) => {
  const item = await ctx.db.roundItem.findFirst({
    where: { AND: [allowed(ctx, 'read', 'RoundItem'), { roundId, dossierId }] },
    include: { round: { select: { policy: true } }, dossier: { select: { number: true, title: true } } },
  });
  if (!item) return null;
  const reviews = await ctx.db.review.findMany({
    where: { AND: [allowed(ctx, 'read', 'Review'), { roundId, dossierId, stage: { in: ['SUBMITTED', 'VOID'] } }] },
    orderBy: { alias: 'asc' },
  });
  const forms = await ctx.db.formVersion.findMany({
    where: { tenantId: item.tenantId, id: { in: [...new Set(reviews.map(({ formId }) => formId))] } },
  });
  const rules = selectionPolicy.parse(item.round.policy).score;
  const found = (item.figures as unknown as Aggregate | null) ?? aggregate(emptyTally(dossierId, item.revision), rules);
  const dropped = new Map(found.invalid.map(({ reviewId, reason }) => [reviewId, reason]));
  return {
    number: item.dossier.number,
    title: item.dossier.title,
    n: found.n,
    needed: found.needed,
    figures: found.figures,
    mixed: item.mixed,
    reviews: reviews.flatMap((review) => {
      const form = forms.find(({ id }) => id === review.formId);
      const scored = form && scoreReview(scoringForm(form), scoringAnswers(review.scores as unknown as Scores));
      if (!form || !scored?.ok) return [];
      const labels = new Map(criteriaOf(form).criteria.map(({ key, label }) => [key, label]));
      const { id, alias, revision, voidReason } = review;
      const leftOut = dropped.get(id) ?? null;
      return [
        {
          ...{
            id,
            alias,
            revision,
            voidReason,
            formNumber: form.number,
            leftOut,
            counts: leftOut === null && scored.review.score !== null,
          },
          total: scored.review.score,
          exactTotal: scored.review.exactScore,
          vetoes: scored.review.vetoes.map(({ criterionId }) => labels.get(criterionId) ?? criterionId),
          parts: scored.review.explanation.map(({ criterionId, value, normalised, weight, share, points }) => ({
            ...{ criterionId, label: labels.get(criterionId) ?? criterionId, weight, share, points },
            value: value === 'NA' ? null : value,
            normalised,
          })),
        },
      ];
    }),
  };
};
type Explained = NonNullable<Awaited<ReturnType<typeof explainScore>>>;
type ExplainedReview = Explained['reviews'][number];

const PartRef = builder.objectRef<ExplainedReview['parts'][number]>('ScorePart').implement({
  description: 'What one criterion brought to a total.',
  fields: (t) => ({
    criterionId: t.exposeID('criterionId'),
    label: t.exposeString('label'),
    value: t.exposeFloat('value', { nullable: true, description: 'Null: not applicable.' }),
    normalised: t.exposeFloat('normalised', { nullable: true, description: '0 worst … 100 best.' }),
    weight: t.exposeFloat('weight'),
    share: t.exposeFloat('share', { description: 'Of the weights in use.' }),
    points: t.exposeFloat('points'),
  }),
});
const ReviewPartRef = builder.objectRef<ExplainedReview>('ExplainedReview').implement({
  description: 'One review in an explanation, under its letter.',
  fields: (t) => ({
    id: t.exposeID('id'),
    alias: t.exposeString('alias'),
    total: t.exposeFloat('total', { nullable: true }),
    exactTotal: t.exposeString('exactTotal', { nullable: true, description: 'As a fraction.' }),
    counts: t.exposeBoolean('counts'),
    leftOut: t.exposeString('leftOut', { nullable: true, description: 'VOID, NOTHING_SCORED, REOPENED, NOT_CONFIRMED' }),
    revision: t.exposeInt('revision'),
    formNumber: t.exposeInt('formNumber'),
    vetoes: t.exposeStringList('vetoes'),
    parts: t.expose('parts', { type: [PartRef] }),
  }),
});
const ExplanationRef = builder.objectRef<Explained>('ScoreExplanation').implement({
  description: 'Where the figures of an item come from.',
  fields: (t) => ({
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    n: t.exposeInt('n'),
    needed: t.exposeInt('needed'),
    mixed: t.exposeBoolean('mixed'),
    mean: t.float({ nullable: true, resolve: ({ figures }) => figures?.mean ?? null }),
    exactMean: t.string({ nullable: true, resolve: ({ figures }) => figures?.exactMean ?? null }),
    median: t.float({ nullable: true, resolve: ({ figures }) => figures?.median ?? null }),
    deviation: t.float({ nullable: true, resolve: ({ figures }) => figures?.sampleSd ?? null }),
    trimmed: t.boolean({ description: 'One highest and one lowest were left out.', resolve: ({ figures }) => Boolean(figures?.trimmed) }),
    fullMean: t.float({ nullable: true, description: 'With them.', resolve: ({ figures }) => figures?.trimmed?.fullMean ?? null }),
    reviews: t.expose('reviews', { type: [ReviewPartRef] }),
  }),
});

builder.queryField('scoreExplanation', (t) =>
  t.field({
    type: ExplanationRef,
    nullable: true,
    description: 'Why an item has the figures it has.',
    authScopes: { can: ['read', 'RoundItem'] },
    args: { roundId: t.arg.id({ required: true }), dossierId: t.arg.id({ required: true }) },
    resolve: (_root, { roundId, dossierId }, ctx) => explainScore(ctx, asId(roundId), asId(dossierId)),
  }),
);
