import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

/** What waits for the viewer here. */
export const ledgerWork = async (_ctx: Context): Promise<readonly WorkItem[]> => [];
