// What a report is about, and how a day of China bounds a moment.
import type { Span } from '../../../shared/periods.ts';

export interface ReportScope {
  tenantId: string;
  /** Null for all that the association promotes. */
  projectId: string | null;
  span: Span;
}

/** How often each word stands. */
export interface Count {
  key: string;
  n: number;
}

const HOUR = 3_600_000;

/** Days of the span, for columns that hold days. */
export const inDays = ({ span }: ReportScope) => ({ gte: span.startsOn, lte: span.endsOn });
/** The same days as moments in China, for columns that hold moments. */
export const inMoments = ({ span }: ReportScope) => ({
  gte: new Date(span.startsOn.getTime() - 8 * HOUR),
  lt: new Date(span.endsOn.getTime() + 16 * HOUR),
});
/** Everything until the last moment of the span. */
export const untilEnd = (scope: ReportScope) => ({ lt: inMoments(scope).lt });

export const ofProject = ({ projectId }: ReportScope) => (projectId ? { projectId } : {});

export const countBy = <T>(rows: readonly T[], keyOf: (row: T) => string, order: readonly string[] = []): Count[] => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...counts].map(([key, n]) => ({ key, n })).sort((one, other) => place(one.key) - place(other.key) || other.n - one.n);
};
