import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { owed } from '../alert/due.ts';
import { ComplaintRef } from './type.ts';

const ComplaintPage = pageType('Complaint', ComplaintRef);

export interface ComplaintWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  category?: string | null | undefined;
  channel?: string | null | undefined;
  projectId?: string | null | undefined;
  entryId?: string | null | undefined;
  adoptionId?: string | null | undefined;
  late?: boolean | null | undefined;
}

/** Past the limit that runs now. */
export const lateComplaints = (today: Date) => ({
  OR: [
    { ...owed.complaintAccept, acceptBy: { lt: today } },
    { ...owed.complaintAnswer, answerBy: { lt: today } },
  ],
});

/** The filter of list and export alike. */
export const complaintsWhere = (ctx: Context, wish: ComplaintWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    wish?.stage ? { stage: wish.stage } : {},
    wish?.category ? { category: wish.category } : {},
    wish?.channel ? { channel: wish.channel } : {},
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
    wish?.late ? lateComplaints(todayIn(ctx.now())) : {},
  ],
});

const ComplaintFilter = builder.inputType('ComplaintFilter', {
  description: 'Which complaints; all that is given must fit.',
  fields: (t) => ({
    text: t.string(),
    stage: t.string(),
    category: t.string(),
    channel: t.string(),
    projectId: t.id(),
    entryId: t.id(),
    adoptionId: t.id(),
    late: t.boolean({ description: 'Only those past the limit that runs now.' }),
  }),
});

builder.queryField('complaints', (t) =>
  t.field({
    type: ComplaintPage,
    description: 'Complaints to your association, newest first, but those about yourself.',
    authScopes: { can: ['read', 'Complaint'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ComplaintFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Complaint'), complaintsWhere(ctx, filter)] },
        find: (query) => ctx.db.complaint.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.complaint.count(query),
      }),
  }),
);

builder.queryField('complaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    nullable: true,
    description: 'One complaint; null when there is none that you may read.',
    authScopes: { can: ['read', 'Complaint'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.complaint.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Complaint'), { id: asId(id) }] } }),
  }),
);
