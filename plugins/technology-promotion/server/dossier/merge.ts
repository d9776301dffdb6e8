import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { mergeInput, settleInput } from '../../shared/dossier-input.ts';
import { refreshConflicts } from '../conflict/refresh.ts';
import { goingOn } from './duplicate.ts';
import { actor, type DossierRow, loadDossier, mustBeRunning, type Target } from './load.ts';
import { tellApplicant } from './tell-applicant.ts';
import { stages } from './type.ts';

const sameApplicant = (one: DossierRow, other: DossierRow): boolean =>
  one.applicantId && other.applicantId ? one.applicantId === other.applicantId : one.applicantName === other.applicantName;

/**
 * One technology from two applicants 并案: the review goes on with one dossier, and both claims stay. Who is tied to either
 * keeps away from both, and while two claim it the technology does not enter the library.
 */
export const mergeDossiers = async (ctx: Context, { id, version }: Target, intoId: string, reason: string): Promise<void> => {
  const dossier = await loadDossier(ctx, 'merge', id);
  await mustBeRunning(ctx, dossier);
  const { from, to } = stages.moves.merge;
  const into = await goingOn(ctx, 'merge', dossier, intoId, 'intoId');
  const now = ctx.now();
  await changeVersioned(ctx, 'Dossier', { id, version, action: 'merge', from }, (where) =>
    ctx.db.dossier.updateMany({
      where,
      data: { stage: to, closedReason: reason, mergedIntoId: into.id, mergedBy: actor(ctx), mergedAt: now, version: { increment: 1 } },
    }),
  );
  const { tenantId } = dossier;
  // Claims that were merged into this one earlier go along, so that all of them hang on the one that goes on.
  await ctx.db.dossier.updateMany({ where: { tenantId, mergedIntoId: id }, data: { mergedIntoId: into.id } });
  const disputed = dossier.ownerDispute || !sameApplicant(dossier, into);
  const { count } = await ctx.db.dossier.updateMany({
    where: { tenantId, id: into.id, stage: { notIn: [...stages.final] } },
    data: { ...(disputed ? { ownerDispute: true } : {}), version: { increment: 1 } },
  });
  if (count === 0) throw new RuleError('OTHER_ENDED', 'the other one ended meanwhile');
  await ctx.db.similarPair.updateMany({
    where: {
      tenantId,
      OR: [
        { leftId: id, rightId: into.id },
        { leftId: into.id, rightId: id },
      ],
    },
    data: { verdict: 'MERGED', note: reason, decidedBy: actor(ctx), decidedAt: now, version: { increment: 1 } },
  });
  await refreshConflicts(ctx, { dossierIds: [id, into.id] });
  await tellApplicant(ctx, {
    applicantId: dossier.applicantId,
    dossierId: id,
    change: { stage: to, outcome: reason },
    notice: { kind: 'technology-promotion.dossier-merged', params: { title: dossier.title, number: dossier.number } },
  });
  await ctx.audit('dossier.merged', {
    on: ['Dossier', id],
    label: dossier.number,
    detail: { into: into.number, reason, ownerDispute: disputed },
    after: { stage: to },
  });
};

/** The claimants have agreed, or a court has spoken: the technology may enter the library. */
export const settleOwner = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const dossier = await loadDossier(ctx, 'settleOwner', id);
  if (!dossier.ownerDispute) throw new RuleError('NO_DISPUTE', 'nobody disputes the ownership');
  await changeVersioned(ctx, 'Dossier', { id, version, action: 'settleOwner' }, (where) =>
    ctx.db.dossier.updateMany({ where, data: { ownerDispute: false, version: { increment: 1 } } }),
  );
  await ctx.audit('dossier.owner-settled', {
    on: ['Dossier', id],
    label: dossier.number,
    detail: { reason },
    after: { ownerDispute: false },
  });
};

builder.mutationField('mergeDossiers', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Merges a submission into another of the same technology 并案; both claims stay.',
    authScopes: { can: ['merge', 'Dossier'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      intoId: t.arg.id({ required: true, description: 'The one that goes on.' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, intoId, reason }, ctx) => {
      const input = parseInput(mergeInput, { intoId, reason });
      await mergeDossiers(ctx, { id: asId(id), version }, asId(input.intoId), input.reason);
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('settleOwner', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Says that the ownership is no longer disputed.',
    authScopes: { can: ['settleOwner', 'Dossier'] },
    errors: { types: [StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await settleOwner(ctx, { id: asId(id), version }, parseInput(settleInput, { reason }).reason);
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
