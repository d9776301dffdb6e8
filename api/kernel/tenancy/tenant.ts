import { rowActions } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';

export const TenantRef = builder.prismaObject('Tenant', {
  name: 'Organisation',
  description: 'An organisation as its own people see it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'association, enterprise, institution, agency or platform' }),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName'),
    creditCode: t.exposeString('creditCode', { nullable: true, description: 'Unified social credit code, GB 32100.' }),
    region: t.exposeString('region', { nullable: true, description: 'GB/T 2260 province code.' }),
    address: t.exposeString('address', { nullable: true }),
    contactName: t.exposeString('contactName', { nullable: true }),
    contactPhone: t.exposeString('contactPhone', { nullable: true }),
    status: t.exposeString('status', { description: 'ACTIVE or SUSPENDED' }),
    passwordDays: t.exposeInt('passwordDays', { nullable: true, description: 'Days after which a password has to be changed.' }),
    idleDays: t.exposeInt('idleDays', { nullable: true, description: 'Days without use after which a member is disabled.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'Tenant', ['update', 'set-account-rules']),
  }),
});
