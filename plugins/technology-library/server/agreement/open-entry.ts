import type { Context } from '@xinglin/kernel/context';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { stagesOpen } from '../../shared/open-entry.ts';

/**
 * Whether new agreements may be made on an entry, in the association's scope. The row is held until the transaction ends:
 * a suspension that comes at the same moment waits, and then finds the agreement.
 */
export const isOpenEntry = async (ctx: Context, tenantId: string, entryId: string): Promise<boolean> => {
  const [entry] = await ctx.db.$queryRaw<{ stage: string }[]>`
    select stage from library_entry where tenant_id = ${tenantId}::uuid and id = ${entryId}::uuid for share`;
  return stagesOpen.includes(entry?.stage ?? '');
};

/** A suspended technology, or one that left the library, gets no new agreement. */
export const requireOpenEntry = async (ctx: Context, tenantId: string, entryId: string): Promise<void> => {
  if (!(await isOpenEntry(ctx, tenantId, entryId))) throw new RuleError('ENTRY_NOT_OPEN', 'the technology gets no new agreements now');
};
