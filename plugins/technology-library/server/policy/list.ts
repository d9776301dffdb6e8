import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { PolicyDocumentRef } from './type.ts';

const PolicyDocumentPage = pageType('PolicyDocument', PolicyDocumentRef);

export interface PolicyWish {
  text?: string | null | undefined;
  level?: string | null | undefined;
  stage?: string | null | undefined;
  projectId?: string | null | undefined;
}

/** What applies to a project: by its name, by its technology, by its provinces, or because it applies to everything. */
const applyingTo = async (ctx: Context, projectId: string) => {
  const project = ctx.ability.can('read', 'PromotionProject')
    ? await ctx.db.promotionProject.findFirst({
        where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(projectId) }] },
        select: { id: true, entryId: true, areaCodes: true },
      })
    : null;
  if (!project) return { id: { in: [] } };
  const { id, entryId, areaCodes } = project;
  return {
    OR: [
      { scopes: { some: { OR: [{ projectId: id }, { entryId }] } } },
      { areaCodes: { hasSome: areaCodes } },
      { scopes: { none: {} }, areaCodes: { isEmpty: true } },
    ],
  };
};

/** The filter of list and export alike. */
export const policiesWhere = async (ctx: Context, wish: PolicyWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    wish?.level ? { level: wish.level } : {},
    wish?.stage ? { stage: wish.stage } : {},
    wish?.projectId ? await applyingTo(ctx, wish.projectId) : {},
  ],
});

const PolicyDocumentFilter = builder.inputType('PolicyDocumentFilter', {
  description: 'Which documents; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of title, number or issuer.' }),
    level: t.string(),
    stage: t.string(),
    projectId: t.id({ description: 'What applies to this project of yours.' }),
  }),
});

builder.queryField('policyDocuments', (t) =>
  t.field({
    type: PolicyDocumentPage,
    description: 'Policy documents of your association, or those that apply to what your institution takes part in, newest first.',
    authScopes: { can: ['read', 'PolicyDocument'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: PolicyDocumentFilter }) },
    resolve: async (_root, { page, filter }, ctx, info) => {
      const wish = await policiesWhere(ctx, filter);
      return keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PolicyDocument'), wish] },
        find: (query) => ctx.db.policyDocument.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.policyDocument.count(query),
      });
    },
  }),
);

builder.queryField('policyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    nullable: true,
    description: 'One document; null when there is none that you may read.',
    authScopes: { can: ['read', 'PolicyDocument'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.policyDocument.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PolicyDocument'), { id: asId(id) }] } }),
  }),
);
