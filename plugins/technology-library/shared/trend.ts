// Figures of an indicator over time, as a picture wants them: every period between the first and the last, and a gap
// where nothing is known, since what nobody reported is not zero.
import { type Figure, together, type Unit } from './figures.ts';
import { type Period, periodAround, periodLabel } from './periods.ts';

/** Rows of one period in one state. */
export interface TrendGroup {
  startsOn: Date;
  stage: string;
  rows: number;
  /** Of these rows, how many are overdue: asked for and not there. */
  overdue: number;
  numerator: number;
  denominator: number | null;
}

export interface TrendPoint {
  /** 2026-Q3 */
  period: string;
  startsOn: Date;
  endsOn: Date;
  /** Sites that were asked; none where nobody was. */
  due: number;
  /** Of those, with a figure, verified or not. */
  reported: number;
  /** Of those, with a figure that counts. */
  verified: number;
  overdue: number;
  /** Figures that replace one which was locked. */
  corrected: number;
  numerator: number | null;
  denominator: number | null;
  /** Sum over sum of the figures that count; null where there is none. */
  value: number | null;
}

const counting = ['VERIFIED', 'LOCKED'];
const DAY_MS = 86_400_000;

const pointOf = (unit: Unit, period: Period, startsOn: Date, groups: readonly TrendGroup[], corrected: number): TrendPoint => {
  // A corrected figure stays in the table beside the one that replaces it: the site counts once.
  const open = groups.filter(({ stage }) => stage !== 'CORRECTED');
  const sum = (of: readonly TrendGroup[]) => of.reduce((all, { rows }) => all + rows, 0);
  const counted = open.filter(({ stage }) => counting.includes(stage));
  const verified = sum(counted);
  const figures: Figure[] = counted.map(({ numerator, denominator }) => ({ numerator, denominator }));
  return {
    period: periodLabel(period, startsOn),
    ...periodAround(period, startsOn),
    due: sum(open),
    reported: verified + sum(open.filter(({ stage }) => stage === 'REPORTED')),
    verified,
    overdue: open.reduce((all, { overdue }) => all + overdue, 0),
    corrected,
    numerator: verified > 0 ? figures.reduce((all, { numerator }) => all + numerator, 0) : null,
    denominator: verified > 0 && unit !== 'COUNT' ? figures.reduce((all, { denominator }) => all + (denominator ?? 0), 0) : null,
    value: verified > 0 ? together(unit, figures) : null,
  };
};

/** From the first period asked for to the last one, without leaving any out. */
export const trendOf = (
  { unit, period }: { unit: Unit; period: Period },
  groups: readonly TrendGroup[],
  corrected: ReadonlyMap<string, number>,
): TrendPoint[] => {
  const starts = groups.map(({ startsOn }) => startsOn.getTime());
  const points: TrendPoint[] = [];
  const last = Math.max(...starts);
  for (let at = Math.min(...starts); at <= last; at = periodAround(period, new Date(at)).endsOn.getTime() + DAY_MS) {
    const startsOn = new Date(at);
    const here = groups.filter((group) => group.startsOn.getTime() === at);
    points.push(pointOf(unit, period, startsOn, here, corrected.get(periodLabel(period, startsOn)) ?? 0));
  }
  return points;
};
