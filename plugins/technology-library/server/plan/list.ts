import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { PromotionTemplateRef } from './type.ts';

const PromotionTemplatePage = pageType('PromotionTemplate', PromotionTemplateRef);

builder.queryField('promotionPlan', (t) =>
  t.prismaField({
    type: 'PromotionPlan',
    nullable: true,
    description: 'One version of a plan; null when there is none that you may read.',
    authScopes: { can: ['read', 'PromotionPlan'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.promotionPlan.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionPlan'), { id: asId(id) }] } }),
  }),
);

export interface TemplateWish {
  kind?: string | null | undefined;
  retired?: boolean | null | undefined;
}
export const templatesWhere = (wish: TemplateWish | null | undefined) => ({
  AND: [wish?.kind ? { kind: wish.kind } : {}, typeof wish?.retired === 'boolean' ? { retired: wish.retired } : {}],
});

const PromotionTemplateFilter = builder.inputType('PromotionTemplateFilter', {
  description: 'Which templates; all that is given must fit.',
  fields: (t) => ({ kind: t.string(), retired: t.boolean() }),
});

builder.queryField('promotionTemplates', (t) =>
  t.field({
    type: PromotionTemplatePage,
    description: 'Templates of your association, newest first.',
    authScopes: { can: ['read', 'PromotionTemplate'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: PromotionTemplateFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), templatesWhere(filter)] },
        // It leads to no other table, so that there is no `include` to it.
        find: (query) =>
          ctx.db.promotionTemplate.findMany({
            ...(queryFromInfo({ context: ctx, info, path: ['items'] }) as { select?: undefined }),
            ...query,
          }),
        count: (query) => ctx.db.promotionTemplate.count(query),
      }),
  }),
);

builder.queryField('promotionTemplate', (t) =>
  t.prismaField({
    type: 'PromotionTemplate',
    nullable: true,
    description: 'One template; null when there is none that you may read.',
    authScopes: { can: ['read', 'PromotionTemplate'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.promotionTemplate.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), { id: asId(id) }] } }),
  }),
);
