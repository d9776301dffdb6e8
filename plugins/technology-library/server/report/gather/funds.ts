import type { Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';
import { budgetCategories, budgetSources } from '../../../shared/budget-input.ts';
import { sumOf } from '../../../shared/money.ts';
import { inDays, inMoments, ofProject, type ReportScope, untilEnd } from './scope.ts';

/** In yuan. */
interface Money {
  /** As it stood on the last day, adjustments and all. */
  budget: number;
  /** Spent in the time. */
  spent: number;
  /** Spent until its last day. */
  used: number;
}

export interface FundFigures {
  budgets: ({ number: string; project: string; year: number } & Money)[];
  /** Each line in the report of a project; in that of the association by what the money is for. */
  lines: ({ category: string; title: string } & Money)[];
  sources: ({ source: string } & Money)[];
}

type Amounts = readonly { amount: Prisma.Decimal }[];
const total = (of: Amounts): number => sumOf(of.map(({ amount }) => amount.toNumber()));
const together = (of: readonly Money[]): Money => ({
  budget: sumOf(of.map(({ budget }) => budget)),
  spent: sumOf(of.map(({ spent }) => spent)),
  used: sumOf(of.map(({ used }) => used)),
});

/** Approved budgets of the year, and older ones of which money was still spent; uses by the day on which they were made. */
export const fundFigures = async (ctx: Context, scope: ReportScope): Promise<FundFigures> => {
  const { tenantId, projectId, span } = scope;
  const days = inDays(scope);
  const judged = { stage: 'APPROVED', judgedAt: untilEnd(scope) };
  const rows = await ctx.db.promotionBudget.findMany({
    where: {
      ...{ tenantId, ...ofProject(scope), approvedAt: { lt: inMoments(scope).lt } },
      OR: [{ year: span.startsOn.getUTCFullYear() }, { uses: { some: { spentOn: days } } }],
    },
    select: {
      ...{ number: true, year: true, project: { select: { title: true } } },
      lines: {
        select: {
          ...{ category: true, title: true, source: true, amount: true },
          uses: { where: { spentOn: { lte: days.lte } }, select: { amount: true, spentOn: true } },
          gains: { where: judged, select: { amount: true } },
          takes: { where: judged, select: { amount: true } },
        },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ year: 'asc' }, { number: 'asc' }],
  });
  const budgets = rows.map(({ lines, ...row }) => ({
    ...row,
    lines: lines.map(({ uses, gains, takes, amount, ...line }) => ({
      ...line,
      budget: sumOf([amount.toNumber(), total(gains), -total(takes)]),
      spent: total(uses.filter(({ spentOn }) => spentOn >= days.gte)),
      used: total(uses),
    })),
  }));
  const all = budgets.flatMap(({ lines }) => lines);
  const of = <K extends 'category' | 'source'>(key: K, value: string) => all.filter((line) => line[key] === value);
  return {
    budgets: budgets.map(({ number, year, project, lines }) => ({ number, project: project.title, year, ...together(lines) })),
    lines: projectId
      ? all.map(({ category, title, budget, spent, used }) => ({ category, title, budget, spent, used }))
      : budgetCategories.flatMap((category) => {
          const lines = of('category', category);
          return lines.length > 0 ? [{ category, title: '', ...together(lines) }] : [];
        }),
    sources: budgetSources.flatMap((source) => {
      const lines = of('source', source);
      return lines.length > 0 ? [{ source, ...together(lines) }] : [];
    }),
  };
};
