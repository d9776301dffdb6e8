// Funds of the demonstration's projects: a settled year, a running one with uses and a proposed adjustment, a draft.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { type BudgetCategory, type BudgetSource, isTight } from '../../shared/budget-input.ts';
import { sumOf } from '../../shared/money.ts';
import { numbered } from '../numbered.ts';

type Use = readonly [amount: number, payee: string, note: string];
interface DemoLine {
  category: BudgetCategory;
  title: string;
  source: BudgetSource;
  amount: number;
  sponsor?: 'holder';
  uses: readonly Use[];
  /** What a whole year had besides. */
  whole?: readonly Use[];
}

const lines: readonly DemoLine[] = [
  {
    category: 'TRAINING',
    title: '带教师资与基层骨干培训班',
    source: 'FISCAL',
    amount: 180_000,
    uses: [
      [42_600, '广州市越秀会议中心', '第一期培训班场地与食宿'],
      [38_450.5, '韶关市卫生培训基地', '第二期培训班场地与食宿'],
      [12_800, '岭南医学出版服务部', '培训教材'],
    ],
    whole: [[52_300, '清远市医师培训中心', '第三期培训班场地与食宿']],
  },
  {
    category: 'TRAVEL',
    title: '督导与现场指导差旅',
    source: 'ASSOCIATION',
    amount: 60_000,
    uses: [[9_836.2, '督导组', '粤北三县督导差旅']],
    whole: [[21_450.6, '督导组', '粤西五县督导差旅']],
  },
  {
    category: 'LABOUR',
    title: '授课与技术指导专家劳务',
    source: 'ASSOCIATION',
    amount: 72_000,
    uses: [
      [16_000, '授课专家（8 人）', '第一期授课'],
      [14_000, '授课专家（7 人）', '第二期授课'],
    ],
    whole: [[27_000, '授课专家（12 人）', '第三期授课与现场指导']],
  },
  {
    category: 'EQUIPMENT',
    title: '带教用设备与耗材',
    source: 'ENTERPRISE',
    sponsor: 'holder',
    amount: 50_000,
    uses: [],
    whole: [[45_600, '医疗设备供应商', '带教用设备']],
  },
  {
    category: 'INFORMATION',
    title: '随访登记平台运行',
    source: 'SELF',
    amount: 36_000,
    uses: [
      [18_000, '云服务商', '上半年运行服务'],
      [15_500, '云服务商', '下半年运行服务预付'],
    ],
  },
  { category: 'EVALUATION', title: '第三方效果评估', source: 'FISCAL', amount: 40_000, uses: [] },
];

type Project = ModelRow<'PromotionProject'> & { entry: { holderId: string | null; holderName: string } };

interface Rows {
  budgets: Prisma.PromotionBudgetCreateManyInput[];
  lines: Prisma.BudgetLineCreateManyInput[];
  uses: Prisma.BudgetUseCreateManyInput[];
  adjustments: Prisma.BudgetAdjustmentCreateManyInput[];
}

/** How large the projects' budgets are, beside the lines above, and how much of what was planned they spend. */
const sizes = [1, 0.62, 1.35] as const;
const paces = [1, 0.84, 0.93] as const;
/** How much smaller the year before was. */
const YEAR_BEFORE = 0.85;

const toThousands = (amount: number): number => Math.round(amount / 1_000) * 1_000;
/** Nothing costs what was planned: a few hundredths more or less, in round sums where the sum was round. */
const asSpent = (amount: number, size: number, at: number): number => {
  const cost = amount * size * (1 + (((at * 7) % 9) - 5) / 100);
  return Number.isInteger(amount) ? Math.round(cost / 100) * 100 : Math.round(cost * 100) / 100;
};

const drafter = demoId('li-wen');
const approver = demoId('zhang-hui');

interface Wish {
  project: Project;
  year: number;
  stage: 'DRAFT' | 'APPROVED' | 'SETTLED';
  number: string;
  size: number;
  pace: number;
  today: Date;
}

