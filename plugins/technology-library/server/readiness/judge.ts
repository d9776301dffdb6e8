import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { acceptReadinessInput } from '../../shared/readiness.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { moveSite } from '../site/move.ts';
import { tell } from '../tell.ts';
import { readinessTable, resultOf } from './type.ts';

interface Target {
  id: string;
  version: number;
}

const judge = async (ctx: Context, { id, version }: Target, action: 'return' | 'accept', note: string) => {
  const { from, to } = readinessTable.moves[action];
  const check = await changeVersioned(ctx, 'ReadinessCheck', { id, version, action, from }, (where) =>
    ctx.db.readinessCheck.updateManyAndReturn({
      where,
      data: { stage: to, ...(note ? { note } : {}), judgedBy: actor(ctx), judgedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const site = await ctx.db.siteAdoption.findFirstOrThrow({
    where: { tenantId: check.tenantId, id: check.adoptionId },
    include: { entry: { select: { title: true } } },
  });
  await tell(ctx, {
    tenantId: check.siteId,
    permission: 'our-site.readiness',
    kind: action === 'accept' ? 'technology-library.readiness-accepted' : 'technology-library.readiness-returned',
    params: { title: site.entry.title },
    link: `/readiness/${id}`,
  });
  return { check, site };
};

export const returnReadiness = async (ctx: Context, target: Target, note: string): Promise<void> => {
  const { site } = await judge(ctx, target, 'return', note);
  await ctx.audit('readiness.return', { on: ['ReadinessCheck', target.id], label: site.siteName, detail: { note } });
};

/** A site that passes is assessed; one that does not stays where it is until another check is passed. */
export const acceptReadiness = async (ctx: Context, target: Target, note: string): Promise<void> => {
  const { check, site } = await judge(ctx, target, 'accept', note);
  const { score, passed } = resultOf(check);
  const { id: adoptionId, tenantId, projectId, entryId, siteName } = site;
  await ctx.audit('readiness.accept', { on: ['ReadinessCheck', check.id], label: siteName, detail: { score, passed } });
  await writeLedger(ctx, {
    tenantId,
    act: passed ? 'readiness-passed' : 'readiness-failed',
    params: { site: siteName, score: score ?? 0 },
    projectId,
    entryId,
    adoptionId,
    on: ['ReadinessCheck', check.id],
  });
  if (passed && site.stage === 'APPROACHED') await moveSite(ctx, adoptionId, 'assess');
};

builder.mutationField('returnReadiness', (t) =>
  t.prismaField({
    type: 'ReadinessCheck',
    description: 'Sends the check back, with what is wrong.',
    authScopes: { can: ['return', 'ReadinessCheck'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { version, reason, ...args }, ctx) => {
      const id = asId(args.id);
      await returnReadiness(ctx, { id, version }, parseInput(reasonInput, { reason }).reason);
      return ctx.db.readinessCheck.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('acceptReadiness', (t) =>
  t.prismaField({
    type: 'ReadinessCheck',
    description: 'Takes the result as it is; a site that passed counts as assessed 条件评估.',
    authScopes: { can: ['accept', 'ReadinessCheck'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), note: t.arg.string() },
    resolve: async (query, _root, { version, note, ...args }, ctx) => {
      const id = asId(args.id);
      await acceptReadiness(ctx, { id, version }, parseInput(acceptReadinessInput, { note }).note ?? '');
      return ctx.db.readinessCheck.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
