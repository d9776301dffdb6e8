// Findings 问题: written down by the one who found them, issued to the site, verified by somebody else.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type FindingInput, findingInput, verdictInput } from '../../shared/supervision-input.ts';
import { actor } from '../actor.ts';
import { asDay, dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { tell } from '../tell.ts';
import { findings } from './type.ts';

export interface Target {
  id: string;
  version: number;
}

export const findingNow = async (ctx: Context, id: string) => {
  const finding = await ctx.db.finding.findFirst({
    where: { AND: [allowed(ctx, 'read', 'Finding'), { id }] },
    include: { adoption: { select: { siteName: true, entryId: true, projectId: true } } },
  });
  if (!finding) throw new NotAllowedError();
  return finding;
};
type Finding = Awaited<ReturnType<typeof findingNow>>;

export const addFinding = async (ctx: Context, visitId: string, input: FindingInput): Promise<string> => {
  const visit = await ctx.db.supervisionVisit.findFirst({
    where: { AND: [allowed(ctx, 'record', 'SupervisionVisit'), { id: visitId }] },
    include: { adoption: { select: { siteId: true } } },
  });
  if (!visit) throw new NotAllowedError();
  if (visit.stage !== 'VISITED') throw new StageError(visit.stage, 'create');
  if (visit.visitedOn && asDay(input.dueOn) < visit.visitedOn) throw wrongField('dueOn', 'DUE_BEFORE_VISIT');
  const number = await numbered(ctx, 'WT', 'finding');
  const { id } = await ctx.db.finding.create({
    data: {
      tenantId: visit.tenantId,
      visitId,
      adoptionId: visit.adoptionId,
      siteId: visit.adoption.siteId,
      number,
      severity: input.severity,
      text: input.text,
      basis: input.basis,
      dueOn: asDay(input.dueOn),
      recordedBy: actor(ctx),
    },
  });
  await ctx.audit('finding.recorded', { on: ['Finding', id], label: number, after: input });
  return id;
};

export const updateFinding = async (ctx: Context, { id, version }: Target, input: FindingInput): Promise<void> => {
  const before = await findingNow(ctx, id);
  await changeVersioned(ctx, 'Finding', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.finding.updateMany({ where, data: { ...input, dueOn: asDay(input.dueOn), version: { increment: 1 } } }),
  );
  await ctx.audit('finding.updated', { on: ['Finding', id], label: before.number, after: input });
};

/** Answers the visit it belonged to. */
export const deleteFinding = async (ctx: Context, { id, version }: Target): Promise<string> => {
  const before = await findingNow(ctx, id);
  await changeVersioned(ctx, 'Finding', { id, version, action: 'delete', from: ['DRAFT'] }, (where) =>
    ctx.db.finding.deleteMany({ where }),
  );
  await ctx.audit('finding.deleted', { on: ['Finding', id], label: before.number, before: { text: before.text } });
  return before.visitId;
};

const line = (ctx: Context, finding: Finding, act: 'finding-issued' | 'finding-settled') =>
  writeLedger(ctx, {
    tenantId: finding.tenantId,
    act,
    params: { site: finding.adoption.siteName, number: finding.number },
    projectId: finding.adoption.projectId,
    entryId: finding.adoption.entryId,
    adoptionId: finding.adoptionId,
    on: ['Finding', finding.id],
  });

/** From here on the site reads it, and nobody rewrites it. */
export const issueFinding = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { from, to } = findings.moves.issue;
  await changeVersioned(ctx, 'Finding', { id, version, action: 'issue', from }, (where) =>
    ctx.db.finding.updateMany({ where, data: { stage: to, issuedAt: ctx.now(), version: { increment: 1 } } }),
  );
  const finding = await findingNow(ctx, id);
  await ctx.audit('finding.issued', { on: ['Finding', id], label: finding.number, after: { stage: to } });
  await line(ctx, finding, 'finding-issued');
  await tell(ctx, {
    tenantId: finding.siteId,
    permission: 'our-finding.respond',
    kind: 'technology-library.finding-issued',
    params: { number: finding.number, dueOn: dayText(finding.dueOn) },
    link: `/our-findings/${id}`,
  });
};

