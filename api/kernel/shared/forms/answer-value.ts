// What one field may be answered with.
import { z } from 'zod';
import { decimalPlaces } from '../fields.ts';
import type { FormColumn, FormField } from './definition.ts';
import { usualLimits as usual } from './limits.ts';
import { passOn } from './parts.ts';

type Asked = FormField | FormColumn;

const oneLine = /^[^\p{Cc}]*$/u;
const manyLines = /^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u;

const isEmptyRow = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).every(isEmpty);

/** Nothing was said: blank text, no choice, no row with anything in it. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every((one) => isEmpty(one) || (!Array.isArray(one) && isEmptyRow(one))));

/** Counts characters as people do, not UTF-16 halves. */
const text = (max: number, form: RegExp) =>
  z
    .string()
    .trim()
    .regex(form, 'TEXT')
    .check(({ value, issues }) => {
      if ([...value].length > max) issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
    });

const number = ({ min, max, decimals = usual.decimals }: Asked) => {
  const ranged = z
    .number()
    .min(min ?? -1e15)
    .max(max ?? 1e15);
  return ranged.refine(decimalPlaces(decimals), 'DECIMALS');
};

const among = ({ options = [] }: Asked) => z.string().refine((value) => options.some((one) => one.value === value), 'INVALID_VALUE');

const several = (asked: Asked) => {
  const place = new Map((asked.options ?? []).map(({ value }, at) => [value, at]));
  const order = (value: string) => place.get(value) ?? 0;
  // In the order of the form and once each, so that the same choice is the same answer.
  return z.array(among(asked)).transform((values) => [...new Set(values)].sort((one, other) => order(one) - order(other)));
};

/** `key` may be missing where it need not be there; empty values go. */
export const answersOf = (asked: readonly Asked[], draft: boolean): z.ZodType<Record<string, unknown>> =>
  z.looseObject({}).transform((raw, context) => {
    const answers: Record<string, unknown> = {};
    for (const one of asked) {
      const value = Object.hasOwn(raw, one.key) ? raw[one.key] : undefined;
      if (isEmpty(value)) {
        if (one.required && !draft) context.issues.push({ code: 'custom', message: 'REQUIRED', path: [one.key], input: value });
        continue;
      }
      const parsed = answerValue(one, draft).safeParse(value);
      if (parsed.success) answers[one.key] = parsed.data;
      else passOn(parsed.error, context.issues, value, one.key);
    }
    return answers;
  });

const table = ({ columns = [], maxRows = usual.rows }: FormField, draft: boolean) => {
  const row = answersOf(columns, draft);
  // A row in which nothing stands is no row, and its required columns ask for nothing.
  const line = z.unknown().transform((value, context) => {
    if (isEmpty(value) || isEmptyRow(value)) return {};
    const parsed = row.safeParse(value);
    if (parsed.success) return parsed.data;
    passOn(parsed.error, context.issues, value);
    return z.NEVER;
  });
  return z
    .array(line)
    .transform((rows) => rows.filter((one) => Object.keys(one).length > 0))
    .check(({ value, issues }) => {
      if (value.length > maxRows) issues.push({ code: 'too_big', origin: 'array', maximum: maxRows, inclusive: true, input: value });
    });
};

export const answerValue = (asked: Asked, draft = false): z.ZodType => {
  switch (asked.type) {
    case 'text':
      return text(asked.maxLength ?? usual.text, oneLine);
    case 'longText':
      return text(asked.maxLength ?? usual.longText, manyLines);
    case 'number':
      return number(asked);
    case 'choice':
      return among(asked);
    case 'choices':
      return several(asked);
    case 'date':
      return z.iso.date('DATE');
    case 'yesNo':
      return z.boolean();
    case 'file':
      return z.array(z.uuid()).max(asked.maxFiles ?? usual.files);
    case 'table':
      return table(asked, draft);
  }
};
