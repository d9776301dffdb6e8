import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { EvaluationDigestRef, EvaluationRef } from './type.ts';

const EvaluationPage = pageType('Evaluation', EvaluationRef);
const DigestPage = pageType('EvaluationDigest', EvaluationDigestRef);

export interface EvaluationWish {
  projectId?: string | null | undefined;
  stage?: string | null | undefined;
}

/** The filter of list and export alike. */
export const evaluationsWhere = ({ projectId, stage }: EvaluationWish) => ({
  AND: [projectId ? { projectId: asId(projectId) } : {}, stage ? { stage } : {}],
});

builder.queryField('evaluations', (t) =>
  t.field({
    type: EvaluationPage,
    description: 'Evaluations of your association, newest first.',
    authScopes: { can: ['read', 'Evaluation'] },
    args: { page: t.arg({ type: pageArgs }), projectId: t.arg.id(), stage: t.arg.string() },
    resolve: (_root, { page, projectId, stage }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: {
          AND: [allowed(ctx, 'read', 'Evaluation'), evaluationsWhere({ projectId, stage })],
        },
        find: (query) => ctx.db.evaluation.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.evaluation.count(query),
      }),
  }),
);

builder.queryField('evaluation', (t) =>
  t.prismaField({
    type: 'Evaluation',
    nullable: true,
    description: 'One evaluation; null when there is none that you may read.',
    authScopes: { can: ['read', 'Evaluation'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.evaluation.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Evaluation'), { id: asId(id) }] } }),
  }),
);

builder.queryField('evaluationDigests', (t) =>
  t.field({
    type: DigestPage,
    description: 'What evaluations say of the technologies that your organisation holds, newest first.',
    authScopes: { can: ['read', 'EvaluationDigest'] },
    args: { page: t.arg({ type: pageArgs }) },
    resolve: (_root, { page }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'EvaluationDigest')] },
        find: (query) => ctx.db.evaluationDigest.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.evaluationDigest.count(query),
      }),
  }),
);
