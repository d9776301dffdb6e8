// A day that was written down wrong: the figure moves, what was recorded stays and says when it was put right.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { z } from 'zod';
import { correctable, correctionInput } from '../../shared/site-input.ts';
import { asDay, dayText, requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { requireSustained } from './sustained.ts';

const stageOf = { adoptedOn: 'TRIAL', routineOn: 'ROUTINE', sustainedOn: 'SUSTAINED', discontinuedOn: 'DISCONTINUED' } as const;

export const correctSite = async (ctx: Context, id: string, version: number, given: z.output<typeof correctionInput>): Promise<void> => {
  const row = await ctx.db.siteAdoption.findFirst({ where: { AND: [allowed(ctx, 'correct', 'SiteAdoption'), { id }] } });
  if (!row) throw new NotAllowedError();
  const { what, reason } = given;
  const old = row[what];
  if (!old) throw wrongField('what', 'NOTHING_TO_CORRECT');
  const day = asDay(given.occurredOn);
  requirePast(ctx, day);
  const order = correctable.map((key) => (key === what ? day : row[key])).filter((each) => each !== null);
  if (order.some((each, at) => at > 0 && each < (order[at - 1] as Date))) throw wrongField('occurredOn', 'OUT_OF_ORDER');
  // What counts as sustained must still do so with the days as they are now.
  const sustainedOn = what === 'sustainedOn' ? day : row.sustainedOn;
  if (sustainedOn && ['routineOn', 'sustainedOn'].includes(what)) {
    await requireSustained(ctx, { ...row, [what]: day }, sustainedOn, reason);
  }
  const stands = row.stage === stageOf[what] && row.stageSince.getTime() === old.getTime();
  await changeVersioned(ctx, 'SiteAdoption', { id, version, action: 'correct' }, (where) =>
    ctx.db.siteAdoption.updateMany({ where, data: { [what]: day, ...(stands ? { stageSince: day } : {}), version: { increment: 1 } } }),
  );
  await ctx.db.adoptionEvent.create({
    data: {
      tenantId: row.tenantId,
      adoptionId: id,
      siteId: row.siteId,
      act: 'correct',
      toStage: stageOf[what],
      reason,
      evidence: `${dayText(old)} → ${given.occurredOn}`,
      occurredOn: day,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.userId ?? null,
    },
  });
  await writeLedger(ctx, {
    tenantId: row.tenantId,
    act: 'site-corrected',
    params: { site: row.siteName, to: stageOf[what], from: dayText(old), day: given.occurredOn },
    projectId: row.projectId,
    entryId: row.entryId,
    adoptionId: id,
    on: ['SiteAdoption', id],
  });
  await ctx.audit('site.corrected', {
    on: ['SiteAdoption', id],
    label: row.siteName,
    detail: { what, from: dayText(old), to: given.occurredOn, reason },
  });
};

builder.mutationField('correctSiteDay', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    description: 'Puts a day of a site right; what was recorded before stays in its course.',
    authScopes: { can: ['correct', 'SiteAdoption'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      what: t.arg.string({ required: true, description: 'adoptedOn, routineOn, sustainedOn or discontinuedOn' }),
      occurredOn: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, ...given }, ctx) => {
      await correctSite(ctx, asId(id), version, parseInput(correctionInput, given));
      return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(id) }] } });
    },
  }),
);
