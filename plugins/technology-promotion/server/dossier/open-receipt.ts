import { asScope, type Context } from '@xinglin/kernel/context';
import { searchable } from '@xinglin/kernel/search/searchable';
import type { ModelRow } from '@xinglin/prisma';
import { refreshConflicts } from '../conflict/refresh.ts';
import { applySupplement } from './apply-supplement.ts';
import { COPY_FILES } from './copy-files.ts';
import { orderComparison } from './find-similar.ts';

type Revision = ModelRow<'SubmissionRevision'>;

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

/** The content as it was submitted, hash and all; written once. */
const keepRevision = (ctx: Context, tenantId: string, dossierId: string, revision: Revision) =>
  ctx.db.dossierRevision.createMany({
    data: [
      {
        tenantId,
        dossierId,
        number: revision.number,
        title: revision.title,
        answers: revision.answers ?? {},
        blindAnswers: revision.blindAnswers ?? {},
        formNumber: revision.formNumber,
        contentHash: revision.contentHash,
        receivedAt: revision.submittedAt,
      },
    ],
    skipDuplicates: true,
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
  const known = await ctx.db.dossier.findFirst({ where: { tenantId, id: submissionId } });
  if (known && known.revision >= revision.number) return;
  const card = await ctx.db.organisationCard.findUnique({ where: { id: receipt.applicantId } });
  const withdrawn = submission.stage === 'WITHDRAWN';
  const stage = withdrawn ? 'WITHDRAWN' : known?.stage === 'SUPPLEMENT_REQUESTED' ? 'RESUBMITTED' : (known?.stage ?? 'RECEIVED');
  const facts = {
    title: revision.title,
    stage,
    revision: revision.number,
    voucher: submission.voucher ?? {},
    avoid: submission.avoid ?? [],
    ...(withdrawn ? { closedReason: submission.withdrawReason } : {}),
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
  await keepRevision(ctx, tenantId, submissionId, revision);
  await ctx.db.callReceipt.updateMany({ where: { tenantId, id: submissionId, openedAt: null }, data: { openedAt: ctx.now() } });
  // Before anybody of the association reads it: whoever must keep away never sees it at all.
  await refreshConflicts(ctx, { dossierIds: [submissionId] });
  if (withdrawn) return;
  await ctx.enqueue({
    job: COPY_FILES,
    payload: { dossierId: submissionId, revision: revision.number },
    dedupeKey: `copy-files:${submissionId}:${revision.number}`,
  });
  await orderComparison(ctx, receipt.callId);
  if (known) await applySupplement(ctx, submissionId, revision.number);
};
