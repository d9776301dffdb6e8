import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { due } from '../alert/due.ts';
import { IpRecordRef } from './type.ts';

const IpRecordPage = pageType('IpRecord', IpRecordRef);

export interface IpWish {
  text?: string | null | undefined;
  kind?: string | null | undefined;
  stage?: string | null | undefined;
  origin?: string | null | undefined;
  entryId?: string | null | undefined;
  disputed?: boolean | null | undefined;
  due?: boolean | null | undefined;
}

/** Whose term ends or whose fee is due within the time of the first warning. */
export const dueIp = (now: Date) => ({ OR: [due.ipTerm(todayIn(now)), due.ipFee(todayIn(now))] });

/** The filter of list and export alike. */
export const ipWhere = (ctx: Context, wish: IpWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    wish?.kind ? { kind: wish.kind } : {},
    wish?.stage ? { stage: wish.stage } : {},
    wish?.origin ? { origin: wish.origin } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    wish?.disputed ? { disputed: true } : {},
    wish?.due ? dueIp(ctx.now()) : {},
  ],
});

const IpRecordFilter = builder.inputType('IpRecordFilter', {
  description: 'Which rights; all that is given must fit.',
  fields: (t) => ({
    text: t.string(),
    kind: t.string(),
    stage: t.string(),
    origin: t.string(),
    entryId: t.id(),
    disputed: t.boolean(),
    due: t.boolean({ description: 'Only those whose term ends or whose fee is due within ninety days, or was.' }),
  }),
});

builder.queryField('ipRecords', (t) =>
  t.field({
    type: IpRecordPage,
    description: 'Intellectual property kept by your association, or concerning the technologies that you hold, newest first.',
    authScopes: { can: ['read', 'IpRecord'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: IpRecordFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'IpRecord'), ipWhere(ctx, filter)] },
        find: (query) => ctx.db.ipRecord.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.ipRecord.count(query),
      }),
  }),
);

builder.queryField('ipRecord', (t) =>
  t.prismaField({
    type: 'IpRecord',
    nullable: true,
    description: 'One right; null when there is none that you may read.',
    authScopes: { can: ['read', 'IpRecord'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.ipRecord.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'IpRecord'), { id: asId(id) }] } }),
  }),
);
