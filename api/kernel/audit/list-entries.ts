import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { keysetPage } from '../paging/keyset.ts';
import { AuditEntryRef } from './entry.ts';
import { AuditFilterInput, auditWhere } from './filter.ts';

const AuditEntryPage = pageType('AuditEntry', AuditEntryRef);

builder.queryField('auditEntries', (t) =>
  t.field({
    type: AuditEntryPage,
    description: 'The audit of your organisation, newest first.',
    authScopes: { can: ['read', 'AuditEntry'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: AuditFilterInput }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'seq', direction: 'desc' },
        // A chain has one number once, so the second sort column never decides.
        key: 'tenantId',
        where: auditWhere(ctx, 'read', filter),
        find: async (query) => {
          const rows = await ctx.db.auditEntry.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never);
          return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
        },
        count: (query) => ctx.db.auditEntry.count(query as never),
      }),
  }),
);

builder.queryField('auditEntry', (t) =>
  t.prismaField({
    type: 'AuditEntry',
    nullable: true,
    description: "One entry of your organisation's audit, by its number.",
    authScopes: { can: ['read', 'AuditEntry'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      /^\d{1,15}$/.test(id)
        ? ctx.db.auditEntry.findFirst({ ...query, where: { AND: [auditWhere(ctx, 'read', null), { seq: BigInt(id) }] } })
        : null,
  }),
);
