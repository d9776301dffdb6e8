// What stands behind each submission: applicant, who vouched for it, and both sides of a merged claim.
import type { Context } from '@xinglin/kernel/context';
import { keyOf, type Named } from './organisations.ts';

export interface Avoidance extends Named {
  reason: string;
}

export interface Item {
  dossierId: string;
  callId: string;
  behind: Named[];
  avoid: Avoidance[];
}

const namedIn = (value: unknown): Named | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { organisationId, name } = value as Record<string, unknown>;
  const named = {
    organisationId: typeof organisationId === 'string' && organisationId ? organisationId : null,
    name: typeof name === 'string' ? name : null,
  };
  return keyOf(named) ? named : null;
};

const avoidances = (value: unknown): Avoidance[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => {
    const named = namedIn(each);
    return named ? [{ ...named, reason: String((each as { reason?: unknown }).reason ?? '') }] : [];
  });

/** What the submissions named were merged into, or themselves. */
const rootsOf = async (ctx: Context, tenantId: string, ids: readonly string[]): Promise<string[]> => {
  const rows = await ctx.db.dossier.findMany({ where: { tenantId, id: { in: [...ids] } }, select: { id: true, mergedIntoId: true } });
  return rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id);
};

/**
 * The submissions of a call in any stage: whoever must keep away keeps away from what was refused or withdrawn as well.
 * The association itself stands behind none, though it may have vouched: its people would all be out.
 */
export const readItems = async (ctx: Context, tenantId: string, callId: string, only?: readonly string[]): Promise<Item[]> => {
  const roots = only && (await rootsOf(ctx, tenantId, only));
  const rows = await ctx.db.dossier.findMany({
    where: { tenantId, callId, ...(roots ? { OR: [{ id: { in: roots } }, { mergedIntoId: { in: roots } }] } : {}) },
    select: { id: true, mergedIntoId: true, applicantId: true, applicantName: true, voucher: true, avoid: true },
    orderBy: { id: 'asc' },
  });
  const claims = new Map<string, Named[]>();
  for (const { id, mergedIntoId, applicantId, applicantName, voucher } of rows) {
    const root = mergedIntoId ?? id;
    const own = [{ organisationId: applicantId, name: applicantName }, namedIn(voucher)].filter(
      (each): each is Named => each !== null && each.organisationId !== tenantId,
    );
    claims.set(root, [...(claims.get(root) ?? []), ...own]);
  }
  return rows.map(({ id, mergedIntoId, avoid }) => ({
    dossierId: id,
    callId,
    behind: claims.get(mergedIntoId ?? id) ?? [],
    avoid: avoidances(avoid),
  }));
};
