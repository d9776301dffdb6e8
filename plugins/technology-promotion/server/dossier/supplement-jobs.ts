import { asScope, type Context } from '@xinglin/kernel/context';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import { tellApplicant } from './tell-applicant.ts';

/** Nobody answered in time. Both sides keep the words. */
export const NOT_SUPPLEMENTED = '逾期未补正，视为撤回';

const openNotice = async (ctx: Context, noticeId: string) => {
  const tenantId = ctx.scope.tenantId ?? '';
  const notice = await ctx.db.supplementNotice.findFirst({ where: { tenantId, id: noticeId, stage: 'SENT' }, include: { dossier: true } });
  return notice?.dossier.stage === 'SUPPLEMENT_REQUESTED' && notice.dossier.revision === notice.revision ? notice : null;
};

export const remindSupplement = async (ctx: Context, { noticeId }: { noticeId: string }): Promise<void> => {
  const notice = await openNotice(ctx, noticeId);
  if (!notice) return;
  await tellApplicant(ctx, {
    applicantId: notice.dossier.applicantId,
    dossierId: notice.dossierId,
    change: {},
    notice: {
      kind: 'technology-promotion.supplement-due',
      params: { title: notice.dossier.title, number: notice.number, due: dayInChina(notice.dueAt) },
    },
  });
};

/** Shuts the applicant's side first: a supplement that is on its way when the time ends has been handed in and counts. */
const shut = (ctx: Context, applicantId: string, id: string): Promise<boolean> =>
  asScope(ctx, { kind: 'system', tenantId: applicantId }, async ({ db }) => {
    const { count } = await db.submission.updateMany({
      where: { tenantId: applicantId, id, stage: 'SUPPLEMENT_REQUESTED' },
      data: { stage: 'WITHDRAWN', withdrawReason: NOT_SUPPLEMENTED, supplementDueAt: null },
    });
    return count === 1;
  });

export const expireSupplement = async (ctx: Context, { noticeId }: { noticeId: string }): Promise<void> => {
  const notice = await openNotice(ctx, noticeId);
  if (!notice || notice.dueAt > ctx.now()) return;
  const { tenantId, dossierId, dossier } = notice;
  if (!dossier.applicantId || !(await shut(ctx, dossier.applicantId, dossierId))) return;
  await ctx.db.supplementNotice.updateMany({ where: { tenantId, id: noticeId }, data: { stage: 'EXPIRED' } });
  await ctx.db.dossier.updateMany({
    where: { tenantId, id: dossierId, stage: 'SUPPLEMENT_REQUESTED' },
    data: { stage: 'WITHDRAWN', closedReason: NOT_SUPPLEMENTED, version: { increment: 1 } },
  });
  await tellApplicant(ctx, {
    applicantId: dossier.applicantId,
    dossierId,
    change: {},
    notice: { kind: 'technology-promotion.supplement-expired', params: { title: dossier.title, number: notice.number } },
  });
  await ctx.audit('dossier.supplement-expired', { on: ['Dossier', dossierId], label: dossier.number, detail: { notice: notice.number } });
};
