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
import { type AgreementInput, agreementInput, type NewAgreementInput, newAgreementInput } from '../../shared/agreement-input.ts';
import { defaultTerms, type Term, termsFor } from '../../shared/terms.ts';
import { versionLabel } from '../../shared/version-content.ts';
import { actor } from '../actor.ts';
import { asDay, dayText } from '../days.ts';
import { numbered } from '../numbered.ts';
import { hangAttachments } from './attachments.ts';

export const searchOf = (row: { number: string; title: string; siteName: string; entryTitle: string }) =>
  searchable({ number: row.number, title: row.title, site: row.siteName, entry: row.entryTitle });

export const newNumber = (ctx: Context): Promise<string> => numbered(ctx, 'HZ', 'agreement');

const templateTerms = async (ctx: Context, templateId: string | null | undefined): Promise<readonly Term[]> => {
  if (!templateId) return defaultTerms;
  const template = await ctx.db.promotionTemplate.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), { id: templateId, kind: 'AGREEMENT', retired: false }] },
  });
  if (!template) throw wrongField('templateId', 'NOT_FOUND');
  return (template.content as unknown as { terms: Term[] }).terms;
};

/** Drafts an agreement with a site: the parties are those of its project, technology and site, the terms those of a template. */
export const createAgreement = async (ctx: Context, input: NewAgreementInput): Promise<string> => {
  const adoption = await ctx.db.siteAdoption.findFirst({
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: input.adoptionId }] },
    include: { entry: true, ofVersion: true },
  });
  if (!adoption) throw wrongField('adoptionId', 'NOT_FOUND');
  if (['DECLINED', 'DISCONTINUED'].includes(adoption.stage)) throw wrongField('adoptionId', 'SITE_ENDED');
  const { tenantId, entry, siteName } = adoption;
  const association = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  const names = { association: association.name, holder: entry.holderName, site: siteName, technology: entry.title };
  const terms = termsFor(await templateTerms(ctx, input.templateId), names);
  const number = await newNumber(ctx);
  const title = input.title ?? `${entry.title.slice(0, 100)}推广应用三方合作协议`;
  const { id } = await ctx.db.agreement.create({
    data: {
      tenantId,
      number,
      title,
      projectId: adoption.projectId,
      adoptionId: adoption.id,
      entryId: entry.id,
      versionId: adoption.versionId,
      holderId: entry.holderId,
      siteId: adoption.siteId,
      entryNumber: entry.number,
      entryTitle: entry.title,
      versionLabel: versionLabel(adoption.ofVersion),
      siteName,
      terms: terms as unknown as object[],
      startsOn: asDay(input.startsOn),
      endsOn: asDay(input.endsOn),
      createdBy: actor(ctx),
      search: searchOf({ number, title, siteName, entryTitle: entry.title }),
    },
  });
  const party = (role: string, partyId: string | null, name: string) => ({ tenantId, agreementId: id, role, partyId, name });
  await ctx.db.agreementParty.createMany({
    data: [
      party('ASSOCIATION', tenantId, association.name),
      party('HOLDER', entry.holderId, entry.holderName),
      party('SITE', adoption.siteId, siteName),
    ],
  });
  await ctx.audit('agreement.drafted', {
    on: ['Agreement', id],
    label: number,
    detail: { adoptionId: adoption.id },
    after: { title, terms },
  });
  return id;
};

interface Target {
  id: string;
  version: number;
}

export const updateAgreement = async (ctx: Context, { id, version }: Target, input: AgreementInput): Promise<void> => {
  const before = await ctx.db.agreement.findFirst({
    where: { AND: [allowed(ctx, 'update', 'Agreement'), { id }] },
    include: { amends: { select: { endsOn: true } } },
  });
  if (!before) throw new NotAllowedError();
  if (before.kind === 'AMENDMENT' && before.amends && input.endsOn > dayText(before.amends.endsOn))
    throw wrongField('endsOn', 'BEYOND_MAIN');
  const { title, startsOn, endsOn, terms, attachmentIds } = input;
  const search = searchOf({ ...before, title });
  await changeVersioned(ctx, 'Agreement', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.agreement.updateMany({
      where,
      data: {
        title,
        startsOn: asDay(startsOn),
        endsOn: asDay(endsOn),
        terms: terms as unknown as object[],
        search,
        version: { increment: 1 },
      },
    }),
  );
  await hangAttachments(ctx, id, attachmentIds);
  await ctx.audit('agreement.updated', { on: ['Agreement', id], label: before.number, before: before.terms, after: input });
};

const NewAgreementInputType = builder.inputType('NewAgreementInput', {
  description: 'Whom an agreement is drafted for, and from what.',
  fields: (t) => ({
    adoptionId: t.id({ required: true, description: 'The site.' }),
    templateId: t.id({ description: 'Without it the built-in terms are taken.' }),
    title: t.string(),
    startsOn: t.string({ required: true, description: 'Day.' }),
    endsOn: t.string({ required: true, description: 'Day.' }),
  }),
});

const TermInputType = builder.inputType('AgreementTermInput', {
  description: 'One heading of an agreement.',
  fields: (t) => ({ key: t.string({ required: true }), heading: t.string({ required: true }), text: t.string() }),
});

const AgreementInputType = builder.inputType('AgreementInput', {
  description: 'What a drafted agreement says.',
  fields: (t) => ({
    title: t.string({ required: true }),
    startsOn: t.string({ required: true, description: 'Day.' }),
    endsOn: t.string({ required: true, description: 'Day.' }),
    terms: t.field({ type: [TermInputType], required: true }),
    attachmentIds: t.idList({ description: 'Files, in this order.' }),
  }),
});

builder.mutationField('createAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Drafts an agreement of association, holder and site.',
    authScopes: { can: ['create', 'Agreement'] },
    errors: {},
    args: { input: t.arg({ type: NewAgreementInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createAgreement(ctx, parseInput(newAgreementInput, input));
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id }] } });
    },
  }),
);

builder.mutationField('updateAgreement', (t) =>
  t.prismaField({
    type: 'Agreement',
    description: 'Changes a draft; what was sent is never changed.',
    authScopes: { can: ['update', 'Agreement'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: AgreementInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      const target = { id: asId(id), version };
      await updateAgreement(ctx, target, parseInput(agreementInput, input));
      return ctx.db.agreement.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Agreement'), { id: target.id }] } });
    },
  }),
);
