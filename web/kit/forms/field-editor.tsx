import { CellEditor } from './cell-editor.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { NumberInput, PickInput, TextInput, Tick } from './inputs.tsx';
import { retyped } from './retyped.ts';
import type { ToldAt } from './told-at.ts';
import { type FormField, fieldTypes } from './types.ts';
import { useFormWords } from './words.ts';

interface FieldEditorProps {
  field: FormField;
  fields: readonly FormField[];
  onChange: (field: FormField) => void;
  told: ToldAt;
}

/** All that one question can be. */
export function FieldEditor({ field, fields, onChange, told }: FieldEditorProps) {
  const w = useFormWords();
  const set = (more: Partial<FormField>) => onChange({ ...field, ...more });
  return (
    <div className="x-build-inputs">
      <TextInput
        label={w('build.label')}
        value={field.label}
        maxLength={100}
        error={told('label') ?? told('key')}
        onChange={(label) => set({ label })}
      />
      <PickInput
        label={w('build.type')}
        value={field.type}
        options={fieldTypes.map((value) => ({ value, label: w(`type.${value}`) }))}
        onChange={(type) => onChange(retyped(field, type))}
      />
      <TextInput
        label={w('build.help')}
        value={field.help}
        rows={2}
        maxLength={1_000}
        error={told('help')}
        onChange={(help) => set({ help })}
      />
      <TextInput
        label={w('build.clause')}
        value={field.clause}
        maxLength={100}
        error={told('clause')}
        onChange={(clause) => set({ clause })}
      />
      <CellEditor cell={field} told={told} onChange={onChange} />
      {field.type === 'table' ? (
        <>
          <ColumnsEditor columns={field.columns ?? []} told={told} onChange={(columns) => set({ columns })} />
          <NumberInput label={w('build.maxRows')} value={field.maxRows} error={told('maxRows')} onChange={(maxRows) => set({ maxRows })} />
        </>
      ) : null}
      {field.type === 'file' ? (
        <NumberInput
          label={w('build.maxFiles')}
          value={field.maxFiles}
          error={told('maxFiles')}
          onChange={(maxFiles) => set({ maxFiles })}
        />
      ) : null}
      <ConditionEditor field={field} fields={fields} error={told('visibleWhen')} onChange={(visibleWhen) => set({ visibleWhen })} />
      <Tick label={w('build.required')} value={field.required} onChange={(required) => set({ required })} />
      <Tick label={w('build.blind')} value={field.blind} onChange={(blind) => set({ blind })} />
    </div>
  );
}
