import { allowed } from '../ability/allowed.ts';
import { rowActions } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { dayText } from './day.ts';

export const LicenceRef = builder.prismaObject('Licence', {
  description: 'A licence or qualification of your organisation. Days are written 2026-11-22.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'Its text is `licence-kind.<kind>`.' }),
    number: t.exposeString('number'),
    issuer: t.exposeString('issuer', { nullable: true }),
    issuedOn: t.string({ nullable: true, select: { issuedOn: true }, resolve: ({ issuedOn }) => dayText(issuedOn) }),
    expiresOn: t.string({ nullable: true, select: { expiresOn: true }, resolve: ({ expiresOn }) => dayText(expiresOn) }),
    fileId: t.exposeID('fileId', { nullable: true, description: 'The scan, as a file of your organisation.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'Licence', ['update', 'delete']),
  }),
});

builder.queryField('licences', (t) =>
  t.prismaField({
    type: ['Licence'],
    description: 'Licences of your organisation, the first to expire on top.',
    authScopes: { can: ['read', 'Licence'] },
    resolve: (query, _root, _args, ctx) =>
      ctx.db.licence.findMany({
        ...query,
        where: allowed(ctx, 'read', 'Licence'),
        orderBy: [{ expiresOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        take: 200,
      }),
  }),
);
