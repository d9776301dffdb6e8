import type { Cell, FormColumn, FormField } from './types.ts';

export interface AnswerWords {
  yes: string;
  no: string;
  number: (value: number) => string;
  date: (value: string) => string;
}

const labelOf = ({ options = [] }: Cell, value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? String(value);

/** An answer as one line of words; null for files and tables, which are no line, and for nothing. */
export function answerText(asked: FormField | FormColumn, value: unknown, words: AnswerWords): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return asked.unit ? `${words.number(value)} ${asked.unit}` : words.number(value);
  if (asked.type === 'date' && typeof value === 'string') return words.date(value);
  if (asked.type === 'choice') return labelOf(asked, value);
  if (asked.type === 'choices' && Array.isArray(value)) return value.map((one) => labelOf(asked, one)).join('、') || null;
  return typeof value === 'string' ? value : null;
}

export type Difference = 'changed' | 'added' | 'removed' | null;

const isNothing = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Objects written in another order say the same. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

export function differenceOf(before: unknown, now: unknown): Difference {
  if (isNothing(before) && isNothing(now)) return null;
  if (isNothing(before)) return 'added';
  if (isNothing(now)) return 'removed';
  return JSON.stringify(before, ordered) === JSON.stringify(now, ordered) ? null : 'changed';
}
