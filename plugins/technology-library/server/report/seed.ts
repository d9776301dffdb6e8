// Reports of the demonstration: two years of quarters, one year and a quarter of one project published, the last quarter being written; after one of
// them was published a figure was corrected and something was recorded late.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { lastPeriodBefore, periodLabel, type Span } from '../../shared/periods.ts';
import type { ReportPeriod } from '../../shared/report-input.ts';
import { writeLateExtracts } from '../extract/write.ts';
import { numbered } from '../numbered.ts';
import { type ReportFigures, reportFigures } from './figures.ts';
import { orderPapers } from './papers.ts';
import { titleOf } from './title.ts';
import { timeText } from './words.ts';
import { reportHash } from './write.ts';

const DAY = 86_400_000;
const later = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY + 2 * 3_600_000);

/** The last eight quarters, the oldest first. */
const quarters = (today: Date): Span[] => {
  const spans: Span[] = [];
  for (let before = today; spans.length < 8; before = spans[0]?.startsOn ?? before) spans.unshift(lastPeriodBefore('QUARTER', before));
  return spans;
};

const wordsOf = (label: string, { headline: of, sites }: ReportFigures): Record<string, string> => {
  const time = timeText(label, 'zh-CN');
  return {
    SUMMARY: `截至${time}末，累计应用单位 ${of.everAdopted} 家，其中常规应用 ${of.routine} 家；本期新增 ${of.newAdopters} 家。\n本期完成推广活动 ${of.activities} 次，参训 ${of.persons} 人，新生效协议 ${of.agreementsSigned} 份。`,
    SITES: `期末仍有 ${sites.curve.censored} 家单位处于接洽、评估或准备阶段，由项目负责人逐家跟进。`,
    PROCESS:
      of.findingsOverdue > 0
        ? `期末有 ${of.findingsOverdue} 个督导问题逾期，已约谈相关单位并重新明确整改期限。`
        : '督导问题均在期限内整改。',
    OUTLOOK: '下期重点：督促试用单位完成转入常规应用的评估；组织县级医院骨干进修；按期核验指标数据。',
  };
};

interface Wish {
  period: ReportPeriod;
  span: Span;
  project?: { id: string; title: string } | null;
}

/** Published ten days after its time, with the figures that rows tell of it. */
const publish = async (ctx: Context, tenantId: string, { period, span, project = null }: Wish): Promise<string> => {
  const label = periodLabel(period, span.startsOn);
  const year = String(later(span.endsOn, 10).getUTCFullYear());
  const number = `BG${year}-${String(await nextNumber(ctx, 'promotion-report', year)).padStart(4, '0')}`;
  const title = titleOf(period, label, project?.title ?? null);
  const projectId = project?.id ?? null;
  const { figures, valueIds } = await reportFigures(ctx, period, { tenantId, projectId, span });
  const chapters = wordsOf(label, figures);
  const id = demoId(project ? `report:${label}:${project.id}` : `report:${label}`);
  await ctx.db.promotionReport.create({
    data: {
      ...{ id, tenantId, projectId, number, title, period, label, ...span, chapters, valueIds },
      stage: 'PUBLISHED',
      figures: figures as unknown as Prisma.InputJsonValue,
      contentHash: reportHash({ projectId, number, edition: 1, title, period, ...span, chapters }, figures),
      frozenAt: later(span.endsOn, 10),
      authorId: demoId('li-wen'),
      submittedBy: demoId('li-wen'),
      submittedAt: later(span.endsOn, 10),
      publishedBy: demoId('zhang-hui'),
      publishedAt: later(span.endsOn, 12),
      search: searchable({ number, title, label }),
      createdAt: later(span.endsOn, 3),
    },
  });
  return id;
};

const draft = async (ctx: Context, tenantId: string, span: Span): Promise<void> => {
  const label = periodLabel('QUARTER', span.startsOn);
  const number = await numbered(ctx, 'BG', 'promotion-report');
  const title = titleOf('QUARTER', label, null);
  await ctx.db.promotionReport.create({
    data: {
      ...{ id: demoId(`report:${label}`), tenantId, number, title, period: 'QUARTER', label, ...span },
      chapters: { OUTLOOK: '下季度重点推进两家县级医院由试用转入常规应用。' },
      authorId: demoId('li-wen'),
      search: searchable({ number, title, label }),
    },
  });
};