const write = (rows: Rows, { project, year, stage, number, size, pace, today }: Wish): void => {
  const { tenantId, id: projectId, title, entry } = project;
  const id = demoId(`budget:${projectId}:${year}`);
  const start = new Date(Date.UTC(year, 0, 12));
  const approved = stage === 'DRAFT' ? {} : { approvedBy: approver, approvedAt: start };
  const settled = stage === 'SETTLED' ? { settledBy: approver, settledAt: new Date(Date.UTC(year + 1, 0, 20)) } : {};
  rows.budgets.push({
    ...{ id, tenantId, projectId, number, year, stage, draftedBy: drafter, ...approved, ...settled },
    note: '按推广方案年度任务编制。',
    settlementNote: stage === 'SETTLED' ? '全年任务完成，培训与督导按计划执行，评估费用转入下一年度。' : '',
    search: searchable({ number, project: title, projectNumber: project.number, year: String(year) }),
    createdAt: new Date(start.getTime() - 10 * 86_400_000),
  });
  for (const [position, line] of lines.entries()) {
    const lineId = demoId(`budget-line:${id}:${position}`);
    const amount = toThousands(line.amount * size);
    const uses = [...line.uses, ...(stage === 'SETTLED' ? (line.whole ?? []) : [])];
    // Nothing is spent on a day that has not come.
    const spent = uses.flatMap(([planned, payee, note], at) => {
      const spentOn = new Date(Date.UTC(year, 2 + at * 2, 8 + position));
      return stage === 'DRAFT' || spentOn > today
        ? []
        : [{ amount: asSpent(planned, size * pace, position * 3 + at + year), payee, note, spentOn, at }];
    });
    const used = sumOf(spent.map((each) => each.amount));
    rows.lines.push({
      ...{ id: lineId, tenantId, budgetId: id, position, category: line.category, title: line.title, source: line.source },
      ...{ amount, used, createdAt: start },
      tightOn: isTight(amount, used) ? (spent.at(-1)?.spentOn ?? null) : null,
      ...(line.sponsor ? { sponsorId: entry.holderId, sponsorName: entry.holderName } : {}),
    });
    for (const { amount: cost, payee, note, spentOn, at } of spent)
      rows.uses.push({
        ...{ id: demoId(`budget-use:${lineId}:${at}`), tenantId, budgetId: id, lineId, spentOn, amount: cost, payee, note },
        voucher: `记-${String(spentOn.getUTCMonth() + 1).padStart(2, '0')}${String(at + position * 3 + 11)}`,
        recordedBy: drafter,
        createdAt: new Date(spentOn.getTime() + 3 * 86_400_000),
      });
  }
  if (stage !== 'APPROVED') return;
  rows.adjustments.push({
    ...{ id: demoId(`budget-adjustment:${id}`), tenantId, budgetId: id, amount: toThousands(15_000 * size), proposedBy: drafter },
    fromLineId: demoId(`budget-line:${id}:3`),
    toLineId: demoId(`budget-line:${id}:1`),
    reason: '设备由应用单位自备，结余用于增加现场指导次数。',
    createdAt: new Date(today.getTime() - 2 * 86_400_000),
  });
};

export const seedBudgets = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if ((await ctx.db.member.count({ where: { tenantId, userId: drafter } })) === 0) return;
  const today = todayIn(ctx.now());
  const projects = await ctx.db.promotionProject.findMany({
    where: { tenantId },
    include: { entry: { select: { holderId: true, holderName: true } } },
    orderBy: { number: 'asc' },
    take: 3,
  });
  const [first] = projects;
  const year = today.getUTCFullYear();
  if (!first || (await ctx.db.promotionBudget.count({ where: { tenantId } })) > 0) return;
  const rows: Rows = { budgets: [], lines: [], uses: [], adjustments: [] };
  for (const [at, project] of projects.entries()) {
    const size = sizes[at] ?? 1;
    const pace = paces[at] ?? 1;
    const number = () => numbered(ctx, 'JF', 'promotion-budget');
    if (project.stage === 'PREPARING') {
      write(rows, { project, year, stage: 'DRAFT', number: await number(), size, pace, today });
      continue;
    }
    write(rows, { project, year: year - 1, stage: 'SETTLED', number: await number(), size: size * YEAR_BEFORE, pace, today });
    write(rows, { project, year, stage: 'APPROVED', number: await number(), size, pace, today });
  }
  await ctx.db.promotionBudget.createMany({ data: rows.budgets });
  await ctx.db.budgetLine.createMany({ data: rows.lines });
  await ctx.db.budgetUse.createMany({ data: rows.uses });
  await ctx.db.budgetAdjustment.createMany({ data: rows.adjustments });
};
