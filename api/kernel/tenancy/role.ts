import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';

export const RoleRef = builder.prismaObject('Role', {
  description: 'A named list of permissions in your organisation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    builtIn: t.exposeString('builtIn', { nullable: true, description: 'Key of a built-in role; null for one of your own.' }),
    name: t.exposeString('name'),
    permissions: t.exposeStringList('permissions'),
    requiresTwoFactor: t.exposeBoolean('requiresTwoFactor'),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('roles', (t) =>
  t.prismaField({
    type: ['Role'],
    description: 'All roles of your organisation: built-in first, then by name.',
    authScopes: { can: ['read', 'Role'] },
    resolve: (query, _root, _args, ctx) =>
      ctx.db.role.findMany({
        ...query,
        where: allowed(ctx, 'read', 'Role'),
        orderBy: [{ builtIn: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
        take: 200,
      }),
  }),
);
