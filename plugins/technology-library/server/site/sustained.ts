import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import type { ModelRow } from '@xinglin/prisma';
import { addMonths } from '../days.ts';

/** Maintenance is judged from so many months on (RE-AIM). */
export const SUSTAINED_MONTHS = 6;

interface Pause {
  act: string;
  occurredOn: Date;
}

/** The first day on which routine use counts as sustained: six months from its beginning, and the days it lay still. */
export const sustainedFrom = (routineOn: Date, pauses: readonly Pause[]): Date => {
  let still = 0;
  let since: Date | null = null;
  for (const { act, occurredOn } of pauses) {
    if (occurredOn < routineOn) continue;
    if (act === 'pause') since ??= occurredOn;
    else if (since) {
      still += occurredOn.getTime() - since.getTime();
      since = null;
    }
  }
  return new Date(addMonths(routineOn, SUSTAINED_MONTHS).getTime() + still);
};

/** Refuses the name “sustained” before its time and without something to show. */
export const requireSustained = async (ctx: Context, row: ModelRow<'SiteAdoption'>, occurredOn: Date, evidence: string): Promise<void> => {
  if (evidence.trim() === '') throw wrongField('evidence', 'EVIDENCE_MISSING');
  if (!row.routineOn) throw wrongField('occurredOn', 'TOO_EARLY');
  const pauses = await ctx.db.adoptionEvent.findMany({
    where: { tenantId: row.tenantId, adoptionId: row.id, act: { in: ['pause', 'resume'] } },
    orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }],
    select: { act: true, occurredOn: true },
  });
  if (occurredOn < sustainedFrom(row.routineOn, pauses)) throw wrongField('occurredOn', 'TOO_EARLY');
};
