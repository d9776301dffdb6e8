import { asScope, type Context } from '@xinglin/kernel/context';
import { searchable } from '@xinglin/kernel/search/searchable';

/** What the applicant submitted last, read in her organisation's own scope. */
const latest = (ctx: Context, applicantId: string, submissionId: string) =>
  asScope(ctx, { kind: 'system', tenantId: applicantId }, async ({ db }) => {
    const submission = await db.submission.findFirst({ where: { tenantId: applicantId, id: submissionId } });
    const revision = await db.submissionRevision.findFirst({
      where: { tenantId: applicantId, submissionId },
      orderBy: { number: 'desc' },
    });
    return submission && revision ? { submission, revision } : null;
  });

/**
 * Copies a submission's newest revision to the association that runs this job. A second run finds it copied;
 * what was withdrawn while it lay sealed arrives as withdrawn, so that the count stays true.
 */
export const openReceipt = async (ctx: Context, { submissionId }: { submissionId: string }): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const receipt = await ctx.db.callReceipt.findFirst({ where: { tenantId, id: submissionId } });
  const received = receipt && (await latest(ctx, receipt.applicantId, submissionId));
  if (!receipt || !received) return;
  const { submission, revision } = received;
  const card = await ctx.db.organisationCard.findUnique({ where: { id: receipt.applicantId } });
  const known = await ctx.db.dossier.findFirst({ where: { tenantId, id: submissionId } });
  const stage =
    submission.stage === 'WITHDRAWN' ? 'WITHDRAWN' : known?.stage === 'SUPPLEMENT_REQUESTED' ? 'RESUBMITTED' : (known?.stage ?? 'RECEIVED');
  const facts = {
    title: revision.title,
    stage,
    revision: revision.number,
    voucher: submission.voucher ?? {},
    avoid: submission.avoid ?? [],
    search: searchable({ number: submission.number, title: revision.title, applicant: card?.name }),
  };
  if (known) await ctx.db.dossier.updateMany({ where: { tenantId, id: submissionId }, data: { ...facts, version: { increment: 1 } } });
  else {
    await ctx.db.dossier.create({
      data: {
        ...facts,
        id: submissionId,
        tenantId,
        callId: receipt.callId,
        number: submission.number ?? '',
        applicantId: receipt.applicantId,
        applicantName: card?.name ?? '',
        applicantKind: card?.kind ?? '',
        channel: submission.channel,
        track: submission.track,
        receivedAt: receipt.receivedAt,
      },
    });
  }
  const { number, title, answers, blindAnswers, formNumber, contentHash, submittedAt } = revision;
  await ctx.db.dossierRevision.createMany({
    data: [
      {
        tenantId,
        dossierId: submissionId,
        number,
        title,
        answers: answers ?? {},
        blindAnswers: blindAnswers ?? {},
        formNumber,
        contentHash,
        receivedAt: submittedAt,
      },
    ],
    skipDuplicates: true,
  });
  await ctx.db.callReceipt.updateMany({ where: { tenantId, id: submissionId, openedAt: null }, data: { openedAt: ctx.now() } });
};
