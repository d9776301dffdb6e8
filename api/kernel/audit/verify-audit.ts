import { Prisma } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Verification, verifyChain } from './verify-chain.ts';

interface Report extends Verification {
  at: Date;
}

const BrokenRef = builder.objectRef<NonNullable<Verification['firstBroken']>>('AuditFault').implement({
  description: 'Where a chain is broken.',
  fields: (t) => ({
    seq: t.string({
      nullable: true,
      description: 'Number of the entry; null for an anchor that cannot be read.',
      resolve: ({ seq }) => (seq === null ? null : String(seq)),
    }),
    fault: t.exposeString('fault', {
      description: 'EDITED, MISSING, RELINKED, CUT, REPLACED or ANCHOR_FORGED; its text is `audit-fault.<fault>`.',
    }),
  }),
});

export const AuditVerificationRef = builder.objectRef<Report>('AuditVerification').implement({
  description: 'What a check of the whole chain and its outside anchors found.',
  fields: (t) => ({
    ok: t.exposeBoolean('ok'),
    checked: t.exposeInt('checked', { description: 'Entries looked at.' }),
    anchorsChecked: t.exposeInt('anchorsChecked', { description: 'Anchors outside the database that it was held against.' }),
    firstBroken: t.field({ type: BrokenRef, nullable: true, resolve: ({ firstBroken }) => firstBroken }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

export const verifyAudit = async (ctx: Context): Promise<Report> => {
  const verification = await verifyChain(ctx.db, ctx.viewer.tenantId as string, ctx.services.anchors);
  await ctx.audit('audit.verified', { detail: { ...verification }, result: verification.ok ? 'ok' : 'failed' });
  return { ...verification, at: ctx.now() };
};

builder.mutationField('verifyAudit', (t) =>
  t.field({
    type: AuditVerificationRef,
    description: "Checks every entry of your organisation's chain and holds it against the anchors.",
    authScopes: { can: ['verify', 'AuditEntry'] },
    errors: {},
    resolve: (_root, _args, ctx) => verifyAudit(ctx),
  }),
);

builder.queryField('auditVerification', (t) =>
  t.field({
    type: AuditVerificationRef,
    nullable: true,
    description: 'What the last check found; null before the first.',
    authScopes: { can: ['read', 'AuditEntry'] },
    resolve: async (_root, _args, ctx) => {
      const last = await ctx.db.auditEntry.findFirst({
        where: { AND: [allowed(ctx, 'read', 'AuditEntry'), { action: 'audit.verified' }] },
        orderBy: { seq: Prisma.SortOrder.desc },
        select: { at: true, detail: true },
      });
      return last ? { ...(last.detail as unknown as Verification), at: last.at } : null;
    },
  }),
);
