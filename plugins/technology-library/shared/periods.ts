// Reporting periods by the calendar: months, quarters, halves and years. Days are midnight UTC of a Chinese date.

export const periods = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
export type Period = (typeof periods)[number];

const monthsOf: Readonly<Record<Period, number>> = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };

export interface Span {
  startsOn: Date;
  /** The last day of it. */
  endsOn: Date;
}

/** The period that a day lies in. */
export const periodAround = (period: Period, day: Date): Span => {
  const months = monthsOf[period];
  const first = Math.floor(day.getUTCMonth() / months) * months;
  const year = day.getUTCFullYear();
  return { startsOn: new Date(Date.UTC(year, first, 1)), endsOn: new Date(Date.UTC(year, first + months, 0)) };
};

/** The last period that is over on a day. */
export const lastPeriodBefore = (period: Period, day: Date): Span => {
  const { startsOn } = periodAround(period, day);
  return periodAround(period, new Date(startsOn.getTime() - 86_400_000));
};

/** 2026, 2026-H1, 2026-Q3, 2026-07 : what a period is called. */
export const periodLabel = (period: Period, startsOn: Date): string => {
  const [year, month] = [startsOn.getUTCFullYear(), startsOn.getUTCMonth()];
  if (period === 'YEAR') return `${year}`;
  if (period === 'HALF') return `${year}-H${month < 6 ? 1 : 2}`;
  if (period === 'QUARTER') return `${year}-Q${Math.floor(month / 3) + 1}`;
  return `${year}-${String(month + 1).padStart(2, '0')}`;
};
