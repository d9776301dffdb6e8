// An evaluation: opened over a time, concluded once. Its figures are frozen then, and the holder reads a digest of them.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { Prisma } from '@xinglin/prisma';
import { type ConclusionInput, conclusionInput, type EvaluationInput, evaluationInput } from '../../shared/evaluation-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { tell } from '../tell.ts';
import { type Evaluated, evaluate } from './figures.ts';
import { digestOf, digestScore, releasable } from './release.ts';
import { evaluations } from './type.ts';

export const createEvaluation = async (ctx: Context, input: EvaluationInput): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: input.projectId }] },
  });
  if (!project) throw wrongField('projectId', 'REQUIRED');
  const [startsOn, endsOn] = [asDay(input.startsOn), asDay(input.endsOn)];
  requirePast(ctx, endsOn, 'endsOn');
  const number = await numbered(ctx, 'PG', 'evaluation');
  const { id } = await ctx.db.evaluation.create({
    data: {
      tenantId: project.tenantId,
      projectId: project.id,
      entryId: project.entryId,
      number,
      startsOn,
      endsOn,
      createdBy: actor(ctx),
    },
  });
  await ctx.audit('evaluation.created', { on: ['Evaluation', id], label: number, after: input });
  return id;
};

/** What the evaluation stands on, figure by figure. */
const keepCounted = (ctx: Context, tenantId: string, evaluationId: string, { counted }: Evaluated) =>
  ctx.db.evaluationFigure.createMany({
    data: [...counted].flatMap(([indicatorId, figures]) => figures.map((each) => ({ ...each, tenantId, evaluationId, indicatorId }))),
  });

interface Draft {
  id: string;
  tenantId: string;
  projectId: string;
  entryId: string;
  number: string;
  startsOn: Date;
  endsOn: Date;
  entry: { title: string; holderId: string | null };
}

/** What the evaluation would come to now: all figures, and which of them the holder may read. */
const freeze = async (ctx: Context, draft: Draft, input: ConclusionInput) => {
  const result = await evaluate(ctx, draft);
  const released = await releasable(ctx, draft, result);
  const figures = result.figures.map((each) => ({ ...each, released: released.has(each.indicatorId) }));
  return { result, released, figures, hash: contentHash({ figures, score: result.score, ...input }) };
};
type FrozenEvaluation = Awaited<ReturnType<typeof freeze>>;

const frozenColumns = ({ figures, result, hash }: FrozenEvaluation, input: ConclusionInput) => ({
  ...input,
  figures: figures as unknown as Prisma.InputJsonValue,
  score: result.score,
  contentHash: hash,
});

const keepDigest = async (ctx: Context, draft: Draft, { result, released }: FrozenEvaluation, input: ConclusionInput): Promise<void> => {
  const { id, tenantId, entryId, number, startsOn, endsOn, entry } = draft;
  await keepCounted(ctx, tenantId, id, result);
  await ctx.db.evaluationDigest.create({
    data: {
      ...{ id, tenantId, entryId, number, startsOn, endsOn, holderId: entry.holderId, entryTitle: entry.title },
      conclusion: input.conclusion,
      score: digestScore(result, released),
      figures: digestOf(result.figures, released) as unknown as Prisma.InputJsonValue,
      createdAt: ctx.now(),
    },
  });
};

/** A concluded evaluation as the demonstration has one: written as it stands, without its acts. */
export const writeConcluded = async (
  ctx: Context,
  draft: Draft,
  input: ConclusionInput,
  { by, at }: { by: string; at: Date },
): Promise<void> => {
  const found = await freeze(ctx, draft, input);
  const { entry: _entry, ...columns } = draft;
  const done = { stage: 'CONCLUDED', createdBy: by, concludedBy: by, concludedAt: at };
  await ctx.db.evaluation.create({ data: { ...columns, ...frozenColumns(found, input), ...done } });
  await keepDigest(ctx, draft, found, input);
};

export const concludeEvaluation = async (
  ctx: Context,
  { id, version }: { id: string; version: number },
  input: ConclusionInput,
): Promise<void> => {
  const draft = await ctx.db.evaluation.findFirst({
    where: { AND: [allowed(ctx, 'conclude', 'Evaluation'), { id }] },
    include: { entry: { select: { title: true, holderId: true } } },
  });
  if (!draft) throw new NotAllowedError();
  const found = await freeze(ctx, draft, input);
  const bare = found.figures.every(({ value }) => value === null);
  if (bare && input.conclusion !== 'INSUFFICIENT') throw new RuleError('NO_FIGURES', 'no verified figure lies in this time');
  const { from, to } = evaluations.moves.conclude;
  await changeVersioned(ctx, 'Evaluation', { id, version, action: 'conclude', from }, (where) =>
    ctx.db.evaluation.updateMany({
      where,
      data: {
        ...frozenColumns(found, input),
        stage: to,
        concludedBy: actor(ctx),
        concludedAt: ctx.now(),
        version: { increment: 1 },
      },
    }),
  );
  const { tenantId, projectId, entryId, number, entry } = draft;
  await keepDigest(ctx, draft, found, input);
  await ctx.audit('evaluation.concluded', {
    on: ['Evaluation', id],
    label: number,
    detail: { conclusion: input.conclusion, contentHash: found.hash },
  });
  await writeLedger(ctx, {
    tenantId,
    act: 'evaluation-concluded',
    params: { number },
    projectId,
    entryId,
    on: ['Evaluation', id],
  });
  await tell(ctx, {
    tenantId: entry.holderId,
    permission: 'evaluation-digest.read',
    kind: 'technology-library.evaluation-concluded',
    params: { title: entry.title },
    link: '/held-evaluations',
  });
};

const EvaluationInputType = builder.inputType('EvaluationInput', {
  description: 'Which project, over which time. Periods that lie wholly within it count.',
  fields: (t) => ({
    projectId: t.id({ required: true }),
    startsOn: t.string({ required: true }),
    endsOn: t.string({ required: true }),
  }),
});
const ConclusionInputType = builder.inputType('EvaluationConclusionInput', {
  description: 'What the evaluation comes to.',
  fields: (t) => ({
    conclusion: t.string({ required: true, description: 'EFFECTIVE, PARTLY, INEFFECTIVE, INSUFFICIENT' }),
    findings: t.string({ required: true }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.evaluation.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Evaluation'), { id }] } });

builder.mutationField('createEvaluation', (t) =>
  t.prismaField({
    type: 'Evaluation',
    description: 'Opens an evaluation of a project.',
    authScopes: { can: ['create', 'Evaluation'] },
    errors: {},
    args: { input: t.arg({ type: EvaluationInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => again(ctx, query, await createEvaluation(ctx, parseInput(evaluationInput, input))),
  }),
);

builder.mutationField('concludeEvaluation', (t) =>
  t.prismaField({
    type: 'Evaluation',
    description: 'Concludes the evaluation and freezes its figures; the holder reads a digest.',
    authScopes: { can: ['conclude', 'Evaluation'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ConclusionInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await concludeEvaluation(ctx, { id: asId(id), version }, parseInput(conclusionInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
