import { withScope } from '@xinglin/prisma';
import { type GraphQLResolveInfo, Kind } from 'graphql';
import { builder } from '../builder.ts';
import { TenantRef } from '../tenancy/tenant.ts';
import type { Viewer } from '../viewer.ts';

interface Membership {
  tenantId: string;
  kind: string;
  name: string;
  shortName: string;
  suspended: boolean;
}

/** Whether each field asked for is among the columns at hand. */
const asksOnlyFor = ({ fieldNodes }: GraphQLResolveInfo, known: object): boolean =>
  fieldNodes.every(({ selectionSet }) =>
    selectionSet?.selections.every((each) => each.kind === Kind.FIELD && (each.name.value in known || each.name.value === '__typename')),
  );

const MembershipRef = builder.objectRef<Membership>('Membership').implement({
  description: 'An organisation that you may act for.',
  fields: (t) => ({
    organisationId: t.id({ resolve: (membership) => membership.tenantId }),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName'),
    suspended: t.exposeBoolean('suspended', { description: 'Suspended by the platform: it cannot be acted for.' }),
  }),
});

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'You: the person signed in, and the organisation you act for.',
  fields: (t) => ({
    userId: t.id({ nullable: true, resolve: (viewer) => viewer.userId ?? null }),
    name: t.exposeString('name'),
    email: t.string({
      nullable: true,
      resolve: async (viewer, _args, ctx) =>
        viewer.userId
          ? ((
              await withScope({ kind: 'person', userId: viewer.userId }, () =>
                ctx.services.database.client.user.findUnique({ where: { id: viewer.userId as string } }),
              )
            )?.email ?? null)
          : null,
    }),
    permissions: t.stringList({
      description: 'Keys of the permissions you hold in the acting organisation.',
      resolve: (viewer) => [...viewer.permissions].sort(),
    }),
    capabilities: t.stringList({
      description: 'The same as acts on models, `<act>:<Model>`, for menus and buttons.',
      resolve: (viewer, _args, ctx) =>
        [
          ...new Set(
            [...viewer.permissions].flatMap((key) => {
              const row = ctx.services.registry.permissions[key];
              return row ? row.actions.map((action) => `${action}:${row.model}`) : [];
            }),
          ),
        ].sort(),
    }),
    steppedUp: t.exposeBoolean('steppedUp'),
    mustSetUpTwoFactor: t.exposeBoolean('mustSetUpTwoFactor', {
      description: 'A role of yours demands a second factor; until it is set up nothing else works.',
    }),
    organisation: t.prismaField({
      type: 'Tenant',
      nullable: true,
      description: 'The organisation you act for.',
      resolve: (query, viewer, _args, ctx, info) => {
        if (!viewer.tenantId) return null;
        const known = viewer.organisation;
        // Every page asks for its name; that came with the membership.
        if (known && asksOnlyFor(info, known)) return known as never;
        return ctx.db.tenant.findUnique({ ...query, where: { id: viewer.tenantId } });
      },
    }),
    memberships: t.field({
      type: [MembershipRef],
      description: 'Every organisation you may act for.',
      resolve: async (viewer, _args, ctx) => {
        if (!viewer.userId) return [];
        const rows = await withScope({ kind: 'person', userId: viewer.userId }, () =>
          ctx.services.database.client.member.findMany({
            where: { userId: viewer.userId as string, status: 'ACTIVE' },
            select: { tenant: { select: { id: true, kind: true, name: true, shortName: true, status: true } } },
            orderBy: { joinedAt: 'asc' },
          }),
        );
        return rows.map(({ tenant }) => ({
          tenantId: tenant.id,
          kind: tenant.kind,
          name: tenant.name,
          shortName: tenant.shortName,
          suspended: tenant.status !== 'ACTIVE',
        }));
      },
    }),
  }),
});

export { TenantRef, ViewerRef };

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'You, or null for a visitor.',
    authScopes: { public: true },
    resolve: (_root, _args, ctx) => (ctx.viewer.kind === 'anonymous' ? null : ctx.viewer),
  }),
);
