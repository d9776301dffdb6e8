// 双向选择: the holder's word on a site, given by the holder itself or, where it is not on the platform, recorded for it.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import {
  type AskHolderInput,
  acceptConsentInput,
  declineInput,
  type ProposeSiteInput,
  proposeSiteInput,
} from '../../shared/request-input.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { tellConsentClosed } from './ask.ts';
import { dueDay, requireOpenEntry } from './rules.ts';
import { consentTable } from './type.ts';

interface Site {
  siteName: string;
  areaCode: string;
  siteLevel: string;
  siteId: string | null;
  requestId: string | null;
}
interface Entry {
  id: string;
  tenantId: string;
  title: string;
  holderId: string | null;
}

/** Leaves the question and tells the holder; in the association's scope, its permission checked by the caller. */
export const askHolder = async (ctx: Context, entry: Entry, site: Site, input: AskHolderInput): Promise<string> => {
  const dueOn = dueDay(ctx, input.dueOn);
  const { id } = await ctx.db.holderConsent.create({
    data: {
      ...site,
      tenantId: entry.tenantId,
      entryId: entry.id,
      holderId: entry.holderId,
      message: input.message ?? '',
      dueOn,
      askedBy: actor(ctx),
    },
  });
  await ctx.audit('consent.asked', { on: ['HolderConsent', id], label: site.siteName, detail: { due: input.dueOn } });
  await tell(ctx, {
    tenantId: entry.holderId,
    permission: 'consent.answer',
    kind: 'technology-library.consent-asked',
    params: { title: entry.title, site: site.siteName, due: input.dueOn },
    link: `/consents/${id}`,
  });
  return id;
};

export const proposeSite = async (ctx: Context, input: ProposeSiteInput): Promise<string> => {
  const entry = await ctx.db.libraryEntry.findFirst({ where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: input.entryId }] } });
  if (!entry) throw wrongField('entryId', 'ENTRY_UNKNOWN');
  requireOpenEntry(entry);
  const siteId = input.siteId ?? null;
  const card = siteId ? await ctx.db.organisationCard.findUnique({ where: { id: siteId } }) : null;
  if (siteId && card?.kind !== 'institution') throw wrongField('siteId', 'NOT_AN_INSTITUTION');
  const { areaCode, siteLevel, message, dueOn } = input;
  const site = { siteId, siteName: card?.name ?? input.siteName, areaCode, siteLevel, requestId: null };
  return askHolder(ctx, entry, site, { message, dueOn });
};

interface Answer {
  id: string;
  version: number;
  accepts: boolean;
  answer: string;
}

/** `action` is the permission: the holder's own `accept` and `decline`, or the association's `record` for one on paper. */
export const answerConsent = async (ctx: Context, action: 'accept' | 'decline' | 'record', { id, version, accepts, answer }: Answer) => {
  const consent = await ctx.db.holderConsent.findFirst({
    where: { AND: [allowed(ctx, action, 'HolderConsent'), { id }] },
    include: { entry: { select: { title: true, stage: true } } },
  });
  if (!consent?.entry) throw new NotAllowedError();
  if (accepts) requireOpenEntry(consent.entry);
  const { tenantId, entryId, requestId, siteName: site, entry } = consent;
  const { from, to } = consentTable.moves[accepts ? 'accept' : 'decline'];
  await asScope(ctx, { kind: 'system', tenantId }, (there) =>
    changeVersioned(there, 'HolderConsent', { id, version, action, from }, (where) =>
      there.db.holderConsent.updateMany({
        where: { AND: [where, { tenantId }] },
        data: { stage: to, answer, answeredBy: actor(ctx), answeredAt: ctx.now(), version: { increment: 1 } },
      }),
    ),
  );
  await ctx.audit(accepts ? 'consent.accept' : 'consent.decline', { on: ['HolderConsent', id], label: site, detail: { by: action } });
  await writeLedger(ctx, {
    tenantId,
    act: accepts ? 'consent-accepted' : 'consent-declined',
    params: { site, title: entry.title },
    entryId,
    on: ['HolderConsent', id],
  });
  if (action === 'record') return;
  await tell(ctx, {
    tenantId,
    permission: 'consent.ask',
    kind: accepts ? 'technology-library.consent-accepted' : 'technology-library.consent-declined',
    params: { title: entry.title, site },
    link: requestId ? `/requests/${requestId}` : `/consents/${id}`,
  });
};

export const withdrawConsent = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { from, to } = consentTable.moves.withdraw;
  const consent = await changeVersioned(ctx, 'HolderConsent', { id, version, action: 'withdraw', from }, (where) =>
    ctx.db.holderConsent.updateManyAndReturn({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const entry = await ctx.db.libraryEntry.findFirstOrThrow({
    where: { tenantId: consent.tenantId, id: consent.entryId },
    select: { title: true },
  });
  await ctx.audit('consent.withdraw', { on: ['HolderConsent', id], label: consent.siteName });
  await tellConsentClosed(ctx, { ...consent, entry });
};

const ProposeSiteInputType = builder.inputType('ProposeSiteInput', {
  description: 'An institution that the association puts forward to the holder.',
  fields: (t) => ({
    entryId: t.id({ required: true }),
    siteId: t.id({ description: 'An institution of the platform; without it the name stands for one that is not.' }),
    siteName: t.string({ required: true }),
    areaCode: t.string({ required: true }),
    siteLevel: t.string({ required: true }),
    message: t.string(),
    dueOn: t.string({ required: true, description: 'The last day for the answer, YYYY-MM-DD.' }),
  }),
});

builder.mutationField('proposeSite', (t) =>
  t.prismaField({
    type: 'HolderConsent',
    description: 'Asks the holder whether it takes an institution that the association puts forward.',
    authScopes: { can: ['create', 'HolderConsent'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: ProposeSiteInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await proposeSite(ctx, parseInput(proposeSiteInput, input));
      return ctx.db.holderConsent.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

const answers = [
  ['acceptConsent', 'accept', true, 'The holder takes the institution as a site.'],
  ['declineConsent', 'decline', false, 'The holder does not take it, and says why.'],
  ['recordConsentAccepted', 'record', true, 'Records that a holder outside the platform takes the institution.'],
  ['recordConsentDeclined', 'record', false, 'Records that a holder outside the platform does not take it.'],
] as const;

for (const [name, action, accepts, description] of answers)
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'HolderConsent',
      description,
      authScopes: { can: [action, 'HolderConsent'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), answer: t.arg.string({ required: !accepts }) },
      resolve: async (query, _root, { version, ...args }, ctx) => {
        const id = asId(args.id);
        const { answer } = parseInput(accepts ? acceptConsentInput : declineInput, { answer: args.answer });
        await answerConsent(ctx, action, { id, version, accepts, answer: answer ?? '' });
        return ctx.db.holderConsent.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

builder.mutationField('withdrawConsent', (t) =>
  t.prismaField({
    type: 'HolderConsent',
    description: 'Takes the question back.',
    authScopes: { can: ['withdraw', 'HolderConsent'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await withdrawConsent(ctx, id, args.version);
      return ctx.db.holderConsent.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
