import { rowActions } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { creditCodeFault } from '../shared/credit-code.ts';
import { applicationStages } from '../shared/stages.ts';
import { defineStages, movesFrom } from '../stages/stage-table.ts';

export const applicationTable = defineStages(applicationStages);

const byApplicant = ['correct', 'withdraw'];
const byOperator = ['request-correction', 'approve', 'refuse'];
const stageText = 'SUBMITTED, CORRECTION_REQUESTED, APPROVED, REFUSED or WITHDRAWN';

export const ApplicationRef = builder.prismaObject('TenantApplication', {
  name: 'Application',
  description: 'An organisation’s application to join, as the operator sees it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number'),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    creditCode: t.exposeString('creditCode'),
    creditCodeFault: t.string({
      nullable: true,
      description: 'What the check of GB 32100 finds wrong with the code; approving then needs a reason.',
      select: { creditCode: true },
      resolve: ({ creditCode }) => creditCodeFault(creditCode),
    }),
    creditCodeNote: t.exposeString('creditCodeNote', { nullable: true, description: 'Why a code that fails its check was accepted.' }),
    alreadyRegistered: t.boolean({
      description: 'An organisation with this credit code is on the platform; the application cannot be approved.',
      select: { creditCode: true, tenantId: true },
      resolve: async ({ creditCode, tenantId }, _args, ctx) => {
        const card = await ctx.db.organisationCard.findFirst({ where: { creditCode }, select: { id: true } });
        return card !== null && card.id !== tenantId;
      },
    }),
    region: t.exposeString('region', { description: 'GB/T 2260 province code.' }),
    address: t.exposeString('address', { nullable: true }),
    contactName: t.exposeString('contactName'),
    contactEmail: t.exposeString('contactEmail'),
    contactPhone: t.exposeString('contactPhone'),
    licenceNumber: t.exposeString('licenceNumber', { nullable: true }),
    note: t.exposeString('note', { nullable: true, description: 'What the applicant adds.' }),
    stage: t.exposeString('stage', { description: stageText }),
    reviewNote: t.exposeString('reviewNote', { nullable: true, description: 'What the operator asked for, or the reason of a refusal.' }),
    reviewedAt: t.expose('reviewedAt', { type: 'DateTime', nullable: true }),
    organisationId: t.exposeID('tenantId', { nullable: true, description: 'The organisation made of it.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'TenantApplication', byOperator, applicationTable),
  }),
});

export const OwnApplicationRef = builder.prismaObject('TenantApplication', {
  variant: 'OwnApplication',
  description: 'An application as the applicant sees it with her tracking code.',
  fields: (t) => ({
    number: t.exposeString('number'),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    creditCode: t.exposeString('creditCode'),
    region: t.exposeString('region'),
    address: t.exposeString('address', { nullable: true }),
    contactName: t.exposeString('contactName'),
    contactEmail: t.exposeString('contactEmail'),
    contactPhone: t.exposeString('contactPhone'),
    licenceNumber: t.exposeString('licenceNumber', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    stage: t.exposeString('stage', { description: stageText }),
    reviewNote: t.exposeString('reviewNote', { nullable: true, description: 'What the operator asks for, or the reason of a refusal.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    allowedActions: t.stringList({
      description: 'What you may do now: correct, withdraw.',
      select: { stage: true },
      resolve: ({ stage }) => movesFrom(applicationTable, stage).filter((move) => byApplicant.includes(move)),
    }),
  }),
});
