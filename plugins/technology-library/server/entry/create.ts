// Entries by hand, and what is common to both ways in.

import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import type { z } from 'zod';
import { newEntryInput } from '../../shared/entry-input.ts';
import type { VersionContent } from '../../shared/version-content.ts';
import { numbered } from '../numbered.ts';
import { writeEvent } from './event.ts';

export const json = (value: unknown): Prisma.InputJsonObject => value as Prisma.InputJsonObject;

/** JK2026-0001: per association and year, never given twice. */
export const entryNumber = (ctx: Context): Promise<string> => numbered(ctx, 'JK', 'library-entry');

export const entrySearch = (of: { title: string; number: string; holderName: string }): string[] =>
  searchable({ title: of.title, number: of.number, holderName: of.holderName });

/** The holder as the entry names it: the organisation's own name where it is on the platform. */
export const holderOf = async (ctx: Context, holderId: string | null, holderName: string) => {
  if (!holderId) return { holderId: null, holderName };
  const card = await ctx.db.organisationCard.findFirst({ where: { id: holderId, kind: { in: ['enterprise', 'institution'] } } });
  if (!card) throw wrongField('holderId', 'REQUIRED');
  return { holderId, holderName: card.name };
};

type NewEntry = Omit<Prisma.LibraryEntryUncheckedCreateInput, 'tenantId' | 'number' | 'search'>;

/** The entry with its first version as a draft, and the first line of its history. */
export const addEntry = async (ctx: Context, entry: NewEntry, content: VersionContent, basis: string) => {
  const tenantId = ctx.scope.tenantId ?? '';
  const number = await entryNumber(ctx);
  const created = await ctx.db.libraryEntry.create({
    data: { ...entry, tenantId, number, search: entrySearch({ title: entry.title, number, holderName: entry.holderName }) },
  });
  const { id: entryId, holderId } = created;
  await ctx.db.libraryVersion.create({
    data: {
      tenantId,
      entryId,
      holderId,
      major: 1,
      minor: 0,
      content: json(content),
      contentHash: contentHash(content),
      basis,
      createdBy: ctx.viewer.userId ?? null,
    },
  });
  await writeEvent(ctx, { entryId, holderId, act: 'enter', toStage: 'PENDING' });
  return created;
};

/** When it is to be evaluated again: not before today, but for what was set when that day lay ahead. */
export const reviewDay = (ctx: Context, given: string | null, before: Date | null = null): Date | null => {
  const day = dayOf(given);
  if (day && day < todayIn(ctx.now()) && day.getTime() !== before?.getTime()) throw wrongField('nextReviewOn', 'IN_THE_PAST');
  return day;
};

export const createEntry = async (ctx: Context, input: z.output<typeof newEntryInput>): Promise<string> => {
  const { content, nextReviewOn, holderId, holderName, ...rest } = input;
  const reviewOn = reviewDay(ctx, nextReviewOn);
  const holder = await holderOf(ctx, holderId, holderName);
  const entry = await addEntry(ctx, { ...rest, ...holder, nextReviewOn: reviewOn }, content, 'MANUAL');
  await ctx.audit('entry.created', { on: ['LibraryEntry', entry.id], label: entry.number, after: input });
  return entry.id;
};

const NewLibraryEntryInput = builder.inputType('NewLibraryEntryInput', {
  description: 'An entry that comes by no selection, with the first draft of its content.',
  fields: (t) => ({
    title: t.string({ required: true }),
    level: t.string({ required: true }),
    subjects: t.stringList({ required: true }),
    holderId: t.id(),
    holderName: t.string(),
    reviewMonths: t.int({ required: true }),
    nextReviewOn: t.string(),
    ownerDispute: t.boolean(),
    content: t.field({ type: 'JSON', required: true, description: 'shared/version-content.ts; may have gaps.' }),
  }),
});

builder.mutationField('createLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Enters a technology by hand; it waits to be listed.',
    authScopes: { can: ['create', 'LibraryEntry'] },
    errors: {},
    args: { input: t.arg({ type: NewLibraryEntryInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createEntry(ctx, parseInput(newEntryInput, input));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
