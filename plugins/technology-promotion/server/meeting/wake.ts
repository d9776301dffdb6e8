import type { Context } from '@xinglin/kernel/context';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { meetingStages } from '../../shared/stages.ts';

/** Wakes the screens of everybody at the meeting; each asks again with her own permissions. */
export const wake = (ctx: Context): Promise<void> => publishLive(ctx.db, { topic: 'list:Meeting', tenantId: ctx.scope.tenantId });

/** The stages of a meeting in which its agenda can be ordered. */
export const ordering = defineStages({
  ...meetingStages,
  moves: { ...meetingStages.moves, order: { from: ['PLANNED', 'OPEN'], to: 'OPEN' } },
} as const);
