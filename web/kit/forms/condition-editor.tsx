import { PickInput } from './inputs.tsx';
import type { FormField } from './types.ts';
import { useFormWords } from './words.ts';

const ALWAYS = '';

interface ConditionEditorProps {
  field: FormField;
  /** All of the form: what has a few known answers may decide. */
  fields: readonly FormField[];
  error: string | undefined;
  onChange: (condition: FormField['visibleWhen']) => void;
}

export function ConditionEditor({ field, fields, error, onChange }: ConditionEditorProps) {
  const w = useFormWords();
  const deciding = fields.filter(({ key, type }) => key !== field.key && ['choice', 'choices', 'yesNo'].includes(type));
  const on = field.visibleWhen;
  const chosen = deciding.find(({ key }) => key === on?.field);
  const answersOf = (other: FormField | undefined) =>
    other?.type === 'yesNo'
      ? [
          { value: 'true', label: w('answer.yes') },
          { value: 'false', label: w('answer.no') },
        ]
      : (other?.options ?? []).map(({ value, label }) => ({ value, label: label || value }));
  const meant = (other: FormField | undefined, value: string) => (other?.type === 'yesNo' ? value === 'true' : value);
  if (deciding.length === 0 && !on) return null;
  return (
    <>
      <PickInput
        label={w('build.condition')}
        value={on?.field ?? ALWAYS}
        error={error}
        options={[
          { value: ALWAYS, label: w('build.always') },
          ...deciding.map(({ key, label }) => ({ value: key, label: w('build.when', { name: label || w('list.unnamed') }) })),
        ]}
        onChange={(key) => {
          const other = deciding.find((one) => one.key === key);
          onChange(other ? { field: key, equals: meant(other, answersOf(other)[0]?.value ?? '') } : undefined);
        }}
      />
      {on && chosen ? (
        <PickInput
          label={w('build.conditionValue')}
          value={String(on.equals)}
          options={answersOf(chosen)}
          onChange={(value) => onChange({ field: on.field, equals: meant(chosen, value) })}
        />
      ) : null}
    </>
  );
}
