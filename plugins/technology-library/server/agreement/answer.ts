// What a party answers: it signs, refuses, or asks for something else. The row is the association's; whoever answers has been
// found by permission rows of its own, and the house writes it down in the owner's scope.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type SignatureProof, signatureInput } from '@xinglin/kernel/shared/signature-input';
import { sign } from '@xinglin/kernel/signatures/sign';
import { SignatureInputRef } from '@xinglin/kernel/signatures/type';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { changeRequestInput, type PartyRole, refusalInput } from '../../shared/agreement-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { takeEffectIfDue } from './effect.ts';
import { requireOpenEntry } from './open-entry.ts';
import { meaningOf } from './signatures.ts';
import { tellAssociation } from './tell.ts';

type Act = 'sign' | 'refuse' | 'requestChange';

const find = async (ctx: Context, id: string, act: Act) => {
  const row = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, act, 'Agreement'), { id }] },
    include: { parties: true },
  });
  if (!row) throw new NotAllowedError();
  return row;
};
type Row = Awaited<ReturnType<typeof find>>;

/** The parties that are the viewer's organisation, in the order in which they sign. */
const ourParties = (ctx: Context, row: Row, roles: readonly string[]) =>
  row.parties.filter(({ partyId, role }) => partyId !== null && partyId === ctx.viewer.tenantId && roles.includes(role));

/**
 * Runs in the owner's scope, after taking the agreement's own row: of two parties that answer at the same moment the second
 * waits, and sees the answer of the first.
 */
const inTurn = <T>(ctx: Context, { tenantId, id }: Row, stages: readonly string[], work: (there: Context) => Promise<T>): Promise<T> =>
  asScope(ctx, { kind: 'system', tenantId }, async (there) => {
    const { count } = await there.db.agreement.updateMany({
      where: { tenantId, id, stage: { in: [...stages] } },
      data: { version: { increment: 1 } },
    });
    if (count !== 1) throw new StageError('', 'sign');
    return work(there);
  });

