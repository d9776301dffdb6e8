// Indicators of the demonstration in the five dimensions of RE-AIM, a year of figures, an evaluation that is concluded and one that is under way.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { lastPeriodBefore, type Span } from '../../shared/periods.ts';
import { numbered } from '../numbered.ts';
import { writeConcluded } from './conclude.ts';

const DAY_MS = 86_400_000;

interface DemoIndicator {
  name: string;
  dimension: string;
  unit: string;
  numerator: string;
  denominator: string | null;
  better: string;
  target: number;
  weight: number;
  source: string;
  /** The figure of a site by its place and the quarter, 0 being the oldest. */
  figure: (site: number, quarter: number) => readonly [numerator: number, denominator: number | null];
}

const indicators: readonly DemoIndicator[] = [
  {
    name: '适宜患者应用率',
    dimension: 'REACH',
    unit: 'PERCENT',
    numerator: '应用本技术的适宜患者人数',
    denominator: '同期适宜患者人数',
    better: 'HIGHER',
    target: 60,
    weight: 2,
    source: '病案系统',
    figure: (site, quarter) => [28 + site * 3 + quarter * 6, 80 + site * 4],
  },
  {
    name: '治疗有效率',
    dimension: 'EFFECTIVENESS',
    unit: 'PERCENT',
    numerator: '判定为有效的例数',
    denominator: '完成疗程的例数',
    better: 'HIGHER',
    target: 85,
    weight: 3,
    source: '随访登记表',
    figure: (site, quarter) => [40 + site + quarter * 2, 52 + site],
  },
  {
    name: '规范操作率',
    dimension: 'IMPLEMENTATION',
    unit: 'PERCENT',
    numerator: '按规范完成的例数',
    denominator: '全部例数',
    better: 'HIGHER',
    target: 90,
    weight: 2,
    source: '操作记录抽查',
    figure: (site, quarter) => [42 + site + quarter, 50 + site],
  },
  {
    name: '人均培训学时',
    dimension: 'ADOPTION',
    unit: 'MEAN',
    numerator: '培训总学时',
    denominator: '操作人员数',
    better: 'HIGHER',
    target: 8,
    weight: 1,
    source: '培训签到',
    figure: (site, quarter) => [30 + quarter * 4 + site * 2, 5],
  },
  {
    name: '并发症发生率',
    dimension: 'MAINTENANCE',
    unit: 'PERCENT',
    numerator: '发生并发症的例数',
    denominator: '全部例数',
    better: 'LOWER',
    target: 5,
    weight: 2,
    source: '病案系统',
    figure: (site, quarter) => [Math.max(1, 4 - quarter + (site % 2)), 60 + site * 2],
  },
];

const findings =
  '多数应用单位已按规范开展，有效率逐季提高；适宜患者应用率与人均培训学时未达目标，基层单位的操作人员变动较多。建议增加临床代教，补训新上岗人员。';
const improvement = {
  text: '为新上岗操作人员补办临床代教，并在次季度复核规范操作率。',
  responsible: '技术推广部',
  stage: 'DONE',
  doneNote: '已完成两期代教，参加人员全部通过考核。',
};

const indicatorId = (projectId: string, name: string): string => demoId(`indicator:${projectId}:${name}`);

const quarters = (today: Date): Span[] => {
  const last: Span[] = [];
  let before = today;
  for (let count = 0; count < 4; count += 1) {
    const span = lastPeriodBefore('QUARTER', before);
    last.unshift(span);
    before = span.startsOn;
  }
  return last;
};

type Project = ModelRow<'PromotionProject'> & { entry: Pick<ModelRow<'LibraryEntry'>, 'title' | 'holderId'> };

