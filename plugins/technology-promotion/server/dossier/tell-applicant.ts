import { asScope, type Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';

interface Telling {
  /** The applicant's organisation; null for a dossier entered from paper, which has nobody to tell. */
  applicantId: string | null;
  /** Submission and dossier share their id. */
  dossierId: string;
  /** What changes on the applicant's own row. */
  change: Prisma.SubmissionUncheckedUpdateManyInput;
  /** Kind of notice and values for its text; its people are those who wrote or submitted it. */
  notice?: { kind: string; params: Readonly<Record<string, string | number>> };
}

/** Carries what the association makes known into the applicant's own row, in the same transaction. */
export const tellApplicant = async (ctx: Context, { applicantId, dossierId, change, notice }: Telling): Promise<void> => {
  if (!applicantId) return;
  await asScope(ctx, { kind: 'system', tenantId: applicantId }, async (there) => {
    await there.db.submission.updateMany({
      where: { tenantId: applicantId, id: dossierId },
      data: { ...change, version: { increment: 1 } },
    });
    if (!notice) return;
    const revisions = await there.db.submissionRevision.findMany({
      where: { tenantId: applicantId, submissionId: dossierId },
      select: { submittedBy: true, submission: { select: { createdBy: true } } },
    });
    const userIds = [...new Set(revisions.flatMap(({ submittedBy, submission }) => [submittedBy, submission.createdBy]))];
    await there.notify({ kind: notice.kind, userIds, params: notice.params, link: `/submissions/${dossierId}` });
  });
};
