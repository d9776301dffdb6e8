import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { adoptionStages } from '../../shared/stages.ts';
import { moveSite } from './move.ts';

export type EntryStop = 'SUSPENDED' | 'EXITED' | 'SUPERSEDED';

export interface Flagging {
  entryId: string;
  kind: EntryStop;
  reason: string;
  /** Of an exit: sites stop at once, as safety or a lapsed licence ask; without it those in use go on until each decides. */
  discontinue?: boolean;
}

const closed = [...adoptionStages.final];
/** An exit of these reasons stops the use itself. */
const grave = /SAFETY|LICENCE|REGISTRATION|CREDENTIAL/;

/** Sites that had not begun to use it have nothing to go on with. */
const endOf = async (ctx: Context, row: { id: string; stage: string; stageSince: Date }, reason: string): Promise<void> => {
  const today = todayIn(ctx.now());
  const occurredOn = row.stageSince > today ? row.stageSince : today;
  const early = ['APPROACHED', 'ASSESSED', 'AGREED'].includes(row.stage);
  await moveSite(ctx, row.id, early ? 'decline' : 'discontinue', { reasonCode: 'TECHNOLOGY_EXITED', reason, occurredOn });
};

/**
 * An entry stands still or leaves the library: every open site of it has that in its course, its people are told after the
 * commit, and at an exit the sites that have not begun end, those in use as `discontinue` says. In the association's scope.
 */
export const flagSites = async (ctx: Context, { entryId, kind, reason, discontinue }: Flagging): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const entry = await ctx.db.libraryEntry.findFirst({ where: { tenantId, id: entryId }, select: { title: true, reasonCode: true } });
  if (!entry) return;
  const rows = await ctx.db.siteAdoption.findMany({
    where: { tenantId, entryId, mergedIntoId: null, stage: { notIn: closed } },
    select: { id: true, siteId: true, stage: true, stageSince: true },
  });
  const today = todayIn(ctx.now());
  await ctx.db.adoptionEvent.createMany({
    data: rows.map(({ id, siteId, stage }) => ({
      tenantId,
      adoptionId: id,
      siteId,
      act: `entry${kind.charAt(0)}${kind.slice(1).toLowerCase()}`,
      fromStage: stage,
      toStage: stage,
      reason,
      occurredOn: today,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.userId ?? null,
    })),
  });
  const stops = discontinue ?? grave.test(entry.reasonCode ?? '');
  for (const row of kind === 'EXITED' ? rows : []) {
    const begun = ['TRIAL', 'ROUTINE', 'SUSTAINED', 'PAUSED'].includes(row.stage);
    if (stops || !begun) await endOf(ctx, row, reason);
  }
  for (const { id, siteId } of rows) {
    if (!siteId) continue;
    await ctx.enqueue({
      job: 'technology-library.tell-site',
      tenantId: siteId,
      payload: { kind, adoptionId: id, title: entry.title, reason },
    });
  }
};
