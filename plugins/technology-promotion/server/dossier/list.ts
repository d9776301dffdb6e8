import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import type { Prisma } from '@xinglin/prisma';
import { DossierRef, SimilarPairRef } from './type.ts';

const DossierPage = pageType('Dossier', DossierRef);
const SimilarPairPage = pageType('SimilarPair', SimilarPairRef);

const DossierFilter = builder.inputType('DossierFilter', {
  description: 'Which dossiers of the call; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number, title or applicant.' }),
    stage: t.string(),
    track: t.string(),
    channel: t.string(),
    similarOnly: t.boolean({ description: 'Only those like another that nobody has judged yet.' }),
    onPaper: t.boolean(),
  }),
});

export interface DossierWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  track?: string | null | undefined;
  channel?: string | null | undefined;
  similarOnly?: boolean | null | undefined;
  onPaper?: boolean | null | undefined;
}

/** The filter of list and export alike. A pair shows only to those who may read both of it. */
export const dossiersWhere = (ctx: Context, callId: string, wish: DossierWish | null | undefined): Prisma.DossierWhereInput => {
  const readable = ctx.ability.can('read', 'SimilarPair') ? allowed(ctx, 'read', 'SimilarPair') : { tenantId: NOBODY };
  const unseen = { some: { AND: [readable, { verdict: 'UNSEEN' }] } };
  return {
    AND: [
      { callId: asId(callId) },
      wish?.stage ? { stage: wish.stage } : {},
      wish?.track ? { track: wish.track } : {},
      wish?.channel ? { channel: wish.channel } : {},
      typeof wish?.onPaper === 'boolean' ? { onPaper: wish.onPaper } : {},
      wish?.similarOnly ? { OR: [{ similarLeft: unseen }, { similarRight: unseen }] } : {},
      searchFilter(wish?.text),
    ],
  };
};

builder.queryField('dossiers', (t) =>
  t.field({
    type: DossierPage,
    description: 'What came in for a call, newest first; nothing while the call is sealed.',
    authScopes: { can: ['read', 'Dossier'] },
    args: { callId: t.arg.id({ required: true }), page: t.arg({ type: pageArgs }), filter: t.arg({ type: DossierFilter }) },
    resolve: (_root, { callId, page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'receivedAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Dossier'), dossiersWhere(ctx, callId, filter)] },
        find: (query) =>
          ctx.db.dossier.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.dossier.count(query),
      }),
  }),
);

builder.queryField('dossier', (t) =>
  t.prismaField({
    type: 'Dossier',
    nullable: true,
    description: 'One dossier; null when there is none that you may read.',
    authScopes: { can: ['read', 'Dossier'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.dossier.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Dossier'), { id: asId(id) }] } }),
  }),
);

const StageCountRef = builder.objectRef<{ stage: string; count: number }>('DossierStageCount').implement({
  description: 'How many dossiers of a call stand in a stage, of those that you may read.',
  fields: (t) => ({ stage: t.exposeString('stage'), count: t.exposeInt('count') }),
});

builder.queryField('dossierCounts', (t) =>
  t.field({
    type: [StageCountRef],
    description: 'How many dossiers of a call stand in each stage.',
    authScopes: { can: ['read', 'Dossier'] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: async (_root, { callId }, ctx) => {
      const groups = await ctx.db.dossier.groupBy({
        by: ['stage'],
        where: { AND: [allowed(ctx, 'read', 'Dossier'), { callId: asId(callId) }] },
        _count: { _all: true },
      });
      return groups.map(({ stage, _count }) => ({ stage, count: _count._all }));
    },
  }),
);

export const pairsWhere = (callId: string, verdict?: string | null): Prisma.SimilarPairWhereInput => ({
  callId: asId(callId),
  ...(verdict ? { verdict } : {}),
});

builder.queryField('similarPairs', (t) =>
  t.field({
    type: SimilarPairPage,
    description: 'Possible duplicates of a call, most alike first.',
    authScopes: { can: ['read', 'SimilarPair'] },
    args: { callId: t.arg.id({ required: true }), page: t.arg({ type: pageArgs }), verdict: t.arg.string() },
    resolve: (_root, { callId, page, verdict }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'score', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'SimilarPair'), pairsWhere(callId, verdict)] },
        find: (query) => ctx.db.similarPair.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.similarPair.count(query),
      }),
  }),
);
