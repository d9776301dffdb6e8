import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import { type AdoptionRequestInput, adoptionRequestInput } from '../../shared/request-input.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { tell } from '../tell.ts';
import { requireOpenEntry } from './rules.ts';
import { requestTable } from './type.ts';

const running = ['SUBMITTED', 'WITH_HOLDER'];

/** An institution asks for what stands in the public catalogue; the association that keeps it is told. */
export const createRequest = async (ctx: Context, input: AdoptionRequestInput): Promise<string> => {
  const { entryId, wantedFrom, conditions, ...words } = input;
  const shown = await ctx.db.catalogueEntry.findFirst({
    where: { AND: [allowed(ctx, 'read', 'CatalogueEntry'), { id: entryId }] },
    select: { tenantId: true, number: true, title: true, stage: true },
  });
  if (!shown) throw wrongField('entryId', 'ENTRY_UNKNOWN');
  requireOpenEntry(shown);
  const tenantId = ctx.viewer.tenantId ?? '';
  // Counted where requests arrive: the association's office files them by number, whoever they come from. Whoever asks twice
  // at once waits here for the first, and is then told of it.
  const number = await asScope(ctx, { kind: 'system', tenantId: shown.tenantId }, (there) => numbered(there, 'YJ', 'adoption-request'));
  const before = await ctx.db.adoptionRequest.count({ where: { tenantId, entryId, stage: { in: running } } });
  if (before > 0) throw new RuleError('ALREADY_ASKED', 'a request for this technology is being handled');
  const { name: siteName } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  const { id } = await ctx.db.adoptionRequest.create({
    data: {
      ...words,
      tenantId,
      entryId,
      associationId: shown.tenantId,
      number,
      entryNumber: shown.number,
      entryTitle: shown.title,
      siteName,
      conditions: conditions ?? '',
      wantedFrom: dayOf(wantedFrom),
      createdBy: actor(ctx),
      search: searchable({ number, siteName, title: shown.title, entry: shown.number }),
    },
  });
  await ctx.audit('request.created', { on: ['AdoptionRequest', id], label: number, detail: { entry: shown.number } });
  await writeLedger(ctx, {
    tenantId: shown.tenantId,
    act: 'request-received',
    params: { site: siteName, title: shown.title },
    entryId,
    on: ['AdoptionRequest', id],
  });
  await tell(ctx, {
    tenantId: shown.tenantId,
    permission: 'adoption-request.handle',
    kind: 'technology-library.request-received',
    params: { number, site: siteName, title: shown.title },
    link: `/requests/${id}`,
  });
  return id;
};

/** The institution asks no longer; a holder that was asked need not answer. */
export const withdrawRequest = async (ctx: Context, id: string, version: number, reason: string): Promise<void> => {
  const { from, to } = requestTable.moves.withdraw;
  const request = await changeVersioned(ctx, 'AdoptionRequest', { id, version, action: 'withdraw', from }, (where) =>
    ctx.db.adoptionRequest.updateManyAndReturn({
      where,
      data: { stage: to, answer: reason, answeredAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  await ctx.audit('request.withdraw', { on: ['AdoptionRequest', id], label: request.number, detail: { reason }, after: { stage: to } });
  const { associationId: tenantId, siteName: site, entryTitle: title, number } = request;
  const asked = await asScope(ctx, { kind: 'system', tenantId }, (there) => closeQuestions(there, tenantId, id));
  const kind = 'technology-library.request-withdrawn';
  await tell(ctx, {
    tenantId,
    permission: 'adoption-request.handle',
    kind,
    params: { number, site, title },
    link: `/requests/${id}`,
  });
  for (const question of asked) await tellConsentClosed(ctx, question);
};

/** What the holder is told of: by the words of the question that it was asked, whatever the request says. */
interface Question {
  id: string;
  holderId: string | null;
  siteName: string;
  entry: { title: string };
}

/** Questions about a request that nobody needs an answer to any more; in the association's scope. */
export const closeQuestions = async (ctx: Context, tenantId: string, requestId: string): Promise<Question[]> =>
  ctx.db.holderConsent.updateManyAndReturn({
    where: { tenantId, requestId, stage: 'ASKED' },
    data: { stage: 'WITHDRAWN', version: { increment: 1 } },
    select: { id: true, holderId: true, siteName: true, entry: { select: { title: true } } },
  });

export const tellConsentClosed = (ctx: Context, { id, holderId, siteName, entry }: Question): Promise<void> =>
  tell(ctx, {
    tenantId: holderId,
    permission: 'consent.answer',
    kind: 'technology-library.consent-withdrawn',
    params: { site: siteName, title: entry.title },
    link: `/consents/${id}`,
  });

const AdoptionRequestInputType = builder.inputType('AdoptionRequestInput', {
  description: 'What an institution says when it asks for a technology.',
  fields: (t) => ({
    entryId: t.id({ required: true, description: 'Of the catalogue.' }),
    areaCode: t.string({ required: true, description: 'GB/T 2260, six figures.' }),
    siteLevel: t.string({ required: true }),
    purpose: t.string({ required: true }),
    conditions: t.string(),
    contactName: t.string({ required: true }),
    contactPhone: t.string({ required: true }),
    wantedFrom: t.string({ description: 'YYYY-MM-DD' }),
  }),
});

builder.mutationField('createAdoptionRequest', (t) =>
  t.prismaField({
    type: 'AdoptionRequest',
    description: 'Asks the association for a technology of its catalogue 申请引进.',
    authScopes: { can: ['create', 'AdoptionRequest'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: AdoptionRequestInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createRequest(ctx, parseInput(adoptionRequestInput, input));
      return ctx.db.adoptionRequest.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('withdrawAdoptionRequest', (t) =>
  t.prismaField({
    type: 'AdoptionRequest',
    description: 'Asks no longer, with the reason.',
    authScopes: { can: ['withdraw', 'AdoptionRequest'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await withdrawRequest(ctx, id, args.version, parseInput(reasonInput, { reason: args.reason }).reason);
      return ctx.db.adoptionRequest.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
