import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { asId } from '../graphql/as-id.ts';
import { reasonInput } from '../shared/fields.ts';

const DeleteFileInput = builder.inputType('DeleteFileInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    reason: t.string({ required: true, description: 'Kept in the audit.' }),
  }),
});

/** The record stays for the audit; the bytes go when the worker comes by, after the commit. */
export const deleteFile = async (ctx: Context, id: string, reason: string): Promise<void> => {
  const where = { AND: [allowed(ctx, 'delete', 'StoredFile'), { id, state: { not: 'DELETED' } }] };
  const file = await ctx.db.storedFile.findFirst({ where });
  if (!file) throw new NotAllowedError();
  if (file.objectId) throw new RuleError('FILE_ATTACHED', 'take the file off what it hangs on first');
  const { count } = await ctx.db.storedFile.updateMany({
    where: { AND: [where, { objectId: null }] },
    data: { state: 'DELETED', version: { increment: 1 } },
  });
  if (count !== 1) throw new NotAllowedError();
  await ctx.enqueue({ job: 'kernel.remove-file', payload: { fileId: id } });
  await ctx.audit('file.deleted', { on: ['StoredFile', id], label: file.name, detail: { reason }, before: file });
};

builder.mutationField('deleteFile', (t) =>
  t.prismaField({
    type: 'StoredFile',
    description: 'Deletes a file of yours that hangs on nothing.',
    authScopes: { can: ['delete', 'StoredFile'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: DeleteFileInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      await deleteFile(ctx, id, parseInput(reasonInput, { reason: input.reason }).reason);
      return ctx.db.storedFile.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'delete', 'StoredFile'), { id }] } });
    },
  }),
);
