// Visits of the demonstration with findings in every stage, and two safety events. Days lie before today.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { numbered } from '../numbered.ts';

const DAY_MS = 86_400_000;
const recorder = demoId('zhang-hui');
const verifier = demoId('li-wen');

interface Found {
  stage: 'OPEN' | 'RESPONDED' | 'RETURNED' | 'VERIFIED';
  severity: 'MINOR' | 'MAJOR' | 'CRITICAL';
  text: string;
  basis: string;
  response?: string;
  verdict?: string;
}

const found: readonly Found[] = [
  {
    stage: 'VERIFIED',
    severity: 'MINOR',
    text: '设备维护记录缺少最近一次校准的签字。',
    basis: '推广方案 质量控制 第三步',
    response: '已补齐签字，并将校准列入月度检查表。',
    verdict: '查看检查表和签字页，整改到位。',
  },
  {
    stage: 'RESPONDED',
    severity: 'MAJOR',
    text: '两名操作人员未完成规定的带教例数即独立操作。',
    basis: '合作协议 各方权利义务 第四条',
    response: '两名人员已暂停独立操作，在上级医师带教下完成规定例数。',
  },
  { stage: 'OPEN', severity: 'MAJOR', text: '随访登记表有三个月未更新。', basis: '推广方案 评估要求' },
  {
    stage: 'RETURNED',
    severity: 'CRITICAL',
    text: '应急处置流程未张贴，当班人员不清楚报告途径。',
    basis: '推广方案 风险防控',
    response: '流程已张贴。',
    verdict: '请补充当班人员的培训记录和一次演练记录。',
  },
];

export const seedSupervision = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const before = (days: number) => new Date(today.getTime() - days * DAY_MS);
  const sites = await ctx.db.siteAdoption.findMany({
    where: { tenantId, stage: { in: ['TRIAL', 'ROUTINE', 'SUSTAINED'] }, mergedIntoId: null },
    orderBy: [{ siteId: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 6,
  });
  const [first] = sites;
  if (!first || (await ctx.db.supervisionVisit.count({ where: { tenantId, id: demoId(`visit:${first.id}`) } })) > 0) return;
  const visits: Prisma.SupervisionVisitCreateManyInput[] = [];
  const findings: Prisma.FindingCreateManyInput[] = [];
  const responses: Prisma.FindingResponseCreateManyInput[] = [];
  for (const [at, site] of sites.entries()) {
    const number = await numbered(ctx, 'DD', 'supervision-visit');
    const id = demoId(`visit:${site.id}`);
    const planned = at >= 4;
    visits.push({
      id,
      tenantId,
      projectId: site.projectId,
      adoptionId: site.id,
      number,
      manner: at % 3 === 2 ? 'REMOTE' : 'ON_SITE',
      stage: planned ? 'PLANNED' : 'VISITED',
      plannedOn: planned ? new Date(today.getTime() + (at - 3) * 6 * DAY_MS) : before(40 - at * 5),
      visitedOn: planned ? null : before(38 - at * 5),
      visitors: planned ? '' : '张蕙、李文',
      summary: planned ? '' : '查看操作记录、设备维护记录和随访登记，访谈操作人员。',
      createdBy: recorder,
      search: searchable({ number, siteName: site.siteName }),
    });
    const of = found[at];
    if (planned || !of) continue;
    const findingId = demoId(`finding:${site.id}`);
    const judged = of.verdict ? { verdict: of.verdict, judgedBy: verifier, judgedAt: before(5) } : {};
    findings.push({
      id: findingId,
      tenantId,
      visitId: id,
      adoptionId: site.id,
      siteId: site.siteId,
      number: await numbered(ctx, 'WT', 'finding'),
      severity: of.severity,
      text: of.text,
      basis: of.basis,
      stage: of.stage,
      dueOn: new Date(today.getTime() + (of.stage === 'OPEN' ? -2 : 10) * DAY_MS),
      recordedBy: recorder,
      issuedAt: before(36 - at * 5),
      ...judged,
    });
    if (!of.response) continue;
    responses.push({
      id: demoId(`finding-response:${site.id}`),
      tenantId,
      findingId,
      siteId: site.siteId,
      text: of.response,
      doneOn: before(9),
      onBehalf: !site.siteId,
      respondedBy: site.siteId ? demoId('lin-yue') : recorder,
      respondentName: site.siteId ? '林月' : '张蕙',
      createdAt: before(8),
    });
  }
  const events: Prisma.SafetyEventCreateManyInput[] = [];
  for (const [at, site] of sites.slice(0, 2).entries()) {
    const number = await numbered(ctx, 'AQ', 'safety-event');
    const description = at === 0 ? '操作后穿刺点渗血，压迫止血后好转，未延长住院。' : '操作中出现一过性血压下降，暂停操作并补液后恢复。';
    events.push({
      id: demoId(`safety-event:${site.id}`),
      tenantId,
      entryId: site.entryId,
      versionId: site.versionId,
      projectId: site.projectId,
      adoptionId: site.id,
      siteId: site.siteId,
      number,
      occurredOn: before(20 - at * 12),
      severity: at === 0 ? 'MILD' : 'MODERATE',
      description,
      measures: at === 0 ? '局部加压包扎，观察二十四小时。' : '停止操作，补液，心电监护。',
      onBehalf: !site.siteId,
      reportedBy: site.siteId ? demoId('lin-yue') : recorder,
      ...(at === 0
        ? {
            stage: 'CLOSED',
            relation: 'POSSIBLE',
            assessment: '与操作手法有关，已在培训中强调。',
            assessedBy: verifier,
            assessedAt: before(15),
            closedAt: before(14),
          }
        : {}),
      search: searchable({ number, siteName: site.siteName, description }),
    });
  }
  await ctx.db.supervisionVisit.createMany({ data: visits, skipDuplicates: true });
  await ctx.db.finding.createMany({ data: findings, skipDuplicates: true });
  await ctx.db.findingResponse.createMany({ data: responses, skipDuplicates: true });
  await ctx.db.safetyEvent.createMany({ data: events, skipDuplicates: true });
};
