// The word of somebody else: back to the author with a reason, or out to everybody who reads reports.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type ModelRow, Prisma } from '@xinglin/prisma';
import { reportReasonInput } from '../../shared/report-input.ts';
import { actor } from '../actor.ts';
import { orderExtracts, supersedeExtracts } from '../extract/order.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { stillAmong } from '../tell.ts';
import { orderPapers } from './papers.ts';
import { stages } from './type.ts';

type Report = ModelRow<'PromotionReport'>;
interface Target {
  id: string;
  version: number;
}

const reportNow = async (ctx: Context, id: string): Promise<Report> => {
  const report = await ctx.db.promotionReport.findFirst({ where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id }] } });
  if (!report) throw new NotAllowedError();
  return report;
};

/** A draft again: its figures are counted anew when it is handed in the next time. */
export const returnReport = async (ctx: Context, { id, version }: Target, { reason }: { reason: string }): Promise<void> => {
  const { from, to } = stages.moves.return;
  await changeVersioned(ctx, 'PromotionReport', { id, version, action: 'return', from }, (where) =>
    ctx.db.promotionReport.updateMany({
      where,
      data: {
        stage: to,
        verdict: reason,
        figures: Prisma.DbNull,
        valueIds: [],
        contentHash: '',
        frozenAt: null,
        version: { increment: 1 },
      },
    }),
  );
  const { number, title, authorId, submittedBy } = await reportNow(ctx, id);
  await ctx.audit('report.returned', { on: ['PromotionReport', id], label: number, detail: { reason } });
  await ctx.notify({
    kind: 'technology-library.report-returned',
    userIds: await stillAmong(ctx, 'report.read', [authorId, submittedBy]),
    params: { title },
    link: `/reports/${id}`,
  });
};

/** The edition before makes way in the same transaction: at every moment one of them holds. */
const replace = async (ctx: Context, { tenantId, supersedesId, number, projectId, edition }: Report): Promise<void> => {
  if (!supersedesId) return;
  const { from, to } = stages.moves.supersede;
  await ctx.db.promotionReport.updateMany({
    where: { tenantId, id: supersedesId, stage: { in: [...from] } },
    data: { stage: to, supersededAt: ctx.now(), version: { increment: 1 } },
  });
  await supersedeExtracts(ctx, tenantId, supersedesId);
  await ctx.audit('report.superseded', { on: ['PromotionReport', supersedesId], label: number, detail: { edition } });
  const on = ['PromotionReport', supersedesId] as const;
  await writeLedger(ctx, { tenantId, act: 'report-superseded', params: { number, edition }, projectId, on });
};

export const publishReport = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const before = await ctx.db.promotionReport.findFirst({ where: { AND: [allowed(ctx, 'publish', 'PromotionReport'), { id }] } });
  if (!before) throw new NotAllowedError();
  if (before.stage === 'SUBMITTED' && before.version === version) await replace(ctx, before);
  const { from, to } = stages.moves.publish;
  await changeVersioned(ctx, 'PromotionReport', { id, version, action: 'publish', from }, (where) =>
    ctx.db.promotionReport.updateMany({
      where,
      data: { stage: to, publishedBy: actor(ctx), publishedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const report = await reportNow(ctx, id);
  const { tenantId, projectId, number, title, authorId } = report;
  await orderPapers(ctx, report);
  await orderExtracts(ctx, report);
  await ctx.audit('report.published', { on: ['PromotionReport', id], label: number, detail: { contentHash: report.contentHash } });
  const on = ['PromotionReport', id] as const;
  await writeLedger(ctx, { tenantId, act: 'report-published', params: { number, title }, projectId, on });
  const project = projectId
    ? await ctx.db.promotionProject.findFirst({ where: { tenantId, id: projectId }, select: { leaderId: true } })
    : null;
  await ctx.notify({
    kind: 'technology-library.report-published',
    userIds: await stillAmong(ctx, 'report.read', [authorId, project?.leaderId ?? null]),
    params: { title },
    link: `/reports/${id}`,
  });
};

/** Once more for files that could not be written; while they are being written there is nothing to ask for. */
export const rewritePapers = async (ctx: Context, id: string): Promise<void> => {
  const report = await ctx.db.promotionReport.findFirst({ where: { AND: [allowed(ctx, 'writePapers', 'PromotionReport'), { id }] } });
  if (!report) throw new NotAllowedError();
  if (!['PUBLISHED', 'SUPERSEDED'].includes(report.stage)) throw new StageError(report.stage, 'writePapers');
  if (['QUEUED', 'RUNNING', 'DONE'].includes(report.papers)) throw new RuleError('PAPERS_UNDER_WAY', 'the files are there or on their way');
  await orderPapers(ctx, report);
  await ctx.audit('report.papers-ordered', { on: ['PromotionReport', id], label: report.number });
};

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.promotionReport.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id }] } });

builder.mutationField('returnPromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Gives a report back to its author, with the reason.',
    authScopes: { can: ['return', 'PromotionReport'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await returnReport(ctx, { id: asId(id), version }, parseInput(reportReasonInput, { reason }));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('publishPromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Approves and publishes a report that somebody else wrote and handed in.',
    authScopes: { can: ['publish', 'PromotionReport'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await publishReport(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('writeReportPapers', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Has the files of a published report written, once more when that failed.',
    authScopes: { can: ['writePapers', 'PromotionReport'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      await rewritePapers(ctx, asId(id));
      return again(ctx, query, asId(id));
    },
  }),
);
