// A risk is registered, and described anew while it is open.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { type NewRiskInput, newRiskInput, type RiskInput, riskInput } from '../../shared/risk-input.ts';
import { actor } from '../actor.ts';
import { requireColleague } from '../colleague.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { subjectOf } from '../subject.ts';
import { escalation, tellEscalation } from './escalate.ts';
import { openRisk } from './type.ts';

const DAY_MS = 86_400_000;

const tellOwner = async (ctx: Context, { id, number, title, ownerId }: ModelRow<'Risk'>): Promise<void> => {
  if (ownerId === ctx.viewer.userId) return;
  await ctx.notify({ kind: 'technology-library.risk-assigned', userIds: [ownerId], params: { number, title }, link: `/risks/${id}` });
};

export const createRisk = async (ctx: Context, { entryId, projectId, adoptionId, ...input }: NewRiskInput): Promise<string> => {
  const subject = await subjectOf(ctx, { entryId, projectId, adoptionId });
  await requireColleague(ctx, 'ownerId', input.ownerId, 'risk.write');
  const number = await numbered(ctx, 'FX', 'risk');
  const score = input.likelihood * input.impact;
  const risk = await ctx.db.risk.create({
    data: {
      tenantId: ctx.scope.tenantId ?? '',
      ...subject,
      ...input,
      number,
      score,
      residualLikelihood: input.likelihood,
      residualImpact: input.impact,
      ...escalation(ctx, score),
      nextReviewOn: new Date(todayIn(ctx.now()).getTime() + input.reviewDays * DAY_MS),
      createdBy: actor(ctx),
      search: searchable({ number, title: input.title, description: input.description }),
    },
  });
  const { id, tenantId } = risk;
  await ctx.audit('risk.registered', { on: ['Risk', id], label: number, after: input });
  await writeLedger(ctx, { tenantId, ...subject, act: 'risk-registered', params: { number, title: input.title }, on: ['Risk', id] });
  if (risk.escalatedAt) await tellEscalation(ctx, risk);
  else await tellOwner(ctx, risk);
  return id;
};

export const updateRisk = async (ctx: Context, id: string, version: number, input: RiskInput): Promise<void> => {
  const before = await ctx.db.risk.findFirst({ where: { AND: [allowed(ctx, 'update', 'Risk'), { id }] } });
  if (!before) throw new NotAllowedError();
  if (input.ownerId !== before.ownerId) await requireColleague(ctx, 'ownerId', input.ownerId, 'risk.write');
  // Until somebody has reviewed it, what remains is what there was.
  const untouched =
    before.stage === 'IDENTIFIED' && (await ctx.db.riskReview.count({ where: { tenantId: before.tenantId, riskId: id } })) === 0;
  const score = input.likelihood * input.impact;
  const residual = untouched
    ? { residualLikelihood: input.likelihood, residualImpact: input.impact, ...escalation(ctx, score, before.escalatedAt) }
    : {};
  const search = searchable({ number: before.number, title: input.title, description: input.description });
  const risk = await changeVersioned(ctx, 'Risk', { id, version, action: 'update', from: openRisk }, (where) =>
    ctx.db.risk.updateManyAndReturn({ where, data: { ...input, ...residual, score, search, version: { increment: 1 } } }),
  );
  await ctx.audit('risk.updated', { on: ['Risk', id], label: before.number, before, after: input });
  if (risk.escalatedAt && !before.escalatedAt) await tellEscalation(ctx, risk);
  else if (risk.ownerId !== before.ownerId) await tellOwner(ctx, risk);
};

const RiskInputType = builder.inputType('RiskInput', {
  description: 'What could happen, and how much it would matter if nothing were done.',
  fields: (t) => ({
    title: t.string({ required: true }),
    category: t.string({ required: true, description: 'TECHNICAL, SAFETY, LEGAL, FUNDING, SCHEDULE, COOPERATION, REPUTATION' }),
    description: t.string({ required: true }),
    likelihood: t.int({ required: true, description: '1 to 5' }),
    impact: t.int({ required: true, description: '1 to 5' }),
    ownerId: t.id({ required: true, description: 'A member who can work on risks.' }),
    reviewDays: t.int({ required: true, description: 'Days from one review to the next.' }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.risk.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Risk'), { id }] } });

builder.mutationField('createRisk', (t) =>
  t.prismaField({
    type: 'Risk',
    description: 'Registers a risk; one that is high from the start goes to the administrators at once.',
    authScopes: { can: ['create', 'Risk'] },
    errors: {},
    args: {
      entryId: t.arg.id({ description: 'The technology it threatens.' }),
      projectId: t.arg.id({ description: 'The project it threatens.' }),
      adoptionId: t.arg.id({ description: 'The site it threatens.' }),
      input: t.arg({ type: RiskInputType, required: true }),
    },
    resolve: async (query, _root, { input, ...subject }, ctx) =>
      again(ctx, query, await createRisk(ctx, parseInput(newRiskInput, { ...subject, ...input }))),
  }),
);

builder.mutationField('updateRisk', (t) =>
  t.prismaField({
    type: 'Risk',
    description: 'Describes an open risk anew.',
    authScopes: { can: ['update', 'Risk'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RiskInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateRisk(ctx, asId(id), version, parseInput(riskInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
