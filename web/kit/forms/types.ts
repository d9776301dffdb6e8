// Forms as data, as the kit draws them. What is right about them is decided elsewhere and comes in as rules:
// `formRules` and `criteriaRules` of `@xinglin/kernel/shared/forms/rules`.
import type { Path } from '../form/path.ts';

export const fieldTypes = ['text', 'longText', 'number', 'choice', 'choices', 'date', 'yesNo', 'file', 'table'] as const;
export const columnTypes = ['text', 'number', 'choice', 'date', 'yesNo'] as const;
export type FieldType = (typeof fieldTypes)[number];
export type ColumnType = (typeof columnTypes)[number];

export interface FormOption {
  value: string;
  label: string;
}
export interface Cell {
  key: string;
  label: string;
  required: boolean;
  maxLength?: number;
  unit?: string;
  min?: number;
  max?: number;
  decimals?: number;
  options?: FormOption[];
}
export interface FormColumn extends Cell {
  type: ColumnType;
}
export interface FormField extends Cell {
  type: FieldType;
  help?: string;
  clause?: string;
  blind: boolean;
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
export type Answers = Readonly<Record<string, unknown>>;

export interface Criterion {
  key: string;
  label: string;
  guidance?: string;
  weight: number;
  scale: { min: number; max: number; step: number };
  anchors: { value: number; text: string }[];
  allowNA: boolean;
  isVeto: boolean;
  isIndependent: boolean;
  lowerIsBetter?: boolean;
}
export interface CriteriaDefinition {
  criteria: Criterion[];
}

export interface DefinitionIssue {
  path: Path;
  code: string;
}
export interface Visibility {
  visibleKeys: (definition: FormDefinition, answers: unknown) => ReadonlySet<string>;
}
export interface FormRules extends Visibility {
  check: (definition: unknown) => readonly DefinitionIssue[];
}
export interface CriteriaRules {
  check: (definition: unknown) => readonly DefinitionIssue[];
  scaleValues: (scale: Criterion['scale']) => readonly number[];
}

/** A key nobody has to think of: the first that is free. */
export function freeKey(prefix: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let n = 1; ; n += 1) if (!known.has(`${prefix}${n}`)) return `${prefix}${n}`;
}