export const seedEvaluation = async (ctx: Context): Promise<void> => {
  const projects = await ctx.db.promotionProject.findMany({
    where: { tenantId: ctx.scope.tenantId ?? '', stage: { in: ['IMPLEMENTING', 'EVALUATING'] } },
    include: { entry: { select: { title: true, holderId: true } } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  });
  for (const project of projects) await seedProject(ctx, project);
};

const seedProject = async (ctx: Context, project: Project): Promise<void> => {
  const { tenantId } = project;
  const today = todayIn(ctx.now());
  const spans = quarters(today);
  const rows: Prisma.IndicatorCreateManyInput[] = indicators.map(({ figure: _figure, ...of }) => ({
    ...of,
    id: indicatorId(project.id, of.name),
    tenantId,
    projectId: project.id,
    period: 'QUARTER',
  }));
  const sites = await ctx.db.siteAdoption.findMany({
    where: { tenantId, projectId: project.id, mergedIntoId: null, adoptedOn: { not: null } },
    orderBy: { id: 'asc' },
  });
  const values: Prisma.IndicatorValueCreateManyInput[] = [];
  for (const of of indicators) {
    for (const [at, site] of sites.entries()) {
      for (const [quarter, { startsOn, endsOn }] of spans.entries()) {
        const used = site.adoptedOn && site.adoptedOn <= endsOn && !(site.discontinuedOn && site.discontinuedOn < startsOn);
        if (!used) continue;
        const id = demoId(`figure:${site.id}:${of.name}:${quarter}`);
        const common = {
          id,
          tenantId,
          indicatorId: indicatorId(project.id, of.name),
          projectId: project.id,
          adoptionId: site.id,
          siteId: site.siteId,
          startsOn,
          endsOn,
          dueOn: new Date(endsOn.getTime() + 20 * DAY_MS),
        };
        // The newest quarter still comes in: some owe it, some wait for a verification.
        const open = quarter === spans.length - 1 && at % 3 === 0;
        if (open && at % 2 === 0) {
          values.push(common);
          continue;
        }
        const [numerator, denominator] = of.figure(at % 7, quarter);
        const reportedAt = new Date(endsOn.getTime() + 12 * DAY_MS);
        const verified = { stage: 'VERIFIED', verifiedBy: demoId('zhang-hui'), verifiedAt: new Date(endsOn.getTime() + 16 * DAY_MS) };
        values.push({
          ...common,
          numerator,
          denominator,
          reportedAt,
          reportedBy: site.siteId ? demoId('lin-yue') : demoId('li-wen'),
          ...(open ? { stage: 'REPORTED' } : verified),
        });
      }
    }
  }
  await ctx.db.indicator.createMany({ data: rows, skipDuplicates: true });
  await ctx.db.indicatorValue.createMany({ data: values, skipDuplicates: true });
  const [first, second, third] = spans;
  if (!first || !second || !third) return;
  const ids = { concluded: demoId(`evaluation:${project.id}:concluded`), open: demoId(`evaluation:${project.id}`) };
  if ((await ctx.db.evaluation.count({ where: { tenantId, id: { in: Object.values(ids) } } })) > 0) return;
  const of = { tenantId, projectId: project.id, entryId: project.entryId };
  const by = demoId('zhang-hui');
  const halfYear = {
    ...of,
    id: ids.concluded,
    number: await numbered(ctx, 'PG', 'evaluation'),
    startsOn: first.startsOn,
    endsOn: second.endsOn,
  };
  const at = new Date(second.endsOn.getTime() + 30 * DAY_MS);
  await writeConcluded(ctx, { ...halfYear, entry: project.entry }, { conclusion: 'PARTLY', findings }, { by, at });
  await ctx.db.improvementAction.create({
    data: {
      ...improvement,
      id: demoId(`improvement:${project.id}`),
      tenantId,
      evaluationId: ids.concluded,
      dueOn: third.endsOn,
      doneOn: third.endsOn,
    },
  });
  const number = await numbered(ctx, 'PG', 'evaluation');
  await ctx.db.evaluation.create({
    data: { ...of, id: ids.open, number, startsOn: first.startsOn, endsOn: third.endsOn, createdBy: by },
  });
};
