// Risks of the demonstration in every stage, one of them escalated and one whose review is overdue.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { escalatedFrom } from '../../shared/risk-input.ts';
import { numbered } from '../numbered.ts';

const DAY_MS = 86_400_000;

interface Planned {
  title: string;
  category: string;
  description: string;
  inherent: readonly [number, number];
  residual: readonly [number, number];
  owner: string;
  stage: 'IDENTIFIED' | 'TREATING' | 'MONITORING' | 'CLOSED';
  treatment: string | null;
  note: string;
  /** Days from today to the next review. */
  review: number;
  measures: readonly (readonly [text: string, responsible: string, due: number, done: boolean])[];
}

const planned: readonly Planned[] = [
  {
    title: '部分基层单位操作人员流动大',
    category: 'TECHNICAL',
    description: '已培训人员调离后无人接替，可能造成技术中断或不规范操作。',
    inherent: [4, 4],
    residual: [3, 4],
    owner: 'zhang-hui',
    stage: 'TREATING',
    treatment: 'REDUCE',
    note: '每家单位至少培训两名操作人员，并建立替补机制。',
    review: 5,
    measures: [
      ['修订培训方案，要求每家单位不少于两人通过考核', '张蕙', -20, true],
      ['与三家人员不足的单位商定替补人员', '李文', 9, false],
    ],
  },
  {
    title: '关键耗材仅有一家供应商',
    category: 'COOPERATION',
    description: '供应商停产或涨价将直接影响各应用单位开展技术。',
    inherent: [4, 5],
    residual: [4, 4],
    owner: 'zhang-hui',
    stage: 'TREATING',
    treatment: 'REDUCE',
    note: '请持有单位引入第二家供应商，期间保持三个月库存。',
    review: 20,
    measures: [['书面商请持有单位提出第二供应商方案', '张蕙', -4, false]],
  },
  {
    title: '核心专利两年内到期',
    category: 'LEGAL',
    description: '专利到期后可能出现未经质量控制的仿制做法，影响技术声誉。',
    inherent: [3, 3],
    residual: [2, 3],
    owner: 'li-wen',
    stage: 'MONITORING',
    treatment: 'ACCEPT',
    note: '到期后以技术规范和培训认证保证质量。',
    review: 45,
    measures: [],
  },
  {
    title: '年度推广经费拨付延迟',
    category: 'FUNDING',
    description: '经费到账晚于计划，培训和督导可能推迟。',
    inherent: [3, 4],
    residual: [2, 2],
    owner: 'zhang-hui',
    stage: 'MONITORING',
    treatment: 'TRANSFER',
    note: '与持有单位约定由其垫付培训费用。',
    review: -6,
    measures: [['签订垫付补充约定', '李文', -60, true]],
  },
  {
    title: '网络上出现对技术效果的质疑',
    category: 'REPUTATION',
    description: '个别自媒体引用不完整的数据，引起应用单位询问。',
    inherent: [2, 3],
    residual: [2, 3],
    owner: 'li-wen',
    stage: 'IDENTIFIED',
    treatment: null,
    note: '',
    review: 12,
    measures: [],
  },
  {
    title: '首批单位培训与节假日重叠',
    category: 'SCHEDULE',
    description: '培训安排在长假前一周，参训率可能不足。',
    inherent: [3, 2],
    residual: [1, 1],
    owner: 'zhang-hui',
    stage: 'CLOSED',
    treatment: 'AVOID',
    note: '培训改到节后第二周。',
    review: 60,
    measures: [['调整培训日期并通知各单位', '张蕙', -90, true]],
  },
];

export const seedRisks = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const day = (ahead: number) => new Date(today.getTime() + ahead * DAY_MS);
  const [project] = await ctx.db.promotionProject.findMany({
    where: { tenantId, stage: 'IMPLEMENTING' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1,
  });
  const id = (at: number) => demoId(`risk:${tenantId}:${at}`);
  if (!project || (await ctx.db.risk.count({ where: { tenantId, id: id(0) } })) > 0) return;
  const rows: Prisma.RiskCreateManyInput[] = [];
  const measures: Prisma.RiskMeasureCreateManyInput[] = [];
  const reviews: Prisma.RiskReviewCreateManyInput[] = [];
  for (const [at, of] of planned.entries()) {
    const number = await numbered(ctx, 'FX', 'risk');
    const [likelihood, impact] = of.inherent;
    const [residualLikelihood, residualImpact] = of.residual;
    const residualScore = residualLikelihood * residualImpact;
    const reviewedOn = day(of.review - 90);
    rows.push({
      ...{ id: id(at), tenantId, number, title: of.title, description: of.description, category: of.category },
      ...{ entryId: project.entryId, projectId: project.id, likelihood, impact, score: likelihood * impact },
      ...{ residualLikelihood, residualImpact, residualScore, ownerId: demoId(of.owner), createdBy: demoId('zhang-hui') },
      ...{ treatment: of.treatment, treatmentNote: of.note, stage: of.stage, reviewDays: 90, nextReviewOn: day(of.review) },
      escalatedAt: residualScore >= escalatedFrom && of.stage !== 'CLOSED' ? reviewedOn : null,
      closeReason: of.stage === 'CLOSED' ? '培训已按调整后的日期完成，参训率达到要求。' : '',
      closedAt: of.stage === 'CLOSED' ? day(-30) : null,
      search: searchable({ number, title: of.title, description: of.description }),
      createdAt: day(of.review - 100),
    });
    for (const [place, [text, responsible, due, done]] of of.measures.entries()) {
      measures.push({
        ...{ id: demoId(`risk-measure:${tenantId}:${at}:${place}`), tenantId, riskId: id(at), text, responsible, dueOn: day(due) },
        ...(done ? { doneOn: day(due - 2), doneNote: '已按要求完成。' } : {}),
      });
    }
    if (of.stage === 'IDENTIFIED') continue;
    reviews.push({
      ...{ id: demoId(`risk-review:${tenantId}:${at}`), tenantId, riskId: id(at), reviewedOn, reviewedBy: demoId(of.owner) },
      ...{ likelihood: residualLikelihood, impact: residualImpact, note: '按现有措施重新评分。', createdAt: reviewedOn },
    });
  }
  await ctx.db.risk.createMany({ data: rows });
  await ctx.db.riskMeasure.createMany({ data: measures });
  await ctx.db.riskReview.createMany({ data: reviews });
};
