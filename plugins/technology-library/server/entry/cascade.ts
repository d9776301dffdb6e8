// What else stops when a technology stops: agreements and sites hear of it in the same transaction.
import type { Context } from '@xinglin/kernel/context';
import { resumeAgreements, stopAgreements } from '../agreement/stop.ts';
import { flagSites } from '../site/flag.ts';

export interface EntryStopped {
  entryId: string;
  kind: 'SUSPENDED' | 'EXITED' | 'SUPERSEDED';
  reason: string;
  /** Of an exit: the use itself ends, for safety or for want of a licence; otherwise each site decides for itself. */
  discontinue?: boolean;
}

/** Called in the association's scope, after the entry has its new stage. */
export const onEntryStopped = async (ctx: Context, stopped: EntryStopped): Promise<void> => {
  await stopAgreements(ctx, stopped);
  await flagSites(ctx, stopped);
};

/** It is promoted again: what the standstill had flagged is clear. */
export const onEntryResumed = (ctx: Context, resumed: { entryId: string }): Promise<void> => resumeAgreements(ctx, resumed);
