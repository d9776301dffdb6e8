import { z } from 'zod';
import { periodAround, type Span } from './periods.ts';

export const reportPeriods = ['QUARTER', 'YEAR'] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** The chapters of a report 推广报告, in their order; each has figures, words, or both. */
export const reportChapters = [
  'SUMMARY',
  'LIBRARY',
  'SITES',
  'ACTIVITIES',
  'AGREEMENTS',
  'PROCESS',
  'FUNDS',
  'INDICATORS',
  'EVALUATION',
  'OUTLOOK',
] as const;
export type ReportChapter = (typeof reportChapters)[number];

/** Which report: of the whole association or of one project, over which time. */
export const newReportInput = z
  .strictObject({
    projectId: z.uuid().nullish(),
    period: z.enum(reportPeriods),
    year: z.int().min(2000).max(2100),
    /** A form chooses it as text. */
    quarter: z.coerce.number().int().min(1).max(4).nullish(),
  })
  .superRefine(({ period, quarter }, ctx) => {
    if (period === 'QUARTER' && !quarter) ctx.addIssue({ code: 'custom', path: ['quarter'], message: 'REQUIRED' });
  });
export type NewReportInput = z.output<typeof newReportInput>;

export const reportSpan = ({ period, year, quarter }: Pick<NewReportInput, 'period' | 'year' | 'quarter'>): Span =>
  periodAround(period, new Date(Date.UTC(year, period === 'QUARTER' ? ((quarter ?? 1) - 1) * 3 : 0, 1)));

const words = z.string().trim().max(20_000).nullish();

/** What the editor writes beside the figures. An emptied chapter is an empty one. */
export const reportWordsInput = z.strictObject(
  Object.fromEntries(reportChapters.map((chapter) => [chapter, words])) as Record<ReportChapter, typeof words>,
);
export type ReportWords = z.output<typeof reportWordsInput>;

/** Why something is returned or written anew. */
export const reportReasonInput = z.strictObject({ reason: z.string().trim().min(2).max(2_000) });

export const reportCalendarInput = z.strictObject({
  quarterDays: z.int().min(1).max(60),
  yearDays: z.int().min(0).max(90),
});
export type ReportCalendarInput = z.output<typeof reportCalendarInput>;

/** Until when the report of a time is due: so many days after a quarter, and after the fifteenth of January for a year. */
export const reportDueOn = (period: ReportPeriod, endsOn: Date, { quarterDays, yearDays }: ReportCalendarInput): Date =>
  new Date(endsOn.getTime() + (period === 'QUARTER' ? quarterDays : 15 + yearDays) * 86_400_000);

export const usualReportCalendar: ReportCalendarInput = { quarterDays: 15, yearDays: 0 };
