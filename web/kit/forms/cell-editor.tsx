import { NumberInput, TextInput } from './inputs.tsx';
import { OptionsEditor } from './options-editor.tsx';
import type { ToldAt } from './told-at.ts';
import type { Cell } from './types.ts';
import { useFormWords } from './words.ts';

interface CellEditorProps<C extends Cell & { type: string }> {
  cell: C;
  onChange: (cell: C) => void;
  told: ToldAt;
}

/** What fields and columns of a table are asked alike. */
export function CellEditor<C extends Cell & { type: string }>({ cell, onChange, told }: CellEditorProps<C>) {
  const w = useFormWords();
  const set = (more: Partial<Cell>) => onChange({ ...cell, ...more });
  switch (cell.type) {
    case 'text':
    case 'longText':
      return (
        <NumberInput
          label={w('build.maxLength')}
          value={cell.maxLength}
          error={told('maxLength')}
          onChange={(maxLength) => set({ maxLength })}
        />
      );
    case 'number':
      return (
        <>
          <TextInput label={w('build.unit')} value={cell.unit} maxLength={20} error={told('unit')} onChange={(unit) => set({ unit })} />
          <NumberInput label={w('build.min')} value={cell.min} error={told('min')} onChange={(min) => set({ min })} />
          <NumberInput label={w('build.max')} value={cell.max} error={told('max')} onChange={(max) => set({ max })} />
          <NumberInput
            label={w('build.decimals')}
            value={cell.decimals}
            error={told('decimals')}
            onChange={(decimals) => set({ decimals })}
          />
        </>
      );
    case 'choice':
    case 'choices':
      return <OptionsEditor options={cell.options ?? []} told={told} onChange={(options) => set({ options })} />;
    default:
      return null;
  }
}
