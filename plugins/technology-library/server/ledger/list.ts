import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { parseInput } from '@xinglin/kernel/errors/input';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { dayField } from '@xinglin/kernel/shared/fields';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { z } from 'zod';
import { LedgerEntryRef } from './type.ts';

const LedgerPage = pageType('LedgerEntry', LedgerEntryRef);

export const LedgerFilter = builder.inputType('LedgerFilter', {
  description: 'Which lines; all that is given must fit.',
  fields: (t) => ({
    projectId: t.id(),
    entryId: t.id(),
    adoptionId: t.id(),
    acts: t.stringList(),
    from: t.string({ description: 'First day.' }),
    to: t.string({ description: 'Last day.' }),
    byHand: t.boolean(),
  }),
});

type Id = string | number | null | undefined;
export interface LedgerWish {
  projectId?: Id;
  entryId?: Id;
  adoptionId?: Id;
  acts?: readonly string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  byHand?: boolean | null | undefined;
}

const period = z.object({ from: dayField.nullish(), to: dayField.nullish() });

/** The filter of list, picture and export alike. */
export const ledgerWhere = (wish: LedgerWish | null | undefined): Prisma.LedgerEntryWhereInput => {
  const { from, to } = parseInput(period, { from: wish?.from, to: wish?.to });
  const [first, last] = [dayOf(from), dayOf(to)];
  return {
    AND: [
      wish?.projectId ? { projectId: asId(wish.projectId) } : {},
      wish?.entryId ? { entryId: asId(wish.entryId) } : {},
      wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
      wish?.acts && wish.acts.length > 0 ? { act: { in: [...wish.acts] } } : {},
      first ? { occurredOn: { gte: first } } : {},
      last ? { occurredOn: { lte: last } } : {},
      typeof wish?.byHand === 'boolean' ? { byHand: wish.byHand } : {},
    ],
  };
};

builder.queryField('ledger', (t) =>
  t.field({
    type: LedgerPage,
    description: 'Lines of your association’s ledger, the latest day first.',
    authScopes: { can: ['read', 'LedgerEntry'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: LedgerFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'occurredOn', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), ledgerWhere(filter)] },
        find: (query) => ctx.db.ledgerEntry.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.ledgerEntry.count(query),
      }),
  }),
);

builder.queryField('ledgerLine', (t) =>
  t.prismaField({
    type: 'LedgerEntry',
    nullable: true,
    description: 'One line; null when there is none that you may read.',
    authScopes: { can: ['read', 'LedgerEntry'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.ledgerEntry.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), { id: asId(id) }] } }),
  }),
);
