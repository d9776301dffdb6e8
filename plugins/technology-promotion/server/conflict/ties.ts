// What an applicant's own organisation knows of our people: who is or was a member there, who wrote submissions there.
// Nothing else leaves its scope: no title, no content, only that there is a tie and since when.
import { asScope, type Context } from '@xinglin/kernel/context';
import { type Day, dayInChina } from '../rules/deadlines/shanghai-day.ts';

export interface Membership {
  userId: string;
  organisationId: string;
  from: Day;
  to: Day | null;
}
export interface Authorship {
  userId: string;
  organisationId: string;
  submissionId: string;
  from: Day;
  to: Day;
}

interface Asked {
  organisationId: string;
  /** An association: its experts are no employees. */
  association: boolean;
  userIds: readonly string[];
}

/** Ties of these people to one organisation. */
export const tiesTo = (
  ctx: Context,
  { organisationId: tenantId, association, userIds }: Asked,
): Promise<{ memberships: Membership[]; authorships: Authorship[] }> =>
  asScope(ctx, { kind: 'system', tenantId }, async ({ db }) => {
    const among = { in: [...userIds] };
    const members = await db.member.findMany({
      where: {
        tenantId,
        userId: among,
        ...(association
          ? { roles: { some: { role: { is: { OR: [{ builtIn: null }, { builtIn: { not: 'association/expert' } }] } } } } }
          : {}),
      },
      select: { userId: true, status: true, joinedAt: true, updatedAt: true },
    });
    const written = await db.submission.findMany({
      where: { tenantId, OR: [{ createdBy: among }, { revisions: { some: { submittedBy: among } } }] },
      select: {
        id: true,
        createdBy: true,
        createdAt: true,
        updatedAt: true,
        submittedAt: true,
        revisions: { select: { submittedBy: true } },
      },
    });
    const ours = new Set(userIds);
    return {
      memberships: members.map(({ userId, status, joinedAt, updatedAt }) => ({
        userId,
        organisationId: tenantId,
        from: dayInChina(joinedAt),
        to: status === 'ACTIVE' ? null : dayInChina(updatedAt),
      })),
      authorships: written.flatMap(({ id, createdBy, createdAt, updatedAt, submittedAt, revisions }) =>
        [...new Set([createdBy, ...revisions.map(({ submittedBy }) => submittedBy)])]
          .filter((userId) => ours.has(userId))
          .map((userId) => ({
            userId,
            organisationId: tenantId,
            submissionId: id,
            from: dayInChina(createdAt),
            to: dayInChina(submittedAt ?? updatedAt),
          })),
      ),
    };
  });
