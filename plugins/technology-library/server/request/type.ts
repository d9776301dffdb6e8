import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { consentStages, requestStages } from '../../shared/stages.ts';

export const requestTable = defineStages(requestStages);
export const consentTable = defineStages(consentStages);

export const AdoptionRequestRef = builder.prismaObject('AdoptionRequest', {
  description: 'An institution asks for a technology 引进申请; the institution’s own, handled by the association.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'The institution that asks.' }),
    associationId: t.exposeID('associationId'),
    associationName: t.string({
      nullable: true,
      select: { associationId: true },
      resolve: async ({ associationId }, _args, ctx) =>
        (await ctx.db.organisationCard.findUnique({ where: { id: associationId } }))?.name ?? null,
    }),
    entryId: t.exposeID('entryId'),
    number: t.exposeString('number', { description: 'YJ2026-0001, counted by the association that receives it.' }),
    entryNumber: t.exposeString('entryNumber'),
    entryTitle: t.exposeString('entryTitle'),
    siteName: t.exposeString('siteName'),
    areaCode: t.exposeString('areaCode', { description: 'GB/T 2260, six figures.' }),
    siteLevel: t.exposeString('siteLevel', { description: 'PRIMARY, SECONDARY, TERTIARY, OTHER' }),
    purpose: t.exposeString('purpose'),
    conditions: t.exposeString('conditions', { description: 'What the institution has already.' }),
    contactName: t.exposeString('contactName'),
    contactPhone: t.exposeString('contactPhone'),
    wantedFrom: t.string({ nullable: true, select: { wantedFrom: true }, resolve: ({ wantedFrom }) => dayText(wantedFrom) }),
    stage: t.exposeString('stage', { description: requestStages.stages.join(', ') }),
    answer: t.exposeString('answer', { description: 'What the association answered, or why it was withdrawn.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    adoptionId: t.exposeID('adoptionId', { nullable: true, description: 'The site that came of it.' }),
    mine: t.boolean({
      description: 'Your own organisation asks.',
      select: { tenantId: true },
      resolve: ({ tenantId }, _args, ctx) => tenantId === ctx.viewer.tenantId,
    }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'AdoptionRequest', ['withdraw', 'forward', 'accept', 'decline'], requestTable),
  }),
});

export const HolderConsentRef = builder.prismaObject('HolderConsent', {
  description: 'The holder of a technology is asked whether it takes an institution as its site 双向选择.',
  fields: (t) => ({
    id: t.exposeID('id'),
    associationId: t.exposeID('tenantId'),
    associationName: t.string({
      nullable: true,
      select: { tenantId: true },
      resolve: async ({ tenantId }, _args, ctx) => (await ctx.db.organisationCard.findUnique({ where: { id: tenantId } }))?.name ?? null,
    }),
    holderId: t.exposeID('holderId', { nullable: true, description: 'Null for a holder that is not on the platform.' }),
    entryId: t.exposeID('entryId'),
    // An entry that passed to another holder is no longer shown to the one that was asked.
    entryTitle: t.string({ select: { entry: { select: { title: true } } }, resolve: ({ entry }) => entry?.title ?? '' }),
    entryNumber: t.string({ select: { entry: { select: { number: true } } }, resolve: ({ entry }) => entry?.number ?? '' }),
    requestId: t.id({
      nullable: true,
      description: 'The institution’s request; not told to the holder.',
      select: { requestId: true, tenantId: true },
      resolve: ({ requestId, tenantId }, _args, ctx) => (tenantId === ctx.viewer.tenantId ? requestId : null),
    }),
    siteName: t.exposeString('siteName'),
    areaCode: t.exposeString('areaCode'),
    siteLevel: t.exposeString('siteLevel'),
    message: t.exposeString('message', { description: 'The association’s words to the holder.' }),
    stage: t.exposeString('stage', { description: consentStages.stages.join(', ') }),
    dueOn: t.string({ nullable: true, select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) }),
    answer: t.exposeString('answer'),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'HolderConsent', ['accept', 'decline', 'record', 'withdraw'], {
      ...consentTable,
      moves: { ...consentTable.moves, record: { from: ['ASKED'], to: 'ACCEPTED' } },
    }),
  }),
});
