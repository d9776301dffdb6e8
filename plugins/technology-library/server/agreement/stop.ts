import type { Context } from '@xinglin/kernel/context';
import type { EntryStopped } from '../entry/cascade.ts';

/** A technology stopped: its agreements follow. */
export const stopAgreements = async (_ctx: Context, _stopped: EntryStopped): Promise<void> => {};
