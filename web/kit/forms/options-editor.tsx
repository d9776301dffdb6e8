import { Button } from 'antd';
import { TextInput } from './inputs.tsx';
import { replaced } from './move.ts';
import { Sortable } from './sortable.tsx';
import type { ToldAt } from './told-at.ts';
import { type FormOption, freeKey } from './types.ts';
import { useFormWords } from './words.ts';

interface OptionsEditorProps {
  options: readonly FormOption[];
  onChange: (options: FormOption[]) => void;
  told: ToldAt;
}

/** Choices by their words. What is stored is a value of its own, so that other words later do not change answers. */
export function OptionsEditor({ options, onChange, told }: OptionsEditorProps) {
  const w = useFormWords();
  const empty = told('options');
  return (
    <fieldset className="x-build-part">
      <legend>{w('build.options')}</legend>
      {empty ? <p className="x-bad">{empty}</p> : null}
      <Sortable label={w('build.options')} items={options} keyOf={({ value }) => value} nameOf={({ label }) => label} onChange={onChange}>
        {(option, at) => (
          <TextInput
            label={w('build.option')}
            value={option.label}
            maxLength={100}
            error={told('options', at, 'label') ?? told('options', at, 'value')}
            onChange={(label) => onChange(replaced(options, at, { ...option, label }))}
          />
        )}
      </Sortable>
      <Button
        onClick={() =>
          onChange([
            ...options,
            {
              value: freeKey(
                'o',
                options.map(({ value }) => value),
              ),
              label: '',
            },
          ])
        }
      >
        {w('build.addOption')}
      </Button>
    </fieldset>
  );
}
