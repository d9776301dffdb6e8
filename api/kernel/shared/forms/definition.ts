// A form as data: what an organisation asks, written down once and kept with a version.
import { z } from 'zod';
import { conditionFaults } from './conditions.ts';
import { formLimits as most } from './limits.ts';
import { type DefinitionIssue, issuesIn, keyPart, labelPart, repeats } from './parts.ts';

export const fieldTypes = ['text', 'longText', 'number', 'choice', 'choices', 'date', 'yesNo', 'file', 'table'] as const;
export const columnTypes = ['text', 'number', 'choice', 'date', 'yesNo'] as const;
export type FieldType = (typeof fieldTypes)[number];
export type ColumnType = (typeof columnTypes)[number];

export interface FormOption {
  value: string;
  label: string;
}

interface Cell {
  key: string;
  label: string;
  required: boolean;
  /** Characters of a text. */
  maxLength?: number;
  unit?: string;
  min?: number;
  max?: number;
  /** Digits after the point; 2 unless told, 0 for whole numbers. */
  decimals?: number;
  options?: FormOption[];
}
export interface FormColumn extends Cell {
  type: ColumnType;
}
export interface FormField extends Cell {
  type: FieldType;
  help?: string;
  /** Where the demand comes from: 第七条. */
  clause?: string;
  /** Left out of the redacted copy, which shows what its author wrote in its place, or nothing. */
  blind: boolean;
  /** Asked only when the other field says this; of several choices, when it is among them. */
  visibleWhen?: { field: string; equals: string | boolean };
  maxFiles?: number;
  columns?: FormColumn[];
  maxRows?: number;
}
export interface FormSection {
  key: string;
  title: string;
  hint?: string;
  fields: FormField[];
}
export interface FormDefinition {
  sections: FormSection[];
}

const option = z.strictObject({ value: z.string().min(1, 'REQUIRED').max(100), label: labelPart(most.label) });

const cell = {
  key: keyPart,
  label: labelPart(most.label),
  required: z.boolean(),
  maxLength: z.int().min(1).max(most.longTextLength).optional(),
  unit: z.string().max(most.unit).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(most.decimals).optional(),
  options: z.array(option).max(most.options).optional(),
};

type Report = (code: string, ...path: (string | number)[]) => void;

/** What concerns one field or column alone. */
const cellFaults = (asked: FormField | FormColumn, report: Report): void => {
  if (asked.type === 'choice' || asked.type === 'choices') {
    if (!asked.options?.length) report('NO_OPTIONS', 'options');
    for (const at of repeats(asked.options ?? [], ({ value }) => value)) report('OPTION_TAKEN', 'options', at, 'value');
  }
  if (asked.min !== undefined && asked.max !== undefined && asked.min > asked.max) report('MIN_ABOVE_MAX', 'max');
  if (asked.type === 'text' && (asked.maxLength ?? 0) > most.textLength) report('TOO_BIG', 'maxLength');
};

const reporter =
  (issues: z.core.$ZodRawIssue[], input: unknown): Report =>
  (code, ...path) =>
    void issues.push({ code: 'custom', message: code, path, input });

const column = z
  .strictObject({ ...cell, type: z.enum(columnTypes) })
  .check(({ value, issues }) => cellFaults(value, reporter(issues, value)));

const field = z
  .strictObject({
    ...cell,
    type: z.enum(fieldTypes),
    help: z.string().max(most.help).optional(),
    clause: z.string().max(most.label).optional(),
    blind: z.boolean(),
    visibleWhen: z.strictObject({ field: z.string(), equals: z.union([z.string(), z.boolean()]) }).optional(),
    maxFiles: z.int().min(1).max(most.files).optional(),
    columns: z.array(column).max(most.columns).optional(),
    maxRows: z.int().min(1).max(most.rows).optional(),
  })
  .check(({ value, issues }) => {
    const report = reporter(issues, value);
    cellFaults(value, report);
    if (value.type === 'table' && !value.columns?.length) report('NO_COLUMNS', 'columns');
    for (const at of repeats(value.columns ?? [], ({ key }) => key)) report('KEY_TAKEN', 'columns', at, 'key');
  });

const section = z.strictObject({
  key: keyPart,
  title: labelPart(most.label),
  hint: z.string().max(most.help).optional(),
  fields: z.array(field),
});

/** For `parseInput`, and for a form that edits one. */
export const formDefinition: z.ZodType<FormDefinition> = z
  .strictObject({ sections: z.array(section).min(1, 'NO_FIELDS').max(most.sections) })
  .check(({ value, issues }) => {
    const report = reporter(issues, value);
    const places = value.sections.flatMap(({ fields }, at) => fields.map((one, to) => ({ one, path: ['sections', at, 'fields', to] })));
    if (places.length === 0) report('NO_FIELDS', 'sections');
    if (places.length > most.fields) report('FIELDS_TOO_MANY', 'sections');
    for (const at of repeats(value.sections, ({ key }) => key)) report('KEY_TAKEN', 'sections', at, 'key');
    for (const at of repeats(places, ({ one }) => one.key)) report('KEY_TAKEN', ...(places[at]?.path ?? []), 'key');
    // Two that are asked in different cases may well be called alike.
    for (const [at, { fields }] of value.sections.entries())
      for (const to of repeats(fields, ({ label, visibleWhen }, place) => (visibleWhen ? place : label.trim())))
        report('LABEL_TAKEN', 'sections', at, 'fields', to, 'label');
    const faults = conditionFaults(places.map(({ one }) => one));
    for (const [at, code] of faults) report(code, ...(places[at]?.path ?? []), 'visibleWhen');
  });

/** All that is wrong with a definition, at its places; empty when it can be filled in. */
export const checkDefinition = (definition: unknown): DefinitionIssue[] => issuesIn(formDefinition, definition);

export const fieldsOf = ({ sections }: FormDefinition): FormField[] => sections.flatMap(({ fields }) => fields);
