import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { SubmissionRef } from './type.ts';

const SubmissionPage = pageType('Submission', SubmissionRef);

const SubmissionFilter = builder.inputType('SubmissionFilter', {
  description: 'Which submissions; all that is given must fit.',
  fields: (t) => ({ text: t.string({ description: 'Words of number or title.' }), stage: t.string(), callId: t.id() }),
});

export interface SubmissionWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  callId?: string | null | undefined;
}

/** The filter of list and export alike. */
export const submissionsWhere = (wish: SubmissionWish | null | undefined) => ({
  AND: [wish?.stage ? { stage: wish.stage } : {}, wish?.callId ? { callId: asId(wish.callId) } : {}, searchFilter(wish?.text)],
});

builder.queryField('submissions', (t) =>
  t.field({
    type: SubmissionPage,
    description: 'Submissions of your organisation, newest first.',
    authScopes: { can: ['read', 'Submission'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: SubmissionFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Submission'), submissionsWhere(filter)] },
        find: (query) =>
          ctx.db.submission.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.submission.count(query),
      }),
  }),
);

builder.queryField('submission', (t) =>
  t.prismaField({
    type: 'Submission',
    nullable: true,
    description: 'One submission of your organisation; null when there is none.',
    authScopes: { can: ['read', 'Submission'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.submission.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Submission'), { id: asId(id) }] } }),
  }),
);
