// A report is opened once for its time; a published one is corrected by another edition.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { periodLabel } from '../../shared/periods.ts';
import { type NewReportInput, newReportInput, reportReasonInput, reportSpan } from '../../shared/report-input.ts';
import { actor } from '../actor.ts';
import { numbered } from '../numbered.ts';
import { titleOf } from './title.ts';

const requireNone = async (ctx: Context, where: Prisma.PromotionReportWhereInput, stages: readonly string[]): Promise<void> => {
  const other = await ctx.db.promotionReport.findFirst({ where: { ...where, stage: { in: [...stages] } }, select: { number: true } });
  if (other) throw new RuleError('REPORT_EXISTS', `${other.number} is the report of this time`);
};

export const openReport = async (ctx: Context, input: NewReportInput): Promise<string> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const project = input.projectId
    ? await ctx.db.promotionProject.findFirst({
        where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: input.projectId }] },
        select: { id: true, title: true },
      })
    : null;
  if (input.projectId && !project) throw wrongField('projectId', 'REQUIRED');
  const { startsOn, endsOn } = reportSpan(input);
  // A time that still runs has no figures to freeze.
  if (endsOn >= todayIn(ctx.now())) throw wrongField(input.period === 'QUARTER' ? 'quarter' : 'year', 'PERIOD_NOT_OVER');
  const of = { tenantId, projectId: project?.id ?? null, period: input.period, startsOn };
  await requireNone(ctx, of, ['DRAFT', 'SUBMITTED', 'PUBLISHED']);
  const label = periodLabel(input.period, startsOn);
  const title = titleOf(input.period, label, project?.title ?? null);
  const number = await numbered(ctx, 'BG', 'promotion-report');
  const { id } = await ctx.db.promotionReport.create({
    data: { ...of, endsOn, label, title, number, authorId: actor(ctx), search: searchable({ number, title, label }) },
  });
  await ctx.audit('report.opened', { on: ['PromotionReport', id], label: number, after: input });
  return id;
};

/** The published edition holds until the new one is published. */
export const reissueReport = async (ctx: Context, id: string, { reason }: { reason: string }): Promise<string> => {
  const before = await ctx.db.promotionReport.findFirst({ where: { AND: [allowed(ctx, 'reissue', 'PromotionReport'), { id }] } });
  if (!before) throw new NotAllowedError();
  if (before.stage !== 'PUBLISHED') throw new StageError(before.stage, 'reissue');
  const { tenantId, projectId, number, title, period, label, startsOn, endsOn, chapters } = before;
  await requireNone(ctx, { tenantId, projectId, period, startsOn }, ['DRAFT', 'SUBMITTED']);
  const last = await ctx.db.promotionReport.aggregate({ where: { tenantId, number }, _max: { edition: true } });
  const next = await ctx.db.promotionReport.create({
    data: {
      ...{ tenantId, projectId, number, title, period, label, startsOn, endsOn },
      chapters: chapters as Prisma.InputJsonValue,
      edition: (last._max.edition ?? before.edition) + 1,
      supersedesId: id,
      editionReason: reason,
      authorId: actor(ctx),
      search: searchable({ number, title, label }),
    },
  });
  await ctx.audit('report.reissued', { on: ['PromotionReport', next.id], label: number, detail: { reason, edition: next.edition } });
  return next.id;
};

const NewPromotionReportInput = builder.inputType('NewPromotionReportInput', {
  description: 'Which report: of the whole association or of one project, over which time.',
  fields: (t) => ({
    projectId: t.id({ description: 'Left out for a report over all that the association promotes.' }),
    period: t.string({ required: true, description: 'QUARTER, YEAR' }),
    year: t.int({ required: true }),
    quarter: t.int({ description: '1 to 4, for a quarter.' }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.promotionReport.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id }] } });

builder.mutationField('openPromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Opens the report of a quarter or year that is over.',
    authScopes: { can: ['create', 'PromotionReport'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: NewPromotionReportInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => again(ctx, query, await openReport(ctx, parseInput(newReportInput, input))),
  }),
);

builder.mutationField('reissuePromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Opens another edition of a published report; it takes its place when it is published itself.',
    authScopes: { can: ['reissue', 'PromotionReport'] },
    errors: { types: [RuleError, StageError] },
    args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, reason }, ctx) =>
      again(ctx, query, await reissueReport(ctx, asId(id), parseInput(reportReasonInput, { reason }))),
  }),
);
