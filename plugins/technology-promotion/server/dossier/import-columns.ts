// The columns of a call's table: what the association asks of every submission, then the questions of the call's form.
import { creditCodeFault, normaliseCreditCode } from '@xinglin/kernel/shared/credit-code';
import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import { type FormDefinition, type FormField, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { both } from '@xinglin/kernel/shared/tables/texts';
import type { ImportColumn, ImportColumns } from '@xinglin/kernel/tables/import';
import type { Track } from '../../shared/call-input.ts';
import { channelTexts } from '../call/texts.ts';
import { kindTexts } from './words.ts';

/** Files and tables of their own do not fit into a cell; and a sheet has so many columns at most. */
const MOST_ANSWERS = 50;
const PREFIX = 'answers.';
const pick = <T>(from: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(keys.flatMap((key) => (from[key] ? [[key, from[key]]] : [])));

export const standardColumns = (tracks: readonly Track[], channels: readonly string[]) =>
  ({
    title: { title: both('技术名称', 'Technology'), type: 'text', required: true, maxLength: 120 },
    applicant: { title: both('申报单位', 'Applicant'), type: 'text', required: true, maxLength: 100 },
    creditCode: {
      title: both('统一社会信用代码', 'Credit code'),
      type: 'text',
      maxLength: 30,
      hint: both('填写后按代码认定已入驻的单位。', 'Finds an organisation that is registered here.'),
      check: (code: string) => (creditCodeFault(normaliseCreditCode(code)) ? 'CREDIT_CODE' : undefined),
    },
    kind: {
      title: both('单位类型', 'Kind of applicant'),
      type: 'enumeration',
      texts: pick(kindTexts, ['enterprise', 'institution']),
      hint: both('已入驻的单位可不填。', 'May be left out for a registered organisation.'),
    },
    track: {
      title: both('专业类别', 'Track'),
      type: 'enumeration',
      required: true,
      texts: Object.fromEntries(tracks.map(({ key, name }) => [key, both(name, name)])),
    },
    channel: {
      title: both('征集渠道', 'Way to submit'),
      type: 'enumeration',
      required: true,
      texts: pick(channelTexts, channels),
    },
    voucher: { title: both('推荐或合作单位', 'Who vouches'), type: 'text', maxLength: 100 },
    receivedOn: { title: both('收件日期', 'Received on'), type: 'date' },
  }) as const satisfies ImportColumns;

const labels = ({ options = [] }: FormField): string => options.map(({ label }) => label).join('、');

const columnFor = (field: FormField, title: ImportColumn['title']): ImportColumn | null => {
  const { type, min, max, unit } = field;
  const range = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(unit ? { unit: both(unit, unit) } : {}),
  };
  if (type === 'text' || type === 'longText') return { title, type: 'text', maxLength: Math.min(field.maxLength ?? 5_000, 10_000) };
  if (type === 'number') return { title, type: field.decimals === 0 ? 'integer' : 'decimal', ...range };
  if (type === 'choice')
    return {
      title,
      type: 'enumeration',
      texts: Object.fromEntries((field.options ?? []).map(({ value, label }) => [value, both(label, label)])),
    };
  if (type === 'choices')
    return { title, type: 'text', hint: both(`多项以顿号分隔：${labels(field)}`, `Several with “、” between them: ${labels(field)}`) };
  if (type === 'date') return { title, type: 'date' };
  return type === 'yesNo' ? { title, type: 'boolean' } : null;
};

/** Two columns may not bear one title: the later ones say their section, or their key, as well. */
export const answerColumns = (form: FormDefinition, taken: Iterable<string>): ImportColumns => {
  const used = new Set(taken);
  const columns: Record<string, ImportColumn> = {};
  for (const section of form.sections) {
    for (const field of section.fields) {
      const names = [field.label, `${field.label}（${section.title}）`, `${field.label}（${field.key}）`];
      const name = names.find((each) => !used.has(each)) ?? `${field.label}（${section.key}.${field.key}）`;
      const column = columnFor(field, both(name, name));
      if (!column || Object.keys(columns).length >= MOST_ANSWERS) continue;
      used.add(name);
      columns[`${PREFIX}${field.key}`] = column;
    }
  }
  return columns;
};

export const columnOf = (key: string): string => `${PREFIX}${key}`;

/** What a row answers. A choice that is none stays as it was typed, so that the form's own rules refuse it. */
export const answersIn = (form: FormDefinition, row: Readonly<Record<string, unknown>>): Answers => {
  const answers: Answers = {};
  for (const field of fieldsOf(form)) {
    const value = row[columnOf(field.key)];
    if (value === null || value === undefined) continue;
    const byLabel = new Map((field.options ?? []).map(({ value: code, label }) => [label, code]));
    answers[field.key] =
      field.type === 'choices'
        ? String(value)
            .split(/[、,，;；]/)
            .map((part) => part.trim())
            .filter(Boolean)
            .map((part) => byLabel.get(part) ?? part)
        : value;
  }
  return answers;
};
