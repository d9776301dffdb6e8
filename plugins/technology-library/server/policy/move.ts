import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { policyRepealInput } from '../../shared/policy-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { shareWithSites } from './share.ts';
import { policyTable } from './type.ts';

interface Target {
  id: string;
  version: number;
}

/** From here on it counts, and the sites it concerns read it. */
export const issuePolicy = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { from, to } = policyTable.moves.issue;
  const policy = await changeVersioned(ctx, 'PolicyDocument', { id, version, action: 'issue', from }, (where) =>
    ctx.db.policyDocument.updateManyAndReturn({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const { tenantId, title, documentNumber: number, url, attachments, lapsesOn } = policy;
  if (url === '' && (attachments as unknown[]).length === 0) throw new RuleError('NOTHING_TO_READ', 'neither a file nor an address');
  if (lapsesOn && lapsesOn < todayIn(ctx.now())) throw new RuleError('ALREADY_LAPSED', 'its last day is over');
  const scopes = await ctx.db.policyScope.findMany({ where: { tenantId, policyId: id } });
  await shareWithSites(ctx, { ...policy, scopes });
  await ctx.audit('policy.issued', { on: ['PolicyDocument', id], label: title, detail: { number } });
  await writeLedger(ctx, { tenantId, act: 'policy-issued', params: { title, number }, on: ['PolicyDocument', id] });
};

export const repealPolicy = async (ctx: Context, { id, version }: Target, reason: string, successorId: string | null): Promise<void> => {
  if (successorId) {
    const where = { AND: [allowed(ctx, 'repeal', 'PolicyDocument'), { id: successorId, stage: 'EFFECTIVE', NOT: { id } }] };
    if ((await ctx.db.policyDocument.count({ where })) === 0) throw wrongField('successorId', 'NOT_FOUND');
  }
  const { from, to } = policyTable.moves.repeal;
  const {
    tenantId,
    title,
    documentNumber: number,
  } = await changeVersioned(ctx, 'PolicyDocument', { id, version, action: 'repeal', from }, (where) =>
    ctx.db.policyDocument.updateManyAndReturn({
      where,
      data: { stage: to, endReason: reason, successorId, endedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  await ctx.audit('policy.repealed', { on: ['PolicyDocument', id], label: title, detail: { number, reason } });
  await writeLedger(ctx, { tenantId, act: 'policy-repealed', params: { title, number }, on: ['PolicyDocument', id] });
};

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.policyDocument.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PolicyDocument'), { id }] } });

builder.mutationField('issuePolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    description: 'Puts a document in force; it needs a file or an address to be read at.',
    authScopes: { can: ['issue', 'PolicyDocument'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await issuePolicy(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('repealPolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    description: 'Says that a document counts no more, why, and what stands in its place; who read it reads that too.',
    authScopes: { can: ['repeal', 'PolicyDocument'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      reason: t.arg.string({ required: true }),
      successorId: t.arg.id(),
    },
    resolve: async (query, _root, { id, version, reason, successorId }, ctx) => {
      const input = parseInput(policyRepealInput, { reason, successorId });
      await repealPolicy(ctx, { id: asId(id), version }, input.reason, input.successorId ? asId(input.successorId) : null);
      return again(ctx, query, asId(id));
    },
  }),
);
