import { allowed } from '../ability/allowed.ts';
import { actionsOn } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { asId } from '../graphql/as-id.ts';

export const RoleRef = builder.prismaObject('Role', {
  description: 'A named list of permissions in your organisation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    builtIn: t.exposeString('builtIn', { nullable: true, description: 'Key of a built-in role; null for one of your own.' }),
    name: t.exposeString('name'),
    permissions: t.exposeStringList('permissions', { description: 'Keys as permissionCatalogue lists them.' }),
    requiresTwoFactor: t.exposeBoolean('requiresTwoFactor', { description: 'Its holders must set up a second factor.' }),
    version: t.exposeInt('version'),
    memberCount: t.int({
      description: 'People who hold it, not counting removed ones.',
      select: { id: true },
      resolve: ({ id }, _args, ctx) =>
        ctx.db.memberRole.count({
          where: { AND: [allowed(ctx, 'read', 'MemberRole'), { roleId: id, member: { is: { status: { not: 'REMOVED' } } } }] },
        }),
    }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now: update, delete, require-two-factor.',
      select: { id: true, builtIn: true },
      resolve: ({ id, builtIn }, _args, ctx) =>
        actionsOn(ctx, 'Role', { id }, builtIn ? ['require-two-factor'] : ['update', 'delete', 'require-two-factor']),
    }),
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

builder.queryField('role', (t) =>
  t.prismaField({
    type: 'Role',
    nullable: true,
    description: 'One role of your organisation; null when there is none for you.',
    authScopes: { can: ['read', 'Role'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.role.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Role'), { id: asId(id) }] } }),
  }),
);
