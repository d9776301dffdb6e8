import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { reviewStages } from '../../shared/stages.ts';

export const stages = defineStages(reviewStages);

export const ReviewRef = builder.prismaObject('Review', {
  description: 'An expert’s review 评审意见, under a letter. Whose it is, only the association’s managers of the round read.',
  fields: (t) => ({
    id: t.exposeID('id'),
    dossierId: t.exposeID('dossierId'),
    alias: t.exposeString('alias', { description: 'A, B, C …' }),
    mine: t.boolean({ select: { userId: true }, resolve: ({ userId }, _args, ctx) => userId === ctx.viewer.userId }),
    reviewerName: t.string({
      nullable: true,
      description: 'For the managers of the round; null for everybody else.',
      select: { assignment: { select: { expert: { select: { name: true } } } } },
      resolve: ({ assignment }, _args, ctx) => (ctx.ability.can('return', 'Review') ? assignment.expert.name : null),
    }),
    dossierNumber: t.string({
      nullable: true,
      description: 'For the managers of the round; null for everybody else.',
      select: { dossier: { select: { number: true } } },
      resolve: ({ dossier }, _args, ctx) => (ctx.ability.can('return', 'Review') ? dossier.number : null),
    }),
    dossierTitle: t.string({
      nullable: true,
      description: 'For the managers of the round; null for everybody else.',
      select: { dossier: { select: { title: true } } },
      resolve: ({ dossier }, _args, ctx) => (ctx.ability.can('return', 'Review') ? dossier.title : null),
    }),
    revision: t.exposeInt('revision', { description: 'The revision it judges.' }),
    confirmedFor: t.exposeInt('confirmedFor', { nullable: true, description: 'The later revision its author confirmed it for.' }),
    stage: t.exposeString('stage', { description: reviewStages.stages.join(', ') }),
    scores: t.expose('scores', { type: 'JSON', description: '{ criterion: { score } | { notApplicable, reason } }' }),
    total: t.exposeFloat('total', { nullable: true, description: '0 worst … 100 best, by the weights of its form.' }),
    vetoes: t.exposeStringList('vetoes', { description: 'Criteria by which it vetoes 一票否决.' }),
    opinion: t.exposeString('opinion', { nullable: true, description: 'APPROVE, APPROVE_WITH_CHANGES or REJECT' }),
    comment: t.exposeString('comment'),
    confidential: t.string({
      nullable: true,
      description: 'For the association only: null for other experts.',
      select: { confidential: true, userId: true },
      resolve: ({ confidential, userId }, _args, ctx) =>
        userId === ctx.viewer.userId || ctx.ability.can('return', 'Review') ? confidential : null,
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    voidReason: t.exposeString('voidReason', { nullable: true }),
    version: t.exposeInt('version'),
    allowedActions: rowActions(t, 'Review', ['submit', 'return', 'void'], stages),
  }),
});
