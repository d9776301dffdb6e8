import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import { LibraryCredentialRef, LibraryEntryRef, LibraryReviewRef, LibraryVersionRef } from './type.ts';

const EntryPage = pageType('LibraryEntry', LibraryEntryRef);
const CredentialPage = pageType('LibraryCredential', LibraryCredentialRef);
const ReviewPage = pageType('LibraryReview', LibraryReviewRef);
const VersionPage = pageType('LibraryVersion', LibraryVersionRef);

const LibraryEntryFilter = builder.inputType('LibraryEntryFilter', {
  description: 'Which entries; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number, title or holder.' }),
    stage: t.string(),
    level: t.string(),
    subject: t.string(),
    disputed: t.boolean({ description: 'Only those that two claim.' }),
  }),
});

type Maybe = string | null | undefined;

export interface EntryWish {
  text?: Maybe;
  stage?: Maybe;
  level?: Maybe;
  subject?: Maybe;
  disputed?: boolean | null | undefined;
}

/** The filter of list and export alike. */
export const entriesWhere = (wish: EntryWish | null | undefined) => ({
  AND: [
    wish?.stage ? { stage: wish.stage } : {},
    wish?.level ? { level: wish.level } : {},
    wish?.subject ? { subjects: { has: wish.subject } } : {},
    wish?.disputed ? { ownerDispute: true } : {},
    searchFilter(wish?.text),
  ],
});

builder.queryField('libraryEntries', (t) =>
  t.field({
    type: EntryPage,
    description: 'Entries of your association’s library, or those your organisation holds, newest first.',
    authScopes: { can: ['read', 'LibraryEntry'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: LibraryEntryFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), entriesWhere(filter)] },
        find: (query) =>
          ctx.db.libraryEntry.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.libraryEntry.count(query),
      }),
  }),
);

builder.queryField('libraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    nullable: true,
    description: 'One entry; null when there is none that you may read.',
    authScopes: { can: ['read', 'LibraryEntry'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.libraryEntry.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: asId(id) }] } }),
  }),
);

builder.queryField('libraryVersions', (t) =>
  t.field({
    type: VersionPage,
    description: 'Versions of an entry, newest first.',
    authScopes: { can: ['read', 'LibraryVersion'] },
    args: { page: t.arg({ type: pageArgs }), entryId: t.arg.id({ required: true }) },
    resolve: (_root, { page, entryId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'LibraryVersion'), { entryId: asId(entryId) }] },
        find: (query) => ctx.db.libraryVersion.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.libraryVersion.count(query),
      }),
  }),
);

builder.queryField('libraryVersion', (t) =>
  t.prismaField({
    type: 'LibraryVersion',
    nullable: true,
    description: 'One version; null when there is none that you may read.',
    authScopes: { can: ['read', 'LibraryVersion'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.libraryVersion.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'LibraryVersion'), { id: asId(id) }] } }),
  }),
);

const LibraryCredentialFilter = builder.inputType('LibraryCredentialFilter', {
  description: 'Which credentials; all that is given must fit.',
  fields: (t) => ({ state: t.string(), expiresBy: t.string({ description: 'Valid until this day at the longest.' }), entryId: t.id() }),
});

export interface CredentialWish {
  state?: Maybe;
  expiresBy?: Maybe;
  entryId?: Maybe;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The filter of list and export alike. */
export const credentialsWhere = (wish: CredentialWish | null | undefined) => {
  const last = wish?.expiresBy && dayPattern.test(wish.expiresBy) ? dayOf(wish.expiresBy) : null;
  return {
    AND: [
      wish?.state ? { state: wish.state } : {},
      last && !Number.isNaN(last.getTime()) ? { expiresOn: { lte: last } } : {},
      wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    ],
  };
};

builder.queryField('libraryCredentials', (t) =>
  t.field({
    type: CredentialPage,
    description: 'Credentials of all entries you may read, newest first.',
    authScopes: { can: ['read', 'LibraryCredential'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: LibraryCredentialFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'LibraryCredential'), credentialsWhere(filter)] },
        find: (query) => ctx.db.libraryCredential.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.libraryCredential.count(query),
      }),
  }),
);

const LibraryReviewFilter = builder.inputType('LibraryReviewFilter', {
  description: 'Which cases; all that is given must fit.',
  fields: (t) => ({ kind: t.string(), stage: t.string(), entryId: t.id() }),
});

export interface ReviewWish {
  kind?: Maybe;
  stage?: Maybe;
  entryId?: Maybe;
}

/** The filter of list and export alike. */
export const reviewsWhere = (wish: ReviewWish | null | undefined) => ({
  AND: [
    wish?.kind ? { kind: wish.kind } : {},
    wish?.stage ? { stage: wish.stage } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
  ],
});

builder.queryField('libraryReviews', (t) =>
  t.field({
    type: ReviewPage,
    description: 'Re-evaluations and exit cases, newest first.',
    authScopes: { can: ['read', 'LibraryReview'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: LibraryReviewFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'LibraryReview'), reviewsWhere(filter)] },
        find: (query) => ctx.db.libraryReview.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.libraryReview.count(query),
      }),
  }),
);

builder.queryField('libraryReview', (t) =>
  t.prismaField({
    type: 'LibraryReview',
    nullable: true,
    description: 'One re-evaluation or exit case; null when there is none that you may read.',
    authScopes: { can: ['read', 'LibraryReview'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.libraryReview.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'LibraryReview'), { id: asId(id) }] } }),
  }),
);
