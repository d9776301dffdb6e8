// The few words that documents bring themselves.
import type { Locale } from '../context.ts';

/** What stands before and after the page's number and the number of pages. */
export const pageWords: Readonly<Record<Locale, readonly [before: string, between: string, after: string]>> = {
  'zh-CN': ['第 ', ' 页　共 ', ' 页'],
  en: ['Page ', ' of ', ''],
};

export const dateLabel: Readonly<Record<Locale, string>> = { 'zh-CN': '日期', en: 'Date' };
