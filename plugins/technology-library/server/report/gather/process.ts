import type { Context } from '@xinglin/kernel/context';
import { safetySeverities } from '../../../shared/safety-input.ts';
import { type Count, inDays, inMoments, ofProject, type ReportScope, untilEnd } from './scope.ts';

const severities = ['CRITICAL', 'MAJOR', 'MINOR'] as const;

export interface ProcessFigures {
  visits: number;
  findings: {
    severity: string;
    /** Issued and settled in the time; overdue and unsettled on its last day. */
    issued: number;
    settled: number;
    overdue: number;
  }[];
  safety: {
    severity: string;
    events: number;
    /** Of those, found to have to do with the technology. */
    related: number;
  }[];
  /** Absent in reports that were frozen before risks were registered here. */
  risks?: Count[];
}

const riskFigures = async (ctx: Context, scope: ReportScope): Promise<Count[]> => {
  const rows = await ctx.db.risk.findMany({
    where: { tenantId: scope.tenantId, ...ofProject(scope), createdAt: untilEnd(scope) },
    select: { createdAt: true, closedAt: true, escalatedAt: true },
  });
  const { gte, lt } = inMoments(scope);
  const open = rows.filter(({ closedAt }) => closedAt === null || closedAt >= lt);
  return [
    { key: 'registered', n: rows.filter(({ createdAt }) => createdAt >= gte).length },
    { key: 'closed', n: rows.filter(({ closedAt }) => closedAt !== null && closedAt >= gte && closedAt < lt).length },
    { key: 'open', n: open.length },
    { key: 'escalated', n: open.filter(({ escalatedAt }) => escalatedAt !== null && escalatedAt < lt).length },
  ];
};

export const processFigures = async (ctx: Context, scope: ReportScope): Promise<ProcessFigures> => {
  const { tenantId, projectId, span } = scope;
  const visits = await ctx.db.supervisionVisit.count({ where: { tenantId, ...ofProject(scope), visitedOn: inDays(scope) } });
  const findings = await ctx.db.finding.findMany({
    where: { tenantId, issuedAt: untilEnd(scope), ...(projectId ? { visit: { is: { projectId } } } : {}) },
    select: { severity: true, stage: true, issuedAt: true, dueOn: true, judgedAt: true },
  });
  const events = await ctx.db.safetyEvent.findMany({
    where: { tenantId, ...ofProject(scope), occurredOn: inDays(scope) },
    select: { severity: true, relation: true },
  });
  const { gte, lt } = inMoments(scope);
  const settledAt = ({ stage, judgedAt }: (typeof findings)[number]) => (['VERIFIED', 'WAIVED'].includes(stage) ? judgedAt : null);
  const within = (moment: Date | null) => moment !== null && moment >= gte && moment < lt;
  return {
    visits,
    findings: severities.map((severity) => {
      const rows = findings.filter((row) => row.severity === severity);
      const open = rows.filter((row) => (settledAt(row) ?? lt) >= lt);
      return {
        severity,
        issued: rows.filter(({ issuedAt }) => within(issuedAt)).length,
        settled: rows.filter((row) => within(settledAt(row))).length,
        overdue: open.filter(({ dueOn }) => dueOn <= span.endsOn).length,
      };
    }),
    safety: [...safetySeverities].reverse().map((severity) => {
      const rows = events.filter((row) => row.severity === severity);
      return {
        severity,
        events: rows.length,
        related: rows.filter(({ relation }) => relation !== null && relation !== 'UNRELATED').length,
      };
    }),
    risks: await riskFigures(ctx, scope),
  };
};
