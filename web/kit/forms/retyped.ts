import { type ColumnType, type FieldType, type FormColumn, type FormField, type FormOption, freeKey } from './types.ts';

const twoOptions = (): FormOption[] => [
  { value: 'o1', label: '' },
  { value: 'o2', label: '' },
];

export const newColumn = (columns: readonly FormColumn[]): FormColumn => ({
  key: freeKey(
    'c',
    columns.map(({ key }) => key),
  ),
  type: 'text',
  label: '',
  required: false,
});

export const newField = (taken: Iterable<string>): FormField => ({
  key: freeKey('q', taken),
  type: 'text',
  label: '',
  required: true,
  blind: false,
});

/** The same question asked in another way: what only the old kind knew goes, what the new one needs comes. */
export function retyped(field: FormField, type: FieldType): FormField {
  const { key, label, required, blind, help, clause, visibleWhen } = field;
  const choosing = type === 'choice' || type === 'choices';
  return {
    key,
    type,
    label,
    required,
    blind,
    ...(help ? { help } : {}),
    ...(clause ? { clause } : {}),
    ...(visibleWhen ? { visibleWhen } : {}),
    ...(choosing ? { options: field.options ?? twoOptions() } : {}),
    ...(type === 'table' ? { columns: field.columns ?? [newColumn([])] } : {}),
  };
}

export function retypedColumn({ key, label, required, options }: FormColumn, type: ColumnType): FormColumn {
  return { key, type, label, required, ...(type === 'choice' ? { options: options ?? twoOptions() } : {}) };
}
