import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import type { ModelRow } from '@xinglin/prisma';
import { DecisionRef } from './type.ts';

interface Row {
  id: string;
  number: string;
  title: string;
  applicantName: string;
  track: string;
  stage: string;
  receivedAt: Date;
  ownerDispute: boolean;
  decision: ModelRow<'Decision'> | null;
  items: { reviews: number; mean: number | null; vetoes: number }[];
  agenda: { passed: boolean | null }[];
}

const DecisionLineRef = builder.objectRef<Row>('DecisionLine').implement({
  description: 'A dossier on the decision sheet: what was found, and what was decided.',
  fields: (t) => ({
    dossierId: t.id({ resolve: ({ id }) => id }),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    applicantName: t.exposeString('applicantName'),
    track: t.exposeString('track'),
    stage: t.exposeString('stage'),
    ownerDispute: t.exposeBoolean('ownerDispute', { description: 'Two claim the technology.' }),
    reviews: t.int({ description: 'Valid reviews of the last round.', resolve: ({ items }) => items[0]?.reviews ?? 0 }),
    mean: t.float({ nullable: true, description: '0–100', resolve: ({ items }) => items[0]?.mean ?? null }),
    vetoes: t.int({ resolve: ({ items }) => items[0]?.vetoes ?? 0 }),
    passed: t.boolean({
      nullable: true,
      description: 'Result of the last vote of a meeting; null without one.',
      resolve: ({ agenda }) => agenda[0]?.passed ?? null,
    }),
    decision: t.field({ type: DecisionRef, nullable: true, resolve: ({ decision }) => decision }),
  }),
});

const DecisionLinePage = pageType('DecisionLine', DecisionLineRef);

export interface SheetWish {
  callId: string;
  outcome?: string | null | undefined;
}

const decidable = ['ADMITTED', 'RESUBMITTED', 'IN_REVIEW', 'DECIDED'];

/** The filter of sheet and export alike. `NONE` finds what is undecided. */
export const sheetWhere = ({ callId, outcome }: SheetWish) => ({
  AND: [
    { callId: asId(callId), stage: { in: decidable } },
    outcome === 'NONE' ? { decision: { is: null } } : outcome ? { decision: { is: { outcome } } } : {},
  ],
});

export const readSheet = (ctx: Context, query: object): Promise<Row[]> =>
  ctx.db.dossier.findMany({
    ...query,
    select: {
      id: true,
      number: true,
      title: true,
      applicantName: true,
      track: true,
      stage: true,
      receivedAt: true,
      ownerDispute: true,
      decision: true,
      items: { orderBy: { round: { ordinal: 'desc' } }, take: 1, select: { reviews: true, mean: true, vetoes: true } },
      agenda: { where: { stage: 'DECIDED' }, orderBy: { closedAt: 'desc' }, take: 1, select: { passed: true } },
    },
  } as never) as unknown as Promise<Row[]>;

const DecisionSheetFilter = builder.inputType('DecisionSheetFilter', {
  description: 'The call, and which of its dossiers.',
  fields: (t) => ({ callId: t.id({ required: true }), outcome: t.string({ description: 'An outcome, or NONE for what is undecided.' }) }),
});

builder.queryField('decisionSheet', (t) =>
  t.field({
    type: DecisionLinePage,
    description: 'All dossiers of a call that are decided on or wait for it, as received.',
    authScopes: { can: ['read', 'Decision'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: DecisionSheetFilter, required: true }) },
    resolve: (_root, { page, filter }, ctx) =>
      keysetPage<Row>(page ?? {}, {
        sort: { field: 'receivedAt', direction: 'asc' },
        where: { AND: [allowed(ctx, 'read', 'Dossier'), sheetWhere(filter)] },
        find: (query) => readSheet(ctx, query),
        count: (query) => ctx.db.dossier.count(query),
      }),
  }),
);
