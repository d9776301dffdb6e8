import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { shareFilesOf, withdrawFilesOf } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { agreementStages } from '../../shared/stages.ts';
import type { Term } from '../../shared/terms.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { type Attachment, contentOf, hashOf, type SignedAgreement } from './content.ts';
import { makeDocuments } from './documents.ts';
import { requireOpenEntry } from './open-entry.ts';
import { tellParties, tellSigners } from './tell.ts';

interface Target {
  id: string;
  version: number;
}

const running = ['PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING'];

const readOwn = async (ctx: Context, id: string, action: string) => {
  const row = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, action, 'Agreement'), { id }] },
    include: { parties: true, amends: { select: { stage: true, endsOn: true } }, adoption: { select: { stage: true } } },
  });
  if (!row) throw new NotAllowedError();
  return row;
};
type Row = Awaited<ReturnType<typeof readOwn>>;

/** What was a draft may have had gaps; what is sent may not. */
const requireWhole = (ctx: Context, row: Row, form: SignedAgreement): void => {
  const empty = (row.terms as unknown as Term[]).flatMap(({ text }, at) =>
    text.trim() === '' ? [{ path: `terms.${at}.text`, code: 'TERM_EMPTY', message: 'a heading without words' }] : [],
  );
  if (empty.length > 0) throw new InputError(empty);
  if (row.endsOn < todayIn(ctx.now())) throw wrongField('endsOn', 'END_PAST');
  if (form.attachments.some(({ sha256 }) => sha256 === '')) throw wrongField('attachmentIds', 'FILE_NOT_READY');
  if ((row.attachments as unknown as Attachment[]).some(({ sha256 }, at) => sha256 !== form.attachments[at]?.sha256)) {
    throw wrongField('attachmentIds', 'FILE_CHANGED');
  }
};

/** One agreement in force with a site at a time, one amendment on its way. Whoever sends the second waits for the first. */
const requireAlone = async (ctx: Context, row: Row): Promise<void> => {
  const { tenantId, id, adoptionId, kind, amendsId } = row;
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`agreement:${adoptionId}`}, 0))`;
  if (kind === 'MAIN') {
    const others = { tenantId, adoptionId, id: { not: id }, kind: { in: ['MAIN', 'RENEWAL'] }, stage: { in: running } };
    if ((await ctx.db.agreement.count({ where: others })) > 0) throw new RuleError('AGREEMENT_EXISTS', 'the site has an agreement');
    return;
  }
  const stages = kind === 'AMENDMENT' ? ['EFFECTIVE', 'EXPIRING'] : ['EFFECTIVE', 'EXPIRING', 'EXPIRED'];
  if (!row.amends || !stages.includes(row.amends.stage)) throw new RuleError('MAIN_NOT_EFFECTIVE', 'the agreement is not in effect');
  if (kind === 'AMENDMENT' && row.endsOn > row.amends.endsOn) throw wrongField('endsOn', 'BEYOND_MAIN');
  const waiting = { tenantId, amendsId, id: { not: id }, kind, stage: 'PENDING_SIGNATURES' };
  if ((await ctx.db.agreement.count({ where: waiting })) > 0) throw new RuleError('AMENDMENT_OPEN', 'another one is being signed');
};

/** From here on its text stands: everybody signs the same. */
export const sendAgreement = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const row = await readOwn(ctx, id, 'send');
  if (row.stage !== 'DRAFT') throw new StageError(row.stage, 'send');
  if (row.version !== version) throw new StaleVersionError(row.version);
  if (row.kind !== 'AMENDMENT') await requireOpenEntry(ctx, row.tenantId, row.entryId);
  if (row.adoption.stage === 'APPROACHED') throw new RuleError('SITE_NOT_ASSESSED', 'the site is assessed first');
  if (['DECLINED', 'DISCONTINUED'].includes(row.adoption.stage)) throw new RuleError('SITE_ENDED', 'the site does not take part any more');
  await requireAlone(ctx, row);
  const content = await contentOf(ctx, id);
  if (!content) throw new NotAllowedError();
  requireWhole(ctx, row, content.form);
  const contentHash = hashOf(content.form);
  const { from, to } = agreementStages.moves.send;
  await changeVersioned(ctx, 'Agreement', { id, version, action: 'send', from }, (where) =>
    ctx.db.agreement.updateMany({ where, data: { stage: to, contentHash, sentAt: ctx.now(), version: { increment: 1 } } }),
  );
  for (const { partyId } of row.parties) if (partyId && partyId !== row.tenantId) await shareFilesOf(ctx, 'Agreement', id, partyId);
  const { number, title, tenantId, projectId, entryId, adoptionId, siteName } = row;
  await ctx.audit('agreement.sent', { on: ['Agreement', id], label: number, detail: { contentHash } });
  const params = { number, site: siteName };
  await writeLedger(ctx, { tenantId, act: 'agreement-sent', params, projectId, entryId, adoptionId, on: ['Agreement', id] });
  const telling = { kind: 'technology-library.agreement-to-sign', params: { number, title }, dedupeKey: `agreement-to-sign:${id}` };
  await tellParties(ctx, row, 'our-agreement.sign', { ...telling, link: `/our-agreements/${id}` });
  await tellSigners(ctx, tenantId, { ...telling, link: `/agreements/${id}` });
  await makeDocuments(ctx, tenantId, id, 'sent');
};

/** Takes a draft or one that is being signed back: what some have signed already binds nobody. */
export const withdrawAgreement = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const row = await readOwn(ctx, id, 'withdraw');
  const { from, to } = agreementStages.moves.withdraw;
  await changeVersioned(ctx, 'Agreement', { id, version, action: 'withdraw', from }, (where) =>
    ctx.db.agreement.updateMany({ where, data: { stage: to, endReason: reason, endedAt: ctx.now(), version: { increment: 1 } } }),
  );
  const { number, title, tenantId, projectId, entryId, adoptionId, siteName } = row;
  for (const { partyId } of row.parties) if (partyId && partyId !== tenantId) await withdrawFilesOf(ctx, 'Agreement', id, partyId);
  await ctx.audit('agreement.withdrawn', { on: ['Agreement', id], label: number, detail: { reason } });
  if (row.stage === 'DRAFT') return;
  const params = { number, site: siteName };
  await writeLedger(ctx, { tenantId, act: 'agreement-withdrawn', params, projectId, entryId, adoptionId, on: ['Agreement', id] });
  await tellParties(ctx, row, 'our-agreement.sign', {
    kind: 'technology-library.agreement-withdrawn',
    params: { number, title, reason },
    link: '/our-agreements',
    dedupeKey: `agreement-withdrawn:${id}`,
  });
};

builder.mutationField('sendAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Freezes a draft and sends it to all parties to be signed.',
    authScopes: { can: ['send', 'Agreement'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      const target = { id: asId(id), version };
      await sendAgreement(ctx, target);
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: target.id }] } });
    },
  }),
);

builder.mutationField('withdrawAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Takes an agreement back before all have signed; the other parties see it no more.',
    authScopes: { can: ['withdraw', 'Agreement'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      const target = { id: asId(id), version };
      await withdrawAgreement(ctx, target, parseInput(reasonInput, { reason }).reason);
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: target.id }] } });
    },
  }),
);
