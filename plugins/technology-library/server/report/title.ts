import type { ReportPeriod } from '../../shared/report-input.ts';
import { periodTexts, timeText } from './words.ts';

/** What a report is called: the time, what it is about, and its kind. */
export const titleOf = (period: ReportPeriod, label: string, about: string | null): string =>
  `${timeText(label, 'zh-CN')}${about ? `《${about}》` : '技术'}推广${periodTexts[period]['zh-CN']}`;
