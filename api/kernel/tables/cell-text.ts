// A value as people read it in a file: numbers plain, days and times in China's time, words in their language.
import type { Locale } from '../context.ts';
import type { BothTexts } from '../shared/tables/texts.ts';
import { decimalText } from './decimal-text.ts';
import type { TableColumn } from './table.ts';

export const BEIJING_MS = 8 * 3_600_000;

/** The same for all columns of yes and no, and for reading them back. */
export const yesNo: Readonly<Record<'true' | 'false', BothTexts>> = {
  true: { 'zh-CN': '是', en: 'yes' },
  false: { 'zh-CN': '否', en: 'no' },
};

export const dayTextOf = (value: Date | string): string => (typeof value === 'string' ? value : value.toISOString().slice(0, 10));

/** `2026-11-22 08:30:00`, with milliseconds only where there are some. */
export const timeTextOf = (at: Date): string =>
  new Date(at.getTime() + BEIJING_MS).toISOString().slice(0, 23).replace('T', ' ').replace('.000', '');

/** Plain digits; what is no such number stays text. */
export const isPlainNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** The form in which a value is written: a number stays one, everything else is text. */
export const cellText = (column: TableColumn<never>, value: unknown, locale: Locale): string | number | bigint | null => {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'text':
      return String(value);
    case 'integer':
      return typeof value === 'bigint' ? value : decimalText(Number(value));
    case 'decimal':
      return decimalText(value, column.decimals);
    case 'date':
      return dayTextOf(value as Date | string);
    case 'dateTime':
      return timeTextOf(value as Date);
    case 'boolean':
      return yesNo[value === true ? 'true' : 'false'][locale];
    case 'enumeration':
      return (Object.hasOwn(column.texts, String(value)) ? column.texts[String(value)]?.[locale] : undefined) ?? String(value);
  }
};