/** One figure of the newest published quarter put right, and one thing of it recorded late. */
const corrections = async (ctx: Context, tenantId: string, { startsOn, endsOn }: Span): Promise<void> => {
  const value = await ctx.db.indicatorValue.findFirst({
    where: { tenantId, stage: 'LOCKED', startsOn: { gte: startsOn }, endsOn: { lte: endsOn }, denominator: { not: null } },
    orderBy: { id: 'asc' },
  });
  if (!value?.numerator) return;
  const at = later(endsOn, 24);
  await ctx.db.indicatorValue.updateMany({
    where: { tenantId, id: value.id },
    data: { stage: 'CORRECTED', verdict: '复核病案后剔除重复例次' },
  });
  const { indicatorId, projectId, adoptionId, siteId, dueOn, denominator } = value;
  await ctx.db.indicatorValue.create({
    data: {
      ...{ id: demoId(`correction:${value.id}`), tenantId, indicatorId, projectId, adoptionId, siteId, startsOn: value.startsOn },
      ...{ endsOn: value.endsOn, dueOn, denominator, numerator: Math.max(1, value.numerator.toNumber() - 3), correctsId: value.id },
      ...{ stage: 'VERIFIED', reportedBy: demoId('li-wen'), reportedAt: at, verifiedBy: demoId('zhang-hui'), verifiedAt: at },
      ...{ verdict: '复核病案后剔除重复例次', createdAt: at },
    },
  });
  await ctx.db.ledgerEntry.create({
    data: {
      ...{ id: demoId(`late-line:${tenantId}`), tenantId, projectId, act: 'note', byHand: true },
      note: '补登：持有方技术人员到县级医院现场指导两天。',
      occurredOn: new Date(endsOn.getTime() - 9 * DAY),
      recordedAt: later(endsOn, 20),
    },
  });
};

export const seedReports = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const spans = quarters(today);
  const last = spans.at(-1);
  const newest = spans.at(-2);
  if (!last || !newest || (await ctx.db.siteAdoption.count({ where: { tenantId } })) === 0) return;
  if ((await ctx.db.promotionReport.count({ where: { tenantId } })) > 0) return;
  // What went into a report was locked before.
  await ctx.db.indicatorValue.updateMany({
    where: { tenantId, stage: 'VERIFIED', endsOn: { lte: newest.endsOn } },
    data: { stage: 'LOCKED' },
  });
  const year = lastPeriodBefore('YEAR', today);
  const wishes: Wish[] = spans.slice(0, -1).map((span) => ({ period: 'QUARTER', span }));
  const afterYear = wishes.findLastIndex(({ span }) => span.endsOn <= year.endsOn);
  wishes.splice(afterYear + 1, 0, { period: 'YEAR', span: year });
  const project = await ctx.db.promotionProject.findFirst({
    where: { tenantId, entry: { is: { tenantId, holderId: demoOrganisations.find(({ key }) => key === 'enterprise')?.id ?? null } } },
    select: { id: true, title: true },
    orderBy: { number: 'asc' },
  });
  if (project) wishes.push({ period: 'QUARTER', span: newest, project });
  for (const [at, wish] of wishes.entries()) {
    const id = await publish(ctx, tenantId, wish);
    await orderPapers(ctx, { tenantId, id }, new Date(ctx.now().getTime() + (wishes.length - at) * 20_000));
  }
  await draft(ctx, tenantId, last);
  await corrections(ctx, tenantId, newest);
  // Holders have extracts of the last ones; of those before they were given none.
  await ctx.db.promotionReport.updateMany({
    where: { tenantId, stage: 'PUBLISHED', endsOn: { lt: newest.startsOn } },
    data: { extractsAt: ctx.now() },
  });
  await writeLateExtracts(ctx);
};
