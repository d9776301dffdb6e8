// Two institutions became one: from that day on they count once.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { z } from 'zod';
import { mergeInput } from '../../shared/site-input.ts';
import { adoptionStages } from '../../shared/stages.ts';
import { asDay, requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { overtakeClaims } from '../sustained/overtake.ts';

const open = adoptionStages.stages.filter((stage) => !(adoptionStages.final as readonly string[]).includes(stage));

/** The site goes into another one of the same technology, which goes on for both. Its own course ends where it stands. */
export const mergeSite = async (ctx: Context, id: string, version: number, given: z.output<typeof mergeInput>): Promise<void> => {
  const mine = await ctx.db.siteAdoption.findFirst({ where: { AND: [allowed(ctx, 'merge', 'SiteAdoption'), { id }] } });
  if (!mine) throw new NotAllowedError();
  if (mine.mergedIntoId) throw new StageError(mine.stage, 'merge');
  const intoId = asId(given.intoId);
  const into = await ctx.db.siteAdoption.findFirst({
    where: { AND: [allowed(ctx, 'merge', 'SiteAdoption'), { id: intoId, entryId: mine.entryId, mergedIntoId: null, stage: { in: open } }] },
  });
  if (!into || into.id === mine.id) throw wrongField('intoId', 'NO_SUCH_SITE');
  const occurredOn = asDay(given.occurredOn);
  requirePast(ctx, occurredOn);
  if (occurredOn < mine.stageSince) throw wrongField('occurredOn', 'BEFORE_LAST_STEP');
  await changeVersioned(ctx, 'SiteAdoption', { id, version, action: 'merge', from: open }, (where) =>
    ctx.db.siteAdoption.updateMany({
      where,
      data: { mergedIntoId: into.id, reasonCode: 'MERGED', reason: given.reason, version: { increment: 1 } },
    }),
  );
  await overtakeClaims(ctx, mine.tenantId, mine.id);
  const event = { tenantId: mine.tenantId, reasonCode: 'MERGED', occurredOn, recordedAt: ctx.now(), recordedBy: ctx.viewer.userId ?? null };
  await ctx.db.adoptionEvent.createMany({
    data: [
      {
        ...event,
        adoptionId: mine.id,
        siteId: mine.siteId,
        act: 'merge',
        fromStage: mine.stage,
        toStage: mine.stage,
        reason: given.reason,
      },
      { ...event, adoptionId: into.id, siteId: into.siteId, act: 'takeOver', fromStage: into.stage, toStage: into.stage, reason: '' },
    ],
  });
  await writeLedger(ctx, {
    tenantId: mine.tenantId,
    act: 'site-merged',
    params: { site: mine.siteName, into: into.siteName },
    projectId: mine.projectId,
    entryId: mine.entryId,
    adoptionId: mine.id,
    on: ['SiteAdoption', mine.id],
    occurredOn,
  });
  await ctx.audit('site.merged', {
    on: ['SiteAdoption', id],
    label: mine.siteName,
    detail: { intoId: into.id, occurredOn: given.occurredOn },
    before: { mergedIntoId: null },
  });
};

builder.mutationField('mergeSite', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    description: 'The institution went into another one, which goes on for both.',
    authScopes: { can: ['merge', 'SiteAdoption'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      intoId: t.arg.id({ required: true }),
      occurredOn: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, ...given }, ctx) => {
      await mergeSite(ctx, asId(id), version, parseInput(mergeInput, given));
      return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(id) }] } });
    },
  }),
);
