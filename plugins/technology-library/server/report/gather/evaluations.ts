import type { Context } from '@xinglin/kernel/context';
import { inDays, inMoments, ofProject, type ReportScope, untilEnd } from './scope.ts';

export interface EvaluationFigures {
  concluded: { number: string; project: string; conclusion: string; score: number | null }[];
  improvements: {
    planned: number;
    finished: number;
    effective: number;
    ineffective: number;
    /** Not finished on the last day although they were due by then. */
    overdue: number;
  };
}

export const evaluationFigures = async (ctx: Context, scope: ReportScope): Promise<EvaluationFigures> => {
  const { tenantId, projectId, span } = scope;
  const concluded = await ctx.db.evaluation.findMany({
    where: { tenantId, ...ofProject(scope), concludedAt: inMoments(scope) },
    select: { number: true, conclusion: true, score: true, project: { select: { title: true } } },
    orderBy: [{ concludedAt: 'asc' }, { id: 'asc' }],
  });
  const actions = await ctx.db.improvementAction.findMany({
    where: { tenantId, createdAt: untilEnd(scope), ...(projectId ? { evaluation: { is: { projectId } } } : {}) },
    select: { stage: true, createdAt: true, dueOn: true, doneOn: true, checkedAt: true },
  });
  const { gte, lt } = inMoments(scope);
  const days = inDays(scope);
  const checked = (stage: string) =>
    actions.filter((row) => row.stage === stage && row.checkedAt && row.checkedAt >= gte && row.checkedAt < lt);
  return {
    concluded: concluded.map(({ number, conclusion, score, project }) => ({
      number,
      project: project.title,
      conclusion: conclusion ?? '',
      score: score?.toNumber() ?? null,
    })),
    improvements: {
      planned: actions.filter(({ createdAt }) => createdAt >= gte).length,
      finished: actions.filter(({ doneOn }) => doneOn && doneOn >= days.gte && doneOn <= days.lte).length,
      effective: checked('EFFECTIVE').length,
      ineffective: checked('INEFFECTIVE').length,
      overdue: actions.filter(({ dueOn, doneOn }) => dueOn <= span.endsOn && (!doneOn || doneOn > span.endsOn)).length,
    },
  };
};
