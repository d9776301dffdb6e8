import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { ModelRow } from '@xinglin/prisma';
import { terminationInput } from '../../shared/agreement-input.ts';
import { agreementStages } from '../../shared/stages.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { takeBack } from './lapse.ts';
import { tellAssociation, tellParties } from './tell.ts';

type Row = ModelRow<'Agreement'> & { parties: ModelRow<'AgreementParty'>[] };

/** Amendments end with what they amend; nothing that was still being signed goes on. In the association's scope. */
export const endFollowers = async (
  ctx: Context,
  { tenantId, id, number }: Row,
  stage: 'TERMINATED' | 'EXPIRED',
  because: string,
): Promise<void> => {
  await ctx.db.agreement.updateMany({
    where: { tenantId, amendsId: id, kind: 'AMENDMENT', stage: { in: ['EFFECTIVE', 'EXPIRING'] } },
    data: { stage, endedAt: ctx.now(), endReason: because, version: { increment: 1 } },
  });
  const waiting = await ctx.db.agreement.findMany({
    where: { tenantId, amendsId: id, kind: 'AMENDMENT', stage: 'PENDING_SIGNATURES' },
    include: { parties: true },
    orderBy: { id: 'asc' },
  });
  for (const row of waiting) {
    await takeBack(ctx, row, {
      reasonCode: 'MAIN_ENDED',
      reason: because,
      act: 'agreement-withdrawn',
      kind: 'technology-library.amendment-withdrawn',
      params: { main: number },
    });
  }
};

/** Activities of the site that are still planned or running when its agreement ends: somebody has to decide about them. */
const flagActivities = async (ctx: Context, row: Row): Promise<void> => {
  const { tenantId, adoptionId, number, title, siteName: site } = row;
  const open = await ctx.db.activity.count({
    where: { tenantId, stage: { in: ['PLANNED', 'RUNNING'] }, sites: { some: { adoptionId } } },
  });
  if (open === 0) return;
  await tellAssociation(ctx, row, {
    kind: 'technology-library.agreement-activities-open',
    params: { number, title, site, open },
    link: `/agreements/${row.id}`,
  });
};

/** Ledger, followers and activities of an agreement that has just ended before its time. In the association's scope. */
export const afterEnd = async (ctx: Context, row: Row, reason: string): Promise<void> => {
  const { tenantId, id, number, projectId, entryId, adoptionId, siteName } = row;
  await endFollowers(ctx, row, 'TERMINATED', reason);
  const params = { number, site: siteName };
  await writeLedger(ctx, { tenantId, act: 'agreement-ended', params, projectId, entryId, adoptionId, on: ['Agreement', id] });
  if (row.kind !== 'AMENDMENT') await flagActivities(ctx, row);
};

interface Target {
  id: string;
  version: number;
}

export const terminateAgreement = async (
  ctx: Context,
  { id, version }: Target,
  given: { reasonCode: string; reason: string },
): Promise<void> => {
  const row = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, 'terminate', 'Agreement'), { id }] },
    include: { parties: true },
  });
  if (!row) throw new NotAllowedError();
  const { from, to } = agreementStages.moves.terminate;
  await changeVersioned(ctx, 'Agreement', { id, version, action: 'terminate', from }, (where) =>
    ctx.db.agreement.updateMany({
      where,
      data: { stage: to, endReasonCode: given.reasonCode, endReason: given.reason, endedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  await ctx.audit('agreement.terminated', { on: ['Agreement', id], label: row.number, detail: given });
  await afterEnd(ctx, row, given.reason);
  const { number, title } = row;
  const params = { number, title, reason: given.reason };
  const telling = { kind: 'technology-library.agreement-terminated', params, dedupeKey: `agreement-terminated:${id}` };
  await tellParties(ctx, row, 'our-agreement.read', { ...telling, link: `/our-agreements/${id}` });
  await tellAssociation(ctx, row, { ...telling, link: `/agreements/${id}` });
};

builder.mutationField('terminateAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Ends an agreement in effect before its time, and its amendments with it.',
    authScopes: { can: ['terminate', 'Agreement'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      reasonCode: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, ...input }, ctx) => {
      const target = { id: asId(id), version };
      await terminateAgreement(ctx, target, parseInput(terminationInput, input));
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: target.id }] } });
    },
  }),
);
