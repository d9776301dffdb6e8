// What people decide about an entry: list, suspend, resume, supersede, exit.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { StepUpRequiredError } from '@xinglin/kernel/errors/step-up';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { exitInput, resumeInput, supersedeInput, suspendInput } from '../../shared/entry-input.ts';
import { lapsedRequired } from './credential-state.ts';
import { actOnEntry, entryFor, resumingAct } from './move.ts';
import { entryTable } from './stages.ts';

interface Target {
  id: string;
  version: number;
}
interface Reason {
  reasonCode: string;
  reason: string;
}

/** Listing is the association's word to the public: nothing may be open about the technology. */
export const listEntry = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const target = { id, version, action: 'list' };
  const entry = await entryFor(ctx, target, entryTable.moves.list.from);
  if (entry.ownerDispute) throw new RuleError('OWNER_DISPUTE', 'two claim the technology');
  if (entry.outcome === 'CONDITIONAL' && !entry.conditionMetAt) throw new RuleError('CONDITION_OPEN', 'the condition is not met');
  if (!entry.currentVersionId) throw new RuleError('NO_VERSION', 'no version was issued');
  if (await lapsedRequired(ctx, id)) throw new RuleError('CREDENTIAL_LAPSED', 'a required credential is not valid');
  await actOnEntry(ctx, target, 'list');
};

export const resumeEntry = async (ctx: Context, { id, version }: Target, why: Reason): Promise<void> => {
  const target = { id, version, action: 'resume' };
  const entry = await entryFor(ctx, target, entryTable.moves.resume.from);
  if (await lapsedRequired(ctx, id)) throw new RuleError('CREDENTIAL_LAPSED', 'a required credential is not valid');
  await actOnEntry(ctx, target, resumingAct(entry), why);
};

export const supersedeEntry = async (ctx: Context, target: Target, why: Reason & { successorId: string }): Promise<void> => {
  const successor = await ctx.db.libraryEntry.findFirst({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: why.successorId }] },
    select: { id: true, stage: true },
  });
  if (!successor || successor.id === target.id) throw wrongField('successorId', 'REQUIRED');
  if (!['LISTED', 'PROMOTING'].includes(successor.stage)) throw wrongField('successorId', 'SUCCESSOR_NOT_LISTED');
  await actOnEntry(ctx, { ...target, action: 'supersede' }, 'supersede', why);
};

const EntryReasonInput = builder.inputType('EntryReasonInput', {
  description: 'Why, as a code of shared/reasons.ts; OTHER says it in words.',
  fields: (t) => ({ reasonCode: t.string({ required: true }), reason: t.string() }),
});

const errors = { types: [StageError, StaleVersionError, RuleError] };

builder.mutationField('listLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Takes the technology into the library 入库.',
    authScopes: { can: ['list', 'LibraryEntry'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await listEntry(ctx, { id: asId(id), version });
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('suspendLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Suspends its promotion: no new agreements, the sites are told, the public page says so.',
    authScopes: { can: ['suspend', 'LibraryEntry'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: EntryReasonInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await actOnEntry(ctx, { id: asId(id), version, action: 'suspend' }, 'suspend', parseInput(suspendInput, input));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('resumeLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Ends the suspension; the entry stands again where it stood.',
    authScopes: { can: ['resume', 'LibraryEntry'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: EntryReasonInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await resumeEntry(ctx, { id: asId(id), version }, parseInput(resumeInput, input));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('supersedeLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Another entry takes its place 已迭代; its sites keep what they have until they change over.',
    authScopes: { can: ['supersede', 'LibraryEntry'] },
    errors,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      successorId: t.arg.id({ required: true }),
      input: t.arg({ type: EntryReasonInput, required: true }),
    },
    resolve: async (query, _root, { id, version, successorId, input }, ctx) => {
      const why = parseInput(supersedeInput, { ...input, successorId: asId(successorId) });
      await supersedeEntry(ctx, { id: asId(id), version }, why);
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('exitLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Takes the technology out of the library 退出. Cannot be taken back.',
    authScopes: { $all: { can: ['exit', 'LibraryEntry'], stepUp: true } },
    errors: { types: [...errors.types, StepUpRequiredError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: EntryReasonInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await actOnEntry(ctx, { id: asId(id), version, action: 'exit' }, 'exit', parseInput(exitInput, input));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
