import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { agreementStages } from '../../shared/stages.ts';
import { asDay } from '../days.ts';
import { AgreementRef } from './type.ts';

const AgreementPage = pageType('Agreement', AgreementRef);

const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Which agreements; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number, title, technology or site.' }),
    stages: t.stringList({ description: agreementStages.stages.join(', ') }),
    kind: t.string(),
    projectId: t.id(),
    entryId: t.id(),
    adoptionId: t.id(),
    endsFrom: t.string({ description: 'Day.' }),
    endsTo: t.string({ description: 'Day.' }),
  }),
});

export interface AgreementWish {
  text?: string | null | undefined;
  stages?: readonly string[] | null | undefined;
  kind?: string | null | undefined;
  projectId?: string | null | undefined;
  entryId?: string | null | undefined;
  adoptionId?: string | null | undefined;
  endsFrom?: string | null | undefined;
  endsTo?: string | null | undefined;
}

const day = (text: string | null | undefined): Date | null => {
  const date = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? asDay(text) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
};

/** The filter of list and export alike. */
export const agreementsWhere = (wish: AgreementWish | null | undefined) => {
  const [from, to] = [day(wish?.endsFrom), day(wish?.endsTo)];
  return {
    AND: [
      wish?.stages && wish.stages.length > 0 ? { stage: { in: [...wish.stages] } } : {},
      wish?.kind ? { kind: wish.kind } : {},
      wish?.projectId ? { projectId: asId(wish.projectId) } : {},
      wish?.entryId ? { entryId: asId(wish.entryId) } : {},
      wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
      from ? { endsOn: { gte: from } } : {},
      to ? { endsOn: { lte: to } } : {},
      searchFilter(wish?.text),
    ],
  };
};

builder.queryField('agreements', (t) =>
  t.field({
    type: AgreementPage,
    description: 'Agreements that your organisation drew up or that were sent to it, newest first.',
    authScopes: { can: ['read', 'Agreement'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: AgreementFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Agreement'), agreementsWhere(filter)] },
        find: (query) => ctx.db.agreement.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.agreement.count(query),
      }),
  }),
);

builder.queryField('agreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    nullable: true,
    description: 'One agreement; null when there is none that you may read.',
    authScopes: { can: ['read', 'Agreement'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.agreement.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: asId(id) }] } }),
  }),
);

builder.queryField('termsInForce', (t) =>
  t.field({
    type: 'JSON',
    nullable: true,
    description: 'The terms that an amendment or renewal starts from: [{ key, heading, text }] of the agreement it follows.',
    authScopes: { can: ['read', 'Agreement'] },
    args: { agreementId: t.arg.id({ required: true }) },
    resolve: async (_root, { agreementId }, ctx) => {
      const row = await ctx.db.agreement.findFirst({
        where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: asId(agreementId) }] },
        select: { amendsId: true, createdAt: true },
      });
      if (!row?.amendsId) return null;
      const before = await ctx.db.agreement.findFirst({
        where: {
          AND: [
            allowed(ctx, 'read', 'Agreement'),
            { OR: [{ id: row.amendsId }, { amendsId: row.amendsId, kind: 'AMENDMENT', effectiveAt: { lt: row.createdAt } }] },
          ],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { terms: true },
      });
      return before?.terms ?? null;
    },
  }),
);
