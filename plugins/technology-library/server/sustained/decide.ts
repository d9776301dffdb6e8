// The association's word on what a site shows: confirmed, it is the step itself; given back, the site may show more.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { actor } from '../actor.ts';
import { dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { moveSite } from '../site/move.ts';
import { tell } from '../tell.ts';
import { claims } from './type.ts';

type Decision = 'confirm' | 'return';

export const decideClaim = async (ctx: Context, id: string, version: number, decision: Decision, reply = ''): Promise<void> => {
  const claim = await ctx.db.sustainedClaim.findFirst({
    where: { AND: [allowed(ctx, decision, 'SustainedClaim'), { id }] },
    include: { adoption: true },
  });
  if (!claim) throw new NotAllowedError();
  const { tenantId, adoption, adoptionId, occurredOn, evidence } = claim;
  const { from, to } = claims.moves[decision];
  await changeVersioned(ctx, 'SustainedClaim', { id, version, action: decision, from }, (where) =>
    ctx.db.sustainedClaim.updateMany({
      where,
      data: { stage: to, reply, decidedBy: actor(ctx), decidedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const said = { on: ['SiteAdoption', adoptionId] as const, label: adoption.siteName };
  if (decision === 'confirm') {
    const may = await ctx.db.siteAdoption.count({ where: { AND: [allowed(ctx, 'sustain', 'SiteAdoption'), { id: adoptionId }] } });
    if (may !== 1) throw new NotAllowedError();
    await moveSite(ctx, adoptionId, 'sustain', { occurredOn, evidence });
    await ctx.audit('site.moved', {
      ...said,
      detail: { act: 'sustain', occurredOn: dayText(occurredOn) },
      before: { stage: adoption.stage },
    });
  } else {
    await ctx.audit('site.sustained-returned', { ...said, detail: { reason: reply } });
    const { projectId, entryId } = adoption;
    const params = { site: adoption.siteName };
    await writeLedger(ctx, { tenantId, act: 'sustained-returned', params, projectId, entryId, adoptionId, on: said.on });
  }
  await tell(ctx, {
    tenantId: claim.siteId,
    permission: 'our-site.claim',
    kind: decision === 'confirm' ? 'technology-library.sustained-confirmed' : 'technology-library.sustained-returned',
    params: { title: adoption.entryTitle, ...(decision === 'confirm' ? {} : { reason: reply }) },
    link: `/our-sites/${adoptionId}`,
  });
};

builder.mutationField('confirmSustainedClaim', (t) =>
  t.prismaField({
    type: 'SustainedClaim',
    description: 'Confirms what a site shows: its use counts as sustained from the day it says.',
    authScopes: { can: ['confirm', 'SustainedClaim'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await decideClaim(ctx, asId(id), version, 'confirm');
      return ctx.db.sustainedClaim.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), { id: asId(id) }] },
      });
    },
  }),
);

builder.mutationField('returnSustainedClaim', (t) =>
  t.prismaField({
    type: 'SustainedClaim',
    description: 'Gives back what a site shows, with the reason; it may show more.',
    authScopes: { can: ['return', 'SustainedClaim'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await decideClaim(ctx, asId(id), version, 'return', parseInput(reasonInput, { reason }).reason);
      return ctx.db.sustainedClaim.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), { id: asId(id) }] },
      });
    },
  }),
);
