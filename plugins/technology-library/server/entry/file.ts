// Evidence on file 证据材料.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { detachFile } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { z } from 'zod';
import { evidenceFileInput } from '../../shared/entry-input.ts';
import { attach } from '../evidence/attach.ts';
import { ownEntry } from './own-entry.ts';
import { LibraryEntryRef } from './type.ts';

export const addEvidence = async (ctx: Context, entryId: string, input: z.output<typeof evidenceFileInput>): Promise<void> => {
  const { tenantId, number } = await ownEntry(ctx, entryId);
  const row = await ctx.db.libraryFile.create({ data: { ...input, tenantId, entryId, addedBy: ctx.viewer.userId ?? null } });
  await attach(ctx, input.fileId, 'LibraryFile', row.id, 'fileId');
  await ctx.audit('library-file.added', { on: ['LibraryEntry', entryId], label: number, detail: { kind: input.kind, label: input.label } });
};

/** What came with the selection belongs to its dossier: taking it off here leaves it there. */
export const removeEvidence = async (ctx: Context, id: string): Promise<string> => {
  const row = await ctx.db.libraryFile.findFirst({ where: { AND: [allowed(ctx, 'delete', 'LibraryFile'), { id }] } });
  if (!row) throw new NotAllowedError();
  const { tenantId, entryId, fileId, kind, label } = row;
  await ctx.db.libraryFile.deleteMany({ where: { AND: [allowed(ctx, 'delete', 'LibraryFile'), { id }] } });
  const ours = await ctx.db.storedFile.count({ where: { tenantId, id: fileId, objectType: 'LibraryFile', objectId: id } });
  if (ours > 0) await detachFile(ctx, fileId, 'LibraryFile', id);
  await ctx.audit('library-file.removed', { on: ['LibraryEntry', entryId], detail: { kind, label } });
  return entryId;
};

const LibraryFileInput = builder.inputType('LibraryFileInput', {
  description: 'A file that was brought before, and what it shows.',
  fields: (t) => ({ kind: t.string({ required: true }), label: t.string({ required: true }), fileId: t.id({ required: true }) }),
});

builder.mutationField('addLibraryFile', (t) =>
  t.prismaField({
    type: LibraryEntryRef,
    description: 'Puts a file on record as evidence.',
    authScopes: { can: ['create', 'LibraryFile'] },
    errors: { types: [RuleError] },
    args: { entryId: t.arg.id({ required: true }), input: t.arg({ type: LibraryFileInput, required: true }) },
    resolve: async (query, _root, { entryId, input }, ctx) => {
      await addEvidence(ctx, asId(entryId), parseInput(evidenceFileInput, input));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(entryId) } });
    },
  }),
);

builder.mutationField('removeLibraryFile', (t) =>
  t.prismaField({
    type: LibraryEntryRef,
    description: 'Takes a file off the record.',
    authScopes: { can: ['delete', 'LibraryFile'] },
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      const entryId = await removeEvidence(ctx, asId(id));
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: entryId } });
    },
  }),
);
