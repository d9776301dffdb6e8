// Who complained was written down wrong. Whoever handles the complaint says it anew, though she may not be among those who
// read who it is: what she leaves out stays as it was, and nothing answers whether what she says stood there before.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type ComplainantCorrection, complainantCorrection } from '../../shared/complaint-input.ts';
import { again, type Target } from './handle.ts';
import { recordStep } from './record.ts';
import { correctableComplainant } from './type.ts';

export const correctComplainant = async (ctx: Context, { id, version }: Target, input: ComplainantCorrection): Promise<void> => {
  const complaint = await ctx.db.complaint.findFirst({ where: { AND: [allowed(ctx, 'correctComplainant', 'Complaint'), { id }] } });
  if (!complaint) throw new NotAllowedError();
  if (complaint.anonymous) throw new RuleError('COMPLAINT_ANONYMOUS', 'nobody is on record for this complaint');
  await changeVersioned(ctx, 'Complaint', { id, version, action: 'correctComplainant', from: correctableComplainant }, (where) =>
    ctx.db.complaint.updateMany({ where, data: { version: { increment: 1 } } }),
  );
  const { tenantId } = complaint;
  const before = await ctx.db.complainant.findFirst({
    where: { tenantId, complaintId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  if (!before) throw new RuleError('COMPLAINT_ANONYMOUS', 'nobody is on record for this complaint');
  // Nothing of it is read back: RETURNING would ask for the right to read.
  await ctx.db.complainant.createMany({
    data: [
      {
        ...{ tenantId, complaintId: id, name: input.complainantName ?? before.name },
        ...{ contact: input.complainantContact ?? before.contact, organisation: input.complainantOrganisation ?? before.organisation },
      },
    ],
  });
  // Neither values nor their hashes go into the audit: a number of eleven figures is soon found by its hash.
  await recordStep(ctx, complaint, { act: 'correctComplainant', note: input.reason });
};

const ComplainantCorrectionInput = builder.inputType('ComplainantCorrectionInput', {
  description: 'What of the complainant is put right; what is left out stays as it was.',
  fields: (t) => ({
    complainantName: t.string(),
    complainantContact: t.string({ description: 'Empty takes it off.' }),
    complainantOrganisation: t.string({ description: 'Empty takes it off.' }),
    reason: t.string({ required: true, description: 'Read by all who read the complaint: it names nobody.' }),
  }),
});

builder.mutationField('correctComplainant', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Puts right who complained, by whoever handles it; what stood before stays for those who may read it.',
    authScopes: { can: ['correctComplainant', 'Complaint'] },
    errors: { types: [RuleError, StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ComplainantCorrectionInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await correctComplainant(ctx, { id: asId(id), version }, parseInput(complainantCorrection, input));
      return again(ctx, query, asId(id));
    },
  }),
);
