// How long a complaint may take 投诉办理时限: our own default until the association sets its own.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { complaintDefaults, type PolicyInput, policyInput } from '../../shared/complaint-input.ts';
import { actor } from '../actor.ts';

interface Policy {
  acceptDays: number;
  answerDays: number;
  /** Null while the default holds. */
  setAt: Date | null;
}

/** The limits that hold now, whoever registers the complaint that they are set to. */
export const policyOf = async (ctx: Context, where: object = {}): Promise<Policy> => {
  const set = await ctx.db.complaintPolicy.findFirst({
    where: { AND: [{ tenantId: ctx.scope.tenantId ?? '' }, where] },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
  });
  return set ?? { ...complaintDefaults, setAt: null };
};

export const setPolicy = async (ctx: Context, input: PolicyInput): Promise<Policy> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const set = await ctx.db.complaintPolicy.create({ data: { tenantId, ...input, setBy: actor(ctx), setAt: ctx.now() } });
  await ctx.audit('complaint-policy.set', {
    on: ['ComplaintPolicy', set.id],
    label: `${input.acceptDays}/${input.answerDays}`,
    after: input,
  });
  return set;
};

const PolicyRef = builder.objectRef<Policy>('ComplaintPolicy').implement({
  description: 'How long a complaint may take, in calendar days from its receipt.',
  fields: (t) => ({
    acceptDays: t.exposeInt('acceptDays', { description: 'Until it is taken up or not.' }),
    answerDays: t.exposeInt('answerDays', { description: 'Until it is answered.' }),
    setAt: t.expose('setAt', { type: 'DateTime', nullable: true, description: 'Null while the default of the portal holds.' }),
  }),
});

const PolicyInputType = builder.inputType('ComplaintPolicyInput', {
  description: 'The limits for complaints registered from now on.',
  fields: (t) => ({ acceptDays: t.int({ required: true }), answerDays: t.int({ required: true }) }),
});

builder.queryField('complaintPolicy', (t) =>
  t.field({
    type: PolicyRef,
    description: 'The limits that hold now.',
    authScopes: { can: ['read', 'ComplaintPolicy'] },
    resolve: (_root, _args, ctx) => policyOf(ctx, allowed(ctx, 'read', 'ComplaintPolicy')),
  }),
);

builder.mutationField('setComplaintPolicy', (t) =>
  t.field({
    type: PolicyRef,
    description: 'Sets the limits for complaints registered from now on; those that run keep theirs.',
    authScopes: { can: ['create', 'ComplaintPolicy'] },
    errors: {},
    args: { input: t.arg({ type: PolicyInputType, required: true }) },
    resolve: (_root, { input }, ctx) => setPolicy(ctx, parseInput(policyInput, input)),
  }),
);
