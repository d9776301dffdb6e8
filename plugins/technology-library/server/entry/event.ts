import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';

interface Step {
  entryId: string;
  holderId: string | null;
  act: string;
  reason?: string;
  reasonCode?: string | null;
  fromStage?: string | null;
  toStage?: string | null;
  occurredOn?: Date;
}

/** One line in the life of an entry, never changed after. */
export const writeEvent = async (ctx: Context, { occurredOn, ...step }: Step): Promise<void> => {
  await ctx.db.libraryEvent.createMany({
    data: [
      {
        ...step,
        tenantId: ctx.scope.tenantId ?? '',
        occurredOn: occurredOn ?? todayIn(ctx.now()),
        recordedAt: ctx.now(),
        recordedBy: ctx.viewer.userId ?? null,
      },
    ],
  });
};