type Judgement = 'verify' | 'return' | 'waive';

/** Somebody other than the one who recorded it says whether it is settled; the permission row knows who recorded it. */
export const judgeFinding = async (ctx: Context, { id, version }: Target, action: Judgement, reason: string): Promise<void> => {
  const { from, to } = findings.moves[action];
  await changeVersioned(ctx, 'Finding', { id, version, action, from }, (where) =>
    ctx.db.finding.updateMany({
      where,
      data: { stage: to, verdict: reason, judgedBy: actor(ctx), judgedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const finding = await findingNow(ctx, id);
  await ctx.audit(`finding.${action}`, { on: ['Finding', id], label: finding.number, detail: reason ? { reason } : {} });
  if (action !== 'return') await line(ctx, finding, 'finding-settled');
  await tell(ctx, {
    tenantId: finding.siteId,
    permission: 'our-finding.respond',
    kind: action === 'return' ? 'technology-library.finding-returned' : 'technology-library.finding-settled',
    params: { number: finding.number, reason },
    link: `/our-findings/${id}`,
  });
};

const FindingInputType = builder.inputType('FindingInput', {
  description: 'What was found, what it goes against, and until when it is to be put right.',
  fields: (t) => ({
    severity: t.string({ required: true, description: 'MINOR, MAJOR, CRITICAL' }),
    text: t.string({ required: true }),
    basis: t.string(),
    dueOn: t.string({ required: true, description: '2026-11-22' }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.finding.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Finding'), { id }] } });

builder.mutationField('addFinding', (t) =>
  t.prismaField({
    type: 'Finding',
    description: 'Writes down what a visit found; the site does not see it before it is issued.',
    authScopes: { can: ['create', 'Finding'] },
    errors: { types: [StageError] },
    args: { visitId: t.arg.id({ required: true }), input: t.arg({ type: FindingInputType, required: true }) },
    resolve: async (query, _root, { visitId, input }, ctx) =>
      again(ctx, query, await addFinding(ctx, asId(visitId), parseInput(findingInput, input))),
  }),
);

builder.mutationField('updateFinding', (t) =>
  t.prismaField({
    type: 'Finding',
    description: 'Changes a finding that was not issued yet.',
    authScopes: { can: ['update', 'Finding'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: FindingInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateFinding(ctx, { id: asId(id), version }, parseInput(findingInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('deleteFinding', (t) =>
  t.prismaField({
    type: 'SupervisionVisit',
    description: 'Removes a finding that was not issued; answers the visit without it.',
    authScopes: { can: ['delete', 'Finding'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      const visitId = await deleteFinding(ctx, { id: asId(id), version });
      return ctx.db.supervisionVisit.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'SupervisionVisit'), { id: visitId }] },
      });
    },
  }),
);

builder.mutationField('issueFinding', (t) =>
  t.prismaField({
    type: 'Finding',
    description: 'Sends the finding to the site, which answers by the day it is due.',
    authScopes: { can: ['issue', 'Finding'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await issueFinding(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

const judging = (name: string, action: Judgement, description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Finding',
      description,
      authScopes: { can: [action, 'Finding'] },
      errors: { types: [StageError, StaleVersionError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string() },
      resolve: async (query, _root, { id, version, reason }, ctx) => {
        const said = action === 'verify' && !reason ? '' : parseInput(verdictInput, { reason: reason ?? '' }).reason;
        await judgeFinding(ctx, { id: asId(id), version }, action, said);
        return again(ctx, query, asId(id));
      },
    }),
  );

judging('verifyFinding', 'verify', 'Finds it put right; never by the person who recorded it.');
judging('returnFinding', 'return', 'Sends the response back with what is missing.');
judging('waiveFinding', 'waive', 'Lets it rest without more, with the reason.');
