// The site itself shows that its use is sustained, or takes that back.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ModelRow } from '@xinglin/prisma';
import { type ClaimInput, claimInput } from '../../shared/site-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { hangWithAct } from '../evidence/with-act.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { requireSustained } from '../site/sustained.ts';
import { tell } from '../tell.ts';
import { claims } from './type.ts';

type Site = ModelRow<'SiteAdoption'>;

const noted = (site: Site, act: 'sustained-claimed' | 'sustained-withdrawn') => ({
  ...{ tenantId: site.tenantId, act, params: { site: site.siteName, title: site.entryTitle } },
  ...{ projectId: site.projectId, entryId: site.entryId, adoptionId: site.id, on: ['SiteAdoption', site.id] as const },
});

/** Left where the association keeps the site; the viewer's own permission was checked before. */
const leave = (ctx: Context, site: Site, { evidence }: ClaimInput, occurredOn: Date): Promise<string> =>
  asScope(ctx, { kind: 'system', tenantId: site.tenantId }, async (there) => {
    const { tenantId, id: adoptionId } = site;
    // Two claims at once wait for one another here, and the second finds the first.
    await there.db.$queryRaw`select 1 from site_adoption where tenant_id = ${tenantId}::uuid and id = ${adoptionId}::uuid for update`;
    const now = await there.db.siteAdoption.findFirstOrThrow({ where: { tenantId, id: adoptionId } });
    if (now.stage !== 'ROUTINE' || now.mergedIntoId) throw new StageError(now.stage, 'claim');
    if (occurredOn < now.stageSince) throw wrongField('occurredOn', 'BEFORE_LAST_STEP');
    if ((await there.db.sustainedClaim.count({ where: { tenantId, adoptionId, stage: claims.start } })) > 0)
      throw new RuleError('CLAIM_OPEN', 'what was shown before has not been decided');
    await requireSustained(there, now, occurredOn, evidence);
    const { id } = await there.db.sustainedClaim.create({
      data: {
        ...{ tenantId, adoptionId, siteId: site.siteId ?? '', occurredOn, evidence, createdAt: there.now() },
        ...{ claimedBy: actor(there), claimedByName: there.viewer.name },
      },
    });
    return id;
  });

export const claimSustained = async (ctx: Context, adoptionId: string, input: ClaimInput): Promise<string> => {
  const site = await ctx.db.siteAdoption.findFirst({ where: { AND: [allowed(ctx, 'claim', 'SiteAdoption'), { id: adoptionId }] } });
  if (!site) throw new NotAllowedError();
  const occurredOn = asDay(input.occurredOn);
  requirePast(ctx, occurredOn);
  const id = await leave(ctx, site, input, occurredOn);
  await hangWithAct(ctx, 'CLAIM', id, input.fileIds);
  await ctx.audit('site.sustained-claimed', {
    on: ['SiteAdoption', site.id],
    label: site.siteName,
    detail: { occurredOn: input.occurredOn, files: input.fileIds.length },
  });
  await writeLedger(ctx, noted(site, 'sustained-claimed'));
  await tell(ctx, {
    tenantId: site.tenantId,
    permission: 'sustained-claim.decide',
    kind: 'technology-library.sustained-claimed',
    params: { site: site.siteName, title: site.entryTitle },
    link: `/sites/${site.id}`,
  });
  return id;
};

export const withdrawClaim = async (ctx: Context, id: string, version: number): Promise<void> => {
  const claim = await ctx.db.sustainedClaim.findFirst({
    where: { AND: [allowed(ctx, 'withdraw', 'SustainedClaim'), { id }] },
    include: { adoption: true },
  });
  if (!claim) throw new NotAllowedError();
  const { tenantId, adoption } = claim;
  const { from, to } = claims.moves.withdraw;
  await asScope(ctx, { kind: 'system', tenantId }, async ({ db }) => {
    const { count } = await db.sustainedClaim.updateMany({
      where: { tenantId, id, version, stage: { in: [...from] } },
      data: { stage: to, decidedBy: actor(ctx), decidedAt: ctx.now(), version: { increment: 1 } },
    });
    if (count === 1) return;
    const now = await db.sustainedClaim.findFirstOrThrow({ where: { tenantId, id }, select: { stage: true, version: true } });
    throw now.version === version ? new StageError(now.stage, 'withdraw') : new StaleVersionError(now.version);
  });
  await ctx.audit('site.sustained-withdrawn', { on: ['SiteAdoption', adoption.id], label: adoption.siteName });
  await writeLedger(ctx, noted(adoption, 'sustained-withdrawn'));
};

const SustainedClaimInput = builder.inputType('SustainedClaimInput', {
  description: 'The day from which use counts as sustained, and what shows it.',
  fields: (t) => ({
    occurredOn: t.string({ required: true, description: 'At least six months of routine use after its beginning.' }),
    evidence: t.string({ required: true }),
    fileIds: t.idList({ description: 'Files that were brought before.' }),
  }),
});

builder.mutationField('claimSustained', (t) =>
  t.prismaField({
    type: 'SustainedClaim',
    description: 'Shows the association that your institution’s use is sustained.',
    authScopes: { can: ['claim', 'SiteAdoption'] },
    errors: { types: [RuleError, StageError] },
    args: { adoptionId: t.arg.id({ required: true }), input: t.arg({ type: SustainedClaimInput, required: true }) },
    resolve: async (query, _root, { adoptionId, input }, ctx) => {
      const id = await claimSustained(ctx, asId(adoptionId), parseInput(claimInput, input));
      return ctx.db.sustainedClaim.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), { id }] } });
    },
  }),
);

builder.mutationField('withdrawSustainedClaim', (t) =>
  t.prismaField({
    type: 'SustainedClaim',
    description: 'Takes back what your institution showed, while it waits for a word.',
    authScopes: { can: ['withdraw', 'SustainedClaim'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await withdrawClaim(ctx, asId(id), version);
      return ctx.db.sustainedClaim.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), { id: asId(id) }] },
      });
    },
  }),
);
