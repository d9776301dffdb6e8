import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type EntryInput, entryInput, remarkInput } from '../../shared/entry-input.ts';
import { refreshCatalogue } from '../catalogue/refresh.ts';
import { entrySearch, holderOf, reviewDay } from './create.ts';
import { writeEvent } from './event.ts';

const underway = ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED'] as const;

interface Target {
  id: string;
  version: number;
}

/** A holder that agreements and projects know cannot be exchanged under them: that is a new entry. */
const mayChangeHolder = async (ctx: Context, tenantId: string, id: string): Promise<boolean> =>
  (await ctx.db.promotionProject.count({ where: { tenantId, entryId: id } })) === 0;

export const updateEntry = async (ctx: Context, { id, version }: Target, input: EntryInput): Promise<void> => {
  const before = await ctx.db.libraryEntry.findFirst({ where: { AND: [allowed(ctx, 'update', 'LibraryEntry'), { id }] } });
  if (!before) throw new NotAllowedError();
  const holder = await holderOf(ctx, input.holderId, input.holderName || before.holderName);
  const other = holder.holderId !== before.holderId;
  if (other && !(await mayChangeHolder(ctx, before.tenantId, id))) throw wrongField('holderId', 'HOLDER_FIXED');
  const { title, level, subjects, reviewMonths } = input;
  const nextReviewOn = reviewDay(ctx, input.nextReviewOn, before.nextReviewOn);
  const search = entrySearch({ title, number: before.number, holderName: holder.holderName });
  await changeVersioned(ctx, 'LibraryEntry', { id, version, action: 'update', from: underway }, (where) =>
    ctx.db.libraryEntry.updateMany({
      where,
      data: { title, level, subjects, reviewMonths, nextReviewOn, ...holder, search, version: { increment: 1 } },
    }),
  );
  if (other) {
    const where = { tenantId: before.tenantId, entryId: id };
    await ctx.db.libraryVersion.updateMany({ where, data: { holderId: holder.holderId } });
    await ctx.db.libraryCredential.updateMany({ where, data: { holderId: holder.holderId } });
    await ctx.db.ipRecord.updateMany({ where, data: { holderId: holder.holderId } });
  }
  await ctx.audit('entry.updated', { on: ['LibraryEntry', id], label: before.number, before, after: input });
  await refreshCatalogue(ctx, id);
};

type Settling = 'settleOwner' | 'meetCondition';

/** Removes what keeps an entry from being listed, with the reason on record. */
export const settle = async (ctx: Context, { id, version }: Target, action: Settling, reason: string): Promise<void> => {
  const entry = await ctx.db.libraryEntry.findFirst({ where: { AND: [allowed(ctx, action, 'LibraryEntry'), { id }] } });
  if (!entry) throw new NotAllowedError();
  if (action === 'settleOwner' && !entry.ownerDispute) throw new RuleError('NO_DISPUTE', 'nobody disputes who owns it');
  if (action === 'meetCondition' && (entry.outcome !== 'CONDITIONAL' || entry.conditionMetAt))
    throw new RuleError('NO_CONDITION', 'no condition is open');
  await changeVersioned(ctx, 'LibraryEntry', { id, version, action, from: underway }, (where) =>
    ctx.db.libraryEntry.updateMany({
      where,
      data: { ...(action === 'settleOwner' ? { ownerDispute: false } : { conditionMetAt: ctx.now() }), version: { increment: 1 } },
    }),
  );
  await writeEvent(ctx, { entryId: id, holderId: entry.holderId, act: action, reason });
  await ctx.audit(`entry.${action}`, { on: ['LibraryEntry', id], label: entry.number, detail: { reason } });
};

const LibraryEntryInput = builder.inputType('LibraryEntryInput', {
  description: 'How the association keeps the entry; its content has versions.',
  fields: (t) => ({
    title: t.string({ required: true }),
    level: t.string({ required: true }),
    subjects: t.stringList({ required: true }),
    holderId: t.id(),
    holderName: t.string(),
    reviewMonths: t.int({ required: true }),
    nextReviewOn: t.string(),
  }),
});

builder.mutationField('updateLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Changes title, classification, holder and rhythm of re-evaluation.',
    authScopes: { can: ['update', 'LibraryEntry'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: LibraryEntryInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateEntry(ctx, { id: asId(id), version }, parseInput(entryInput, input));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

const settling = (name: string, action: Settling, description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'LibraryEntry',
      description,
      authScopes: { can: [action, 'LibraryEntry'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: async (query, _root, { id, version, reason }, ctx) => {
        await settle(ctx, { id: asId(id), version }, action, parseInput(remarkInput, { reason }).reason);
        return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
      },
    }),
  );

settling('settleEntryOwner', 'settleOwner', 'Records that the dispute about who owns it is settled, and how.');
settling('meetEntryCondition', 'meetCondition', 'Records that the condition of its recommendation is met, and by what.');
