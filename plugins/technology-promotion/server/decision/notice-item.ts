import type { Context } from '@xinglin/kernel/context';
import { inHost } from '../submission/in-host.ts';

/** A technology as its notice was published with it. */
export interface NoticeItem {
  dossierId: string;
  title: string;
  applicantName: string;
  track: string;
  outcome: string;
}
export interface ItemNow extends NoticeItem {
  /** The decision was taken back after an objection. */
  revoked: boolean;
}

/**
 * What a notice lists, with a mark at what has been taken back since. A visitor reads no decision; that one of those she was
 * shown does not stand any more, she is told.
 */
export const itemsNow = async (ctx: Context, { tenantId, items }: { tenantId: string; items: unknown }): Promise<ItemNow[]> => {
  const listed = items as NoticeItem[];
  const dossierIds = listed.map(({ dossierId }) => dossierId);
  const decisions = await inHost(ctx, tenantId, async ({ db }) =>
    db.decision.findMany({
      where: { tenantId, dossierId: { in: dossierIds }, revokedAt: { not: null } },
      select: { dossierId: true },
    }),
  );
  const revoked = new Set(decisions.map(({ dossierId }) => dossierId));
  return listed.map((item) => ({ ...item, revoked: revoked.has(item.dossierId) }));
};
