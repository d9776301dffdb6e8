// What else stops when a technology stops: agreements and sites hear of it in the same transaction.
import type { Context } from '@xinglin/kernel/context';
import { stopAgreements } from '../agreement/stop.ts';
import { flagSites } from '../site/flag.ts';

export interface EntryStopped {
  entryId: string;
  kind: 'SUSPENDED' | 'EXITED' | 'SUPERSEDED';
  reason: string;
}

/** Called in the association's scope, after the entry has its new stage. */
export const onEntryStopped = async (ctx: Context, stopped: EntryStopped): Promise<void> => {
  await stopAgreements(ctx, stopped);
  await flagSites(ctx, stopped);
};