const answered = async (there: Context, row: Row, partyId: string, data: Prisma.AgreementPartyUncheckedUpdateManyInput, from?: string) => {
  const { count } = await there.db.agreementParty.updateMany({
    where: { tenantId: row.tenantId, id: partyId, ...(from ? { state: from } : {}) },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new RuleError('ALREADY_ANSWERED', 'the party has answered already');
};

const facts = ({ number, title, projectId, entryId, adoptionId, tenantId, id }: Row) => ({
  params: { number, title },
  ledger: { tenantId, projectId, entryId, adoptionId, on: ['Agreement', id] as const },
  link: `/agreements/${id}`,
});

/** After a party has signed, here or on paper, in the owner's scope: tells the association and lets it take effect. */
export const afterSignature = async (there: Context, row: Row, name: string): Promise<void> => {
  const open = await there.db.agreementParty.count({
    where: { tenantId: row.tenantId, agreementId: row.id, state: { notIn: ['SIGNED', 'SIGNED_ON_PAPER'] } },
  });
  const { params, ledger, link } = facts(row);
  await writeLedger(there, { ...ledger, act: 'agreement-signed', params: { number: row.number, party: name } });
  const telling = { kind: 'technology-library.agreement-signed', params: { ...params, party: name, open }, link };
  await tellAssociation(there, row, telling);
  if (open === 0) await takeEffectIfDue(there, row.id);
};

/** Signs for the viewer's organisation; one that is two parties signs once for each. */
export const signAgreement = async (ctx: Context, id: string, role: PartyRole, proof: SignatureProof): Promise<void> => {
  const row = await find(ctx, id, 'sign');
  if (row.stage !== 'PENDING_SIGNATURES') throw new StageError(row.stage, 'sign');
  const party = ourParties(ctx, row, [role])[0];
  if (!party) throw new NotAllowedError();
  if (party.state !== 'PENDING') throw new RuleError('ALREADY_ANSWERED', 'the party has answered already');
  if (row.endsOn < todayIn(ctx.now())) throw new RuleError('AGREEMENT_PERIOD_OVER', 'its last day has passed');
  if (row.kind !== 'AMENDMENT') {
    await asScope(ctx, { kind: 'system', tenantId: row.tenantId }, (there) => requireOpenEntry(there, row.tenantId, row.entryId));
  }
  const { signerName, signedAt, contentHash } = await sign(ctx, { meaning: meaningOf(role), id, proof });
  if (contentHash !== row.contentHash) throw new RuleError('SIGNATURE_CONTENT_CHANGED', 'its attachments are not what was sent');
  await ctx.audit('agreement.signed', { on: ['Agreement', id], label: row.number, detail: { role, party: party.name } });
  await inTurn(ctx, row, ['PENDING_SIGNATURES'], async (there) => {
    await answered(there, row, party.id, { state: 'SIGNED', signerName, signedAt }, 'PENDING');
    await afterSignature(there, row, party.name);
  });
};

export const refuseAgreement = async (ctx: Context, id: string, given: { reasonCode: string; reason: string }): Promise<void> => {
  const row = await find(ctx, id, 'refuse');
  if (row.stage !== 'PENDING_SIGNATURES') throw new StageError(row.stage, 'refuse');
  const party = ourParties(ctx, row, ['HOLDER', 'SITE']).find(({ state }) => state === 'PENDING');
  if (!party) throw new RuleError('ALREADY_ANSWERED', 'the party has answered already');
  await ctx.audit('agreement.refused', { on: ['Agreement', id], label: row.number, detail: given });
  await inTurn(ctx, row, ['PENDING_SIGNATURES'], async (there) => {
    await answered(there, row, party.id, { state: 'REFUSED', ...given }, 'PENDING');
    const { params, ledger, link } = facts(row);
    await writeLedger(there, { ...ledger, act: 'agreement-refused', params: { number: row.number, party: party.name } });
    const telling = { kind: 'technology-library.agreement-refused', params: { ...params, party: party.name }, link };
    await tellAssociation(there, row, telling);
  });
};

/** Asks for another wording before all have signed, for the end afterwards. It changes nothing by itself. */
export const requestChange = async (ctx: Context, id: string, request: string): Promise<void> => {
  const row = await find(ctx, id, 'requestChange');
  const stages = ['PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING'];
  if (!stages.includes(row.stage)) throw new StageError(row.stage, 'requestChange');
  const party = ourParties(ctx, row, ['HOLDER', 'SITE'])[0];
  if (!party) throw new NotAllowedError();
  const requestKind = row.stage === 'PENDING_SIGNATURES' ? 'WORDING' : 'TERMINATION';
  await ctx.audit('agreement.change-requested', { on: ['Agreement', id], label: row.number, detail: { requestKind, request } });
  await inTurn(ctx, row, stages, async (there) => {
    await answered(there, row, party.id, { requestKind, request, requestedAt: there.now() });
    const { params, link } = facts(row);
    const telling = { kind: 'technology-library.agreement-change-requested', params: { ...params, party: party.name }, link };
    await tellAssociation(there, row, telling);
  });
};

const roles = ['ASSOCIATION', 'HOLDER', 'SITE'] as const;
const roleOf = (role: string): PartyRole => {
  const found = roles.find((one) => one === role);
  if (!found) throw new NotAllowedError();
  return found;
};

const again = (ctx: Context, id: string) => ({ AND: [allowed(ctx, 'read', 'Agreement'), { id }] });

builder.mutationField('signAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Signs for your organisation; it takes effect when all parties have signed and its first day has come.',
    authScopes: { can: ['sign', 'Agreement'] },
    errors: { types: [StageError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      role: t.arg.string({ required: true, description: 'As which party: ASSOCIATION, HOLDER, SITE.' }),
      signature: t.arg({ type: SignatureInputRef, required: true }),
    },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await signAgreement(ctx, id, roleOf(args.role), parseInput(signatureInput, args.signature));
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: again(ctx, id) });
    },
  }),
);

builder.mutationField('refuseAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Says no for your organisation; all parties read why.',
    authScopes: { can: ['refuse', 'Agreement'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }), reasonCode: t.arg.string({ required: true }), reason: t.arg.string() },
    resolve: async (query, _root, { id: given, ...input }, ctx) => {
      const id = asId(given);
      await refuseAgreement(ctx, id, parseInput(refusalInput, input));
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: again(ctx, id) });
    },
  }),
);

builder.mutationField('requestAgreementChange', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Asks the association for another wording, or for the end of an agreement in effect. Nothing changes by it.',
    authScopes: { can: ['requestChange', 'Agreement'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }), request: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id: given, request }, ctx) => {
      const id = asId(given);
      await requestChange(ctx, id, parseInput(changeRequestInput, { request }).request);
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: again(ctx, id) });
    },
  }),
);
