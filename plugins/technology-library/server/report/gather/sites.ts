import type { Context } from '@xinglin/kernel/context';
import { adoptionCurve, type Curve } from '../../../shared/curve.ts';
import { adoptionStages } from '../../../shared/stages.ts';
import { addMonths, dayText } from '../../days.ts';
import { coursesUntil } from '../../site/courses.ts';
import { type FunnelStep, funnelOf, institutions } from '../../site/figures.ts';
import { type Count, countBy, inDays, ofProject, type ReportScope } from './scope.ts';

/** As much as a curve by months shows on paper. */
const CURVE_MONTHS = 36;

export interface SiteFigures {
  /** Institutions approached until the last day, each once. */
  institutions: number;
  curve: Curve;
  funnel: FunnelStep[];
  /** Steps of the time itself, by where they led. */
  steps: Count[];
}

export const siteFigures = async (ctx: Context, scope: ReportScope): Promise<SiteFigures> => {
  const { tenantId, span } = scope;
  const until = dayText(span.endsOn);
  const sites = await coursesUntil(ctx, { tenantId, ...ofProject(scope) }, until);
  const earliest = dayText(addMonths(span.startsOn, 3 - CURVE_MONTHS));
  const first = sites.map(({ approachedOn }) => approachedOn).sort()[0] ?? dayText(span.startsOn);
  const from = `${(first > earliest ? first : earliest).slice(0, 7)}-01`;
  const begin = from < dayText(span.startsOn) ? from : dayText(span.startsOn);
  const groups = institutions(sites);
  const events = await ctx.db.adoptionEvent.findMany({
    where: {
      tenantId,
      occurredOn: inDays(scope),
      act: { notIn: ['correct', 'merge', 'takeOver'] },
      ...(scope.projectId ? { adoption: { is: { projectId: scope.projectId } } } : {}),
    },
    select: { toStage: true },
  });
  return {
    institutions: groups.length,
    curve: adoptionCurve(sites, begin, until),
    funnel: funnelOf(groups),
    steps: countBy(events, ({ toStage }) => toStage, adoptionStages.stages),
  };
};

/** First adopters of the time itself: what the curve says of its months. */
export const newAdopters = ({ curve }: SiteFigures, { span }: ReportScope): number =>
  curve.points.filter(({ from }) => from >= dayText(span.startsOn)).reduce((sum, { adopters }) => sum + adopters, 0);
