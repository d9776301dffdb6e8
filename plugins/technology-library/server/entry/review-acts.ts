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
import { dayOf } from '@xinglin/kernel/tenancy/day';
import type { z } from 'zod';
import { conclusionInput, openReviewInput, remarkInput, reviewFindingsInput } from '../../shared/entry-input.ts';
import { actor } from '../actor.ts';
import { ownEntry } from './own-entry.ts';
import { breakOff, carryOut, openReview } from './review.ts';
import { reviewTable } from './stages.ts';

interface Target {
  id: string;
  version: number;
}

/** A person opens a case on an entry of her association. */
export const openByHand = async (ctx: Context, entryId: string, input: z.output<typeof openReviewInput>): Promise<string> => {
  await ownEntry(ctx, entryId);
  return openReview(ctx, { ...input, entryId });
};

const updateReview = async (ctx: Context, { id, version }: Target, input: z.output<typeof reviewFindingsInput>): Promise<void> => {
  const { findings, dueOn } = input;
  await changeVersioned(ctx, 'LibraryReview', { id, version, action: 'update', from: ['OPEN'] }, (where) =>
    ctx.db.libraryReview.updateMany({ where, data: { findings, dueOn: dayOf(dueOn), version: { increment: 1 } } }),
  );
  await ctx.audit('library-review.updated', { on: ['LibraryReview', id], after: input });
};

/** Closes the case and carries its conclusion out; an exit is for those alone who may take an entry out. */
export const concludeReview = async (ctx: Context, { id, version }: Target, input: z.output<typeof conclusionInput>): Promise<void> => {
  const before = await ctx.db.libraryReview.findFirst({ where: { AND: [allowed(ctx, 'conclude', 'LibraryReview'), { id }] } });
  if (!before) throw new NotAllowedError();
  const { conclusion, findings } = input;
  if (before.kind === 'EXIT' && conclusion === 'ITERATE') throw wrongField('conclusion', 'INVALID_VALUE');
  if (conclusion === 'EXIT') {
    const may = await ctx.db.libraryEntry.count({ where: { AND: [allowed(ctx, 'exit', 'LibraryEntry'), { id: before.entryId }] } });
    if (may === 0) throw wrongField('conclusion', 'EXIT_RESERVED');
  }
  const { from, to } = reviewTable.moves.conclude;
  await changeVersioned(ctx, 'LibraryReview', { id, version, action: 'conclude', from }, (where) =>
    ctx.db.libraryReview.updateMany({
      where,
      data: {
        stage: to,
        findings,
        conclusion,
        concludedAt: ctx.now(),
        concludedBy: actor(ctx),
        version: { increment: 1 },
      },
    }),
  );
  await ctx.audit('library-review.concluded', { on: ['LibraryReview', id], label: before.number, detail: { conclusion } });
  await carryOut(ctx, before, conclusion);
};

const cancelReview = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const before = await ctx.db.libraryReview.findFirst({ where: { AND: [allowed(ctx, 'cancel', 'LibraryReview'), { id }] } });
  if (!before) throw new NotAllowedError();
  const { from, to } = reviewTable.moves.cancel;
  await changeVersioned(ctx, 'LibraryReview', { id, version, action: 'cancel', from }, (where) =>
    ctx.db.libraryReview.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  await ctx.audit('library-review.cancelled', { on: ['LibraryReview', id], label: before.number, detail: { reason } });
  await breakOff(ctx, before, reason);
};

const OpenLibraryReviewInput = builder.inputType('OpenLibraryReviewInput', {
  description: 'What is opened, and what set it off.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'RE_EVALUATION or EXIT' }),
    trigger: t.string({ required: true }),
    findings: t.string(),
    dueOn: t.string(),
  }),
});
const LibraryReviewFindingsInput = builder.inputType('LibraryReviewFindingsInput', {
  description: 'What was found so far.',
  fields: (t) => ({ findings: t.string(), dueOn: t.string() }),
});
const LibraryReviewConclusionInput = builder.inputType('LibraryReviewConclusionInput', {
  description: 'What was found and what follows.',
  fields: (t) => ({ findings: t.string({ required: true }), conclusion: t.string({ required: true }) }),
});

const errors = { types: [StageError, StaleVersionError, RuleError] };

builder.mutationField('openLibraryReview', (t) =>
  t.prismaField({
    type: 'LibraryReview',
    description: 'Opens a re-evaluation or an exit case.',
    authScopes: { can: ['create', 'LibraryReview'] },
    errors,
    args: { entryId: t.arg.id({ required: true }), input: t.arg({ type: OpenLibraryReviewInput, required: true }) },
    resolve: async (query, _root, { entryId, input }, ctx) => {
      const id = await openByHand(ctx, asId(entryId), parseInput(openReviewInput, input));
      return ctx.db.libraryReview.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateLibraryReview', (t) =>
  t.prismaField({
    type: 'LibraryReview',
    description: 'Keeps what was found so far, and the date it is due.',
    authScopes: { can: ['update', 'LibraryReview'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: LibraryReviewFindingsInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateReview(ctx, { id: asId(id), version }, parseInput(reviewFindingsInput, input));
      return ctx.db.libraryReview.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('concludeLibraryReview', (t) =>
  t.prismaField({
    type: 'LibraryReview',
    description: 'Concludes the case; what follows for the entry is done with it.',
    authScopes: { can: ['conclude', 'LibraryReview'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: LibraryReviewConclusionInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await concludeReview(ctx, { id: asId(id), version }, parseInput(conclusionInput, input));
      return ctx.db.libraryReview.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('cancelLibraryReview', (t) =>
  t.prismaField({
    type: 'LibraryReview',
    description: 'Breaks the case off; the entry stands where it stood before.',
    authScopes: { can: ['cancel', 'LibraryReview'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await cancelReview(ctx, { id: asId(id), version }, parseInput(remarkInput, { reason }).reason);
      return ctx.db.libraryReview.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
