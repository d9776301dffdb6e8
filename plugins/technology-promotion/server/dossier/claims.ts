import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';

export interface Claim {
  dossierId: string;
  number: string;
  applicantName: string;
  channel: string;
}

/** Everybody who claims the technology of this dossier: its own applicant, and those whose submissions were merged into it. */
export const claimsOf = async (
  ctx: Context,
  { id, number, applicantName, channel }: { id: string; number: string; applicantName: string; channel: string },
): Promise<Claim[]> => {
  const merged = await ctx.db.dossier.findMany({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { mergedIntoId: id }] },
    select: { id: true, number: true, applicantName: true, channel: true },
    orderBy: { mergedAt: 'asc' },
  });
  return [{ id, number, applicantName, channel }, ...merged].map(({ id: dossierId, ...claim }) => ({ dossierId, ...claim }));
};
