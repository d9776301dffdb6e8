import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '../ability/allowed.ts';
import { actionsOn } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { asId } from '../graphql/as-id.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { organisationStages } from '../shared/stages.ts';
import { defineStages } from '../stages/stage-table.ts';
import { organisationWhere } from './organisation-where.ts';

/** The stage of an organisation is its status. */
export const organisationTable = defineStages(organisationStages);

export const PlatformOrganisationRef = builder.prismaObject('Tenant', {
  variant: 'PlatformOrganisation',
  description: 'An organisation as the operator sees it: its register entry and whom to call, nothing of its business.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName'),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    creditCodeNote: t.exposeString('creditCodeNote', { nullable: true, description: 'Why a code that fails its check was accepted.' }),
    region: t.exposeString('region', { nullable: true }),
    contactName: t.exposeString('contactName', { nullable: true }),
    contactPhone: t.exposeString('contactPhone', { nullable: true }),
    status: t.exposeString('status', { description: 'ACTIVE or SUSPENDED' }),
    suspendedAt: t.expose('suspendedAt', { type: 'DateTime', nullable: true }),
    suspendedReason: t.exposeString('suspendedReason', { nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now: suspend, reinstate.',
      select: { id: true, status: true },
      resolve: ({ id, status }, _args, ctx) => actionsOn(ctx, 'Tenant', { id, stage: status }, ['suspend', 'reinstate'], organisationTable),
    }),
  }),
});

const PlatformOrganisationPage = pageType('PlatformOrganisation', PlatformOrganisationRef);

const PlatformOrganisationFilter = builder.inputType('PlatformOrganisationFilter', {
  description: 'All that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name, or the credit code.' }),
    kind: t.string(),
    status: t.string(),
  }),
});

builder.queryField('platformOrganisations', (t) =>
  t.field({
    type: PlatformOrganisationPage,
    description: 'All organisations on the platform, by name.',
    authScopes: { can: ['oversee', 'Tenant'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: PlatformOrganisationFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'name', direction: 'asc' },
        where: organisationWhere(ctx, filter),
        find: (query) => ctx.db.tenant.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never),
        count: (query) => ctx.db.tenant.count(query as never),
      }),
  }),
);

builder.queryField('platformOrganisation', (t) =>
  t.prismaField({
    type: PlatformOrganisationRef,
    nullable: true,
    description: 'One organisation on the platform; null when there is none for you.',
    authScopes: { can: ['oversee', 'Tenant'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.tenant.findFirst({ ...query, where: { AND: [allowed(ctx, 'oversee', 'Tenant'), { id: asId(id) }] } }),
  }),
);
