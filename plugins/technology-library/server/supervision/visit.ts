// Visits 督导: planned, recorded with what was seen, closed when nothing that was found is open.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { adoptionStages } from '../../shared/stages.ts';
import { type VisitInput, type VisitRecordInput, verdictInput, visitInput, visitRecordInput } from '../../shared/supervision-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { visits } from './type.ts';

export const planVisit = async (ctx: Context, input: VisitInput): Promise<string> => {
  const site = await ctx.db.siteAdoption.findFirst({
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: input.adoptionId, mergedIntoId: null }] },
  });
  if (!site) throw wrongField('adoptionId', 'REQUIRED');
  if (site.stage === 'DECLINED') throw new RuleError('SITE_DECLINED', 'a site that declined is not supervised');
  const number = await numbered(ctx, 'DD', 'supervision-visit');
  const { id } = await ctx.db.supervisionVisit.create({
    data: {
      tenantId: site.tenantId,
      projectId: site.projectId,
      adoptionId: site.id,
      number,
      manner: input.manner,
      plannedOn: asDay(input.plannedOn),
      visitors: input.visitors,
      createdBy: actor(ctx),
      search: searchable({ number, siteName: site.siteName }),
    },
  });
  await ctx.audit('visit.planned', { on: ['SupervisionVisit', id], label: number, after: input });
  return id;
};

interface Target {
  id: string;
  version: number;
}

const visitNow = async (ctx: Context, id: string) => {
  const visit = await ctx.db.supervisionVisit.findFirst({
    where: { AND: [allowed(ctx, 'read', 'SupervisionVisit'), { id }] },
    include: { adoption: { select: { siteName: true, entryId: true, projectId: true, stage: true } } },
  });
  if (!visit) throw new NotAllowedError();
  return visit;
};

export const updateVisit = async (ctx: Context, { id, version }: Target, input: VisitInput): Promise<void> => {
  const before = await visitNow(ctx, id);
  if (before.adoptionId !== input.adoptionId) throw wrongField('adoptionId', 'FIXED');
  const plan = { manner: input.manner, plannedOn: asDay(input.plannedOn), visitors: input.visitors };
  await changeVersioned(ctx, 'SupervisionVisit', { id, version, action: 'update', from: ['PLANNED'] }, (where) =>
    ctx.db.supervisionVisit.updateMany({ where, data: { ...plan, version: { increment: 1 } } }),
  );
  await ctx.audit('visit.updated', { on: ['SupervisionVisit', id], label: before.number, after: input });
};

/** The visit took place; what was found is written down next. */
export const recordVisit = async (ctx: Context, { id, version }: Target, input: VisitRecordInput): Promise<void> => {
  const visitedOn = asDay(input.visitedOn);
  requirePast(ctx, visitedOn, 'visitedOn');
  const { from, to } = visits.moves.record;
  await changeVersioned(ctx, 'SupervisionVisit', { id, version, action: 'record', from }, (where) =>
    ctx.db.supervisionVisit.updateMany({
      where,
      data: { stage: to, visitedOn, visitors: input.visitors, summary: input.summary, version: { increment: 1 } },
    }),
  );
  const visit = await visitNow(ctx, id);
  await ctx.audit('visit.recorded', { on: ['SupervisionVisit', id], label: visit.number, after: input });
  await writeLedger(ctx, {
    tenantId: visit.tenantId,
    act: 'visit-recorded',
    params: { site: visit.adoption.siteName, number: visit.number },
    projectId: visit.projectId,
    entryId: visit.adoption.entryId,
    adoptionId: visit.adoptionId,
    on: ['SupervisionVisit', id],
    occurredOn: visitedOn,
  });
};

export const closeVisit = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const visit = await visitNow(ctx, id);
  const open = await ctx.db.finding.count({
    where: { tenantId: visit.tenantId, visitId: id, stage: { notIn: ['VERIFIED', 'WAIVED'] } },
  });
  if (open > 0) throw new RuleError('FINDINGS_OPEN', `${open} findings are not settled`);
  const { from, to } = visits.moves.close;
  await changeVersioned(ctx, 'SupervisionVisit', { id, version, action: 'close', from }, (where) =>
    ctx.db.supervisionVisit.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  await ctx.audit('visit.closed', { on: ['SupervisionVisit', id], label: visit.number });
};

export const cancelVisit = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const { from, to } = visits.moves.cancel;
  await changeVersioned(ctx, 'SupervisionVisit', { id, version, action: 'cancel', from }, (where) =>
    ctx.db.supervisionVisit.updateMany({ where, data: { stage: to, cancelReason: reason, version: { increment: 1 } } }),
  );
  const visit = await visitNow(ctx, id);
  await ctx.audit('visit.cancelled', { on: ['SupervisionVisit', id], label: visit.number, detail: { reason } });
};

/** Sites that can be supervised at all, for the form that plans a visit. */
export const supervised = adoptionStages.stages.filter((stage) => stage !== 'DECLINED');

const VisitInputType = builder.inputType('SupervisionVisitInput', {
  description: 'A visit that is planned.',
  fields: (t) => ({
    adoptionId: t.id({ required: true, description: 'The site.' }),
    manner: t.string({ required: true, description: 'ON_SITE, REMOTE, DOCUMENTS' }),
    plannedOn: t.string({ required: true, description: '2026-11-22' }),
    visitors: t.string(),
  }),
});
const VisitRecordType = builder.inputType('SupervisionVisitRecordInput', {
  description: 'What a visit came to.',
  fields: (t) => ({
    visitedOn: t.string({ required: true }),
    visitors: t.string({ required: true }),
    summary: t.string({ required: true }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.supervisionVisit.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SupervisionVisit'), { id }] } });

builder.mutationField('planVisit', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    description: 'Plans a supervision visit to a site.',
    authScopes: { can: ['create', 'SupervisionVisit'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: VisitInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => again(ctx, query, await planVisit(ctx, parseInput(visitInput, input))),
  }),
);

builder.mutationField('updateVisit', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    description: 'Changes a visit that is still planned.',
    authScopes: { can: ['update', 'SupervisionVisit'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: VisitInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateVisit(ctx, { id: asId(id), version }, parseInput(visitInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('recordVisit', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    description: 'Records that the visit took place, and what it came to.',
    authScopes: { can: ['record', 'SupervisionVisit'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: VisitRecordType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await recordVisit(ctx, { id: asId(id), version }, parseInput(visitRecordInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('closeVisit', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    description: 'Closes the visit; every finding has been verified or waived.',
    authScopes: { can: ['close', 'SupervisionVisit'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await closeVisit(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('cancelVisit', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    description: 'Calls a planned visit off.',
    authScopes: { can: ['cancel', 'SupervisionVisit'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await cancelVisit(ctx, { id: asId(id), version }, parseInput(verdictInput, { reason }).reason);
      return again(ctx, query, asId(id));
    },
  }),
);
