// Lines by hand, and corrections: a line is never changed, another one says what is right.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { z } from 'zod';
import { correctionLine, type NoteInput, noteInput } from '../../shared/ledger-input.ts';
import { asDay, dayText, requirePast } from '../days.ts';

interface Place {
  projectId: string | null;
  entryId: string | null;
  adoptionId: string | null;
}

/** Where the line belongs: a site brings its project and technology, a project its technology. */
const placeOf = async (ctx: Context, { adoptionId, projectId, entryId }: NoteInput): Promise<Place> => {
  if (adoptionId) {
    const site = await ctx.db.siteAdoption.findFirst({
      where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { tenantId: ctx.viewer.tenantId ?? '', id: asId(adoptionId) }] },
      select: { id: true, projectId: true, entryId: true },
    });
    if (!site) throw wrongField('adoptionId', 'NO_SUCH_SITE');
    return { projectId: site.projectId, entryId: site.entryId, adoptionId: site.id };
  }
  if (projectId) {
    const project = await ctx.db.promotionProject.findFirst({
      where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(projectId) }] },
      select: { id: true, entryId: true },
    });
    if (!project) throw wrongField('projectId', 'UNKNOWN_PROJECT');
    return { projectId: project.id, entryId: project.entryId, adoptionId: null };
  }
  if (!entryId) return { projectId: null, entryId: null, adoptionId: null };
  const entry = await ctx.db.libraryEntry.findFirst({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { tenantId: ctx.viewer.tenantId ?? '', id: asId(entryId) }] },
    select: { id: true },
  });
  if (!entry) throw wrongField('entryId', 'UNKNOWN_ENTRY');
  return { projectId: null, entryId: entry.id, adoptionId: null };
};

export const writeNote = async (ctx: Context, input: NoteInput): Promise<string> => {
  const occurredOn = asDay(input.occurredOn);
  requirePast(ctx, occurredOn);
  const { id } = await ctx.db.ledgerEntry.create({
    data: {
      ...(await placeOf(ctx, input)),
      tenantId: ctx.viewer.tenantId ?? '',
      act: 'note',
      note: input.note,
      byHand: true,
      occurredOn,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.userId ?? null,
    },
  });
  await ctx.audit('ledger.noted', { on: ['LedgerEntry', id], label: input.occurredOn, after: input });
  return id;
};

/** Says what is right instead of a line. A line is corrected once; a correction is corrected by the next one. */
export const correctLine = async (ctx: Context, lineId: string, input: z.output<typeof correctionLine>): Promise<string> => {
  const line = await ctx.db.ledgerEntry.findFirst({ where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), { id: lineId }] } });
  if (!line) throw new NotAllowedError();
  const occurredOn = asDay(input.occurredOn);
  requirePast(ctx, occurredOn);
  const { tenantId, projectId, entryId, adoptionId, objectType, objectId } = line;
  if ((await ctx.db.ledgerEntry.count({ where: { tenantId, correctsId: lineId } })) > 0) {
    throw new RuleError('ALREADY_CORRECTED', 'another line corrects this one');
  }
  const { id } = await ctx.db.ledgerEntry.create({
    data: {
      tenantId,
      projectId,
      entryId,
      adoptionId,
      objectType,
      objectId,
      act: 'note',
      note: input.note,
      byHand: true,
      correctsId: lineId,
      occurredOn,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.userId ?? null,
    },
  });
  await ctx.audit('ledger.corrected', {
    on: ['LedgerEntry', id],
    label: dayText(line.occurredOn),
    detail: { correctsId: lineId },
    after: input,
  });
  return id;
};

const NoteInputType = builder.inputType('LedgerNoteInput', {
  description: 'A line by hand.',
  fields: (t) => ({
    note: t.string({ required: true }),
    occurredOn: t.string({ required: true }),
    projectId: t.id(),
    entryId: t.id(),
    adoptionId: t.id(),
  }),
});

builder.mutationField('noteInLedger', (t) =>
  t.prismaField({
    type: 'LedgerEntry',
    description: 'Writes a line that no act has written.',
    authScopes: { can: ['create', 'LedgerEntry'] },
    errors: {},
    args: { input: t.arg({ type: NoteInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await writeNote(ctx, parseInput(noteInput, input));
      return ctx.db.ledgerEntry.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), { id }] } });
    },
  }),
);

builder.mutationField('correctLedgerLine', (t) =>
  t.prismaField({
    type: 'LedgerEntry',
    description: 'Writes what is right instead of a line, which stays as it is.',
    authScopes: { can: ['create', 'LedgerEntry'] },
    errors: { types: [RuleError] },
    args: { id: t.arg.id({ required: true }), note: t.arg.string({ required: true }), occurredOn: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, ...given }, ctx) => {
      const made = await correctLine(ctx, asId(id), parseInput(correctionLine, given));
      return ctx.db.ledgerEntry.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), { id: made }] } });
    },
  }),
);
