import { catalogueFor, type PermissionInfo } from '../ability/catalogue.ts';
import { builder } from '../builder.ts';

const PermissionInfoRef = builder.objectRef<PermissionInfo>('PermissionInfo').implement({
  description: 'Something that a role can hold; its text is `permission.<key>`.',
  fields: (t) => ({
    key: t.exposeString('key'),
    plugin: t.exposeString('plugin', { description: 'The part of the portal it belongs to.' }),
    needs: t.stringList({ description: 'Keys that come with it.', resolve: ({ needs }) => [...needs] }),
    held: t.boolean({
      description: 'You hold it yourself and may therefore give it.',
      resolve: ({ key }, _args, ctx) => ctx.viewer.permissions.has(key),
    }),
  }),
});

builder.queryField('permissionCatalogue', (t) =>
  t.field({
    type: [PermissionInfoRef],
    description: 'All permissions that roles of your kind of organisation can hold.',
    authScopes: { can: ['read', 'Role'] },
    resolve: (_root, _args, ctx) => (ctx.viewer.tenantKind ? catalogueFor(ctx.services.registry, ctx.viewer.tenantKind) : []),
  }),
);
