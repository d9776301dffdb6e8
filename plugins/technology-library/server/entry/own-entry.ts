import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import type { ModelRow } from '@xinglin/prisma';

/** An entry of the acting organisation: what it holds of others it reads as well, and adds nothing to it. */
export const ownEntry = async (ctx: Context, id: string): Promise<ModelRow<'LibraryEntry'>> => {
  const entry = await ctx.db.libraryEntry.findFirst({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { tenantId: ctx.scope.tenantId ?? '', id }] },
  });
  if (!entry) throw new NotAllowedError();
  return entry;
};
