// All that a report says in figures: counted anew while it is a draft, frozen when it is handed in.
import type { Context } from '@xinglin/kernel/context';
import { lastPeriodBefore, type Period, periodAround, periodLabel, type Span } from '../../shared/periods.ts';
import type { ReportPeriod } from '../../shared/report-input.ts';
import { type ActivityFigures, activityFigures } from './gather/activities.ts';
import { type AgreementFigures, agreementFigures } from './gather/agreements.ts';
import { type ComplaintFigures, complaintFigures } from './gather/complaints.ts';
import { type EntryFigures, entryFigures } from './gather/entries.ts';
import { type EvaluationFigures, evaluationFigures } from './gather/evaluations.ts';
import { type FundFigures, fundFigures } from './gather/funds.ts';
import { type IndicatorFigures, indicatorFigures } from './gather/indicators.ts';
import { type ProcessFigures, processFigures } from './gather/process.ts';
import type { ReportScope } from './gather/scope.ts';
import { newAdopters, type SiteFigures, siteFigures } from './gather/sites.ts';

/** The few figures that are set beside those of another time. */
export const headlines = [
  'entries',
  'everAdopted',
  'routine',
  'discontinued',
  'newAdopters',
  'activities',
  'persons',
  'agreementsSigned',
  'agreementsRunning',
  'findingsIssued',
  'findingsOverdue',
  'safetyEvents',
  'indicatorsReached',
  'evaluations',
] as const;
export type Headline = Readonly<Record<(typeof headlines)[number], number>>;

export interface Compared {
  /** PREVIOUS | LAST_YEAR */
  with: string;
  label: string;
  /** The published report that its figures were frozen in; null where they were counted from rows. */
  report: string | null;
  headline: Headline;
}

interface Gathered {
  headline: Headline;
  entries: EntryFigures;
  sites: SiteFigures;
  activities: ActivityFigures;
  agreements: AgreementFigures;
  process: ProcessFigures;
  /** Absent in reports that were frozen before complaints and funds were counted. */
  complaints?: ComplaintFigures;
  funds?: FundFigures;
  indicators: IndicatorFigures['indicators'];
  evaluation: EvaluationFigures;
}

export interface ReportFigures extends Gathered {
  compared: Compared[];
}

const inUse = ['LISTED', 'PROMOTING', 'RE_EVALUATION'];
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

type Comparable = Omit<Gathered, 'complaints' | 'funds'> & { valueIds: string[] };

/** What the headline is made of, and the headline: of another time no more is asked for. */
const gatherHeadline = async (ctx: Context, scope: ReportScope): Promise<Comparable> => {
  const entries = await entryFigures(ctx, scope);
  const sites = await siteFigures(ctx, scope);
  const activities = await activityFigures(ctx, scope);
  const agreements = await agreementFigures(ctx, scope);
  const process = await processFigures(ctx, scope);
  const { indicators, valueIds } = await indicatorFigures(ctx, scope);
  const evaluation = await evaluationFigures(ctx, scope);
  const last = sites.curve.points.at(-1);
  const headline: Headline = {
    entries: sum(entries.states.filter(({ key }) => inUse.includes(key)).map(({ n }) => n)),
    everAdopted: last?.ever ?? 0,
    routine: last?.routine ?? 0,
    discontinued: last?.discontinued ?? 0,
    newAdopters: newAdopters(sites, scope),
    activities: activities.activities,
    persons: activities.persons,
    agreementsSigned: sum(agreements.signed.map(({ n }) => n)),
    agreementsRunning: agreements.running,
    findingsIssued: sum(process.findings.map(({ issued }) => issued)),
    findingsOverdue: sum(process.findings.map(({ overdue }) => overdue)),
    safetyEvents: sum(process.safety.map(({ events }) => events)),
    indicatorsReached: indicators.filter(({ attainment }) => attainment !== null && attainment >= 1).length,
    evaluations: evaluation.concluded.length,
  };
  return { headline, entries, sites, activities, agreements, process, indicators, evaluation, valueIds };
};

const gather = async (ctx: Context, scope: ReportScope): Promise<Gathered & { valueIds: string[] }> => {
  const compared = await gatherHeadline(ctx, scope);
  return { ...compared, complaints: await complaintFigures(ctx, scope), funds: await fundFigures(ctx, scope) };
};

/** The headline of another time: as a published report froze it, else as rows tell it now. */
const headlineOf = async (ctx: Context, period: ReportPeriod, scope: ReportScope): Promise<Omit<Compared, 'with'>> => {
  const { tenantId, projectId, span } = scope;
  const published = await ctx.db.promotionReport.findFirst({
    where: { tenantId, projectId, period, startsOn: span.startsOn, stage: 'PUBLISHED' },
    select: { number: true, figures: true },
  });
  const label = periodLabel(period, span.startsOn);
  if (published?.figures) return { label, report: published.number, headline: (published.figures as unknown as ReportFigures).headline };
  return { label, report: null, headline: (await gatherHeadline(ctx, scope)).headline };
};

const yearBefore = (period: Period, { startsOn }: Span): Span =>
  periodAround(period, new Date(Date.UTC(startsOn.getUTCFullYear() - 1, startsOn.getUTCMonth(), 1)));

/** The figures of a report, and which figures of sites they were made of. */
export const reportFigures = async (
  ctx: Context,
  period: ReportPeriod,
  scope: ReportScope,
): Promise<{ figures: ReportFigures; valueIds: string[] }> => {
  const { valueIds, ...gathered } = await gather(ctx, scope);
  const before = lastPeriodBefore(period, scope.span.startsOn);
  const compared: Compared[] = [{ with: 'PREVIOUS', ...(await headlineOf(ctx, period, { ...scope, span: before })) }];
  if (period === 'QUARTER') {
    const lastYear = yearBefore(period, scope.span);
    compared.push({ with: 'LAST_YEAR', ...(await headlineOf(ctx, period, { ...scope, span: lastYear })) });
  }
  return { figures: { ...gathered, compared }, valueIds };
};
