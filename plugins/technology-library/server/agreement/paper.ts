import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { shareFilesOf } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { type PaperInput, paperInput } from '../../shared/agreement-input.ts';
import { asDay } from '../days.ts';
import { afterSignature } from './answer.ts';
import { hang } from './attachments.ts';
import { requireOpenEntry } from './open-entry.ts';

interface Target {
  id: string;
  version: number;
  role: string;
}

/** Records that a party off the platform has signed the paper; the scan hangs on the agreement for all parties to see. */
export const recordPaper = async (ctx: Context, { id, version, role }: Target, input: PaperInput): Promise<void> => {
  const row = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, 'recordPaper', 'Agreement'), { id }] },
    include: { parties: true },
  });
  const party = row?.parties.find((one) => one.role === role);
  if (!row || !party) throw new NotAllowedError();
  if (row.stage !== 'PENDING_SIGNATURES') throw new StageError(row.stage, 'recordPaper');
  if (party.partyId) throw new RuleError('PARTY_ON_PLATFORM', 'the party signs for itself');
  if (party.state !== 'PENDING') throw new RuleError('ALREADY_ANSWERED', 'the party has answered already');
  const day = asDay(input.signedOn);
  if (day > todayIn(ctx.now())) throw wrongField('signedOn', 'DAY_AHEAD');
  if (row.sentAt && day < todayIn(row.sentAt)) throw wrongField('signedOn', 'BEFORE_SENT');
  if (row.kind !== 'AMENDMENT') await requireOpenEntry(ctx, row.tenantId, row.entryId);
  await changeVersioned(ctx, 'Agreement', { id, version, action: 'recordPaper', from: ['PENDING_SIGNATURES'] }, (where) =>
    ctx.db.agreement.updateMany({ where, data: { version: { increment: 1 } } }),
  );
  const fileId = input.fileIds[0] ?? '';
  await hang(ctx, id, fileId, 'fileIds');
  const { tenantId } = row;
  for (const { partyId } of row.parties) if (partyId && partyId !== tenantId) await shareFilesOf(ctx, 'Agreement', id, partyId);
  await ctx.db.agreementParty.updateMany({
    where: { tenantId, id: party.id, state: 'PENDING' },
    data: { state: 'SIGNED_ON_PAPER', signerName: input.signerName, signedAt: day, fileId, version: { increment: 1 } },
  });
  const detail = { role, party: party.name, signer: input.signerName, signedOn: input.signedOn, fileId };
  await ctx.audit('agreement.paper-recorded', { on: ['Agreement', id], label: row.number, detail });
  await afterSignature(ctx, row, party.name);
};

const PaperInputType = builder.inputType('PaperSignatureInput', {
  description: 'What was signed on paper.',
  fields: (t) => ({
    signerName: t.string({ required: true }),
    signedOn: t.string({ required: true, description: 'Day.' }),
    fileIds: t.idList({ required: true, description: 'The scan: one file.' }),
  }),
});

builder.mutationField('recordPaperSignature', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Records the paper signature of a party that is not on the platform.',
    authScopes: { can: ['recordPaper', 'Agreement'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      role: t.arg.string({ required: true, description: 'HOLDER or SITE.' }),
      input: t.arg({ type: PaperInputType, required: true }),
    },
    resolve: async (query, _root, { id: given, version, role, input }, ctx) => {
      const id = asId(given);
      await recordPaper(ctx, { id, version, role }, parseInput(paperInput, input));
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id }] } });
    },
  }),
);
