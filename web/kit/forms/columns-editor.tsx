import { Button } from 'antd';
import { CellEditor } from './cell-editor.tsx';
import { PickInput, TextInput, Tick } from './inputs.tsx';
import { replaced } from './move.ts';
import { newColumn, retypedColumn } from './retyped.ts';
import { Sortable } from './sortable.tsx';
import type { ToldAt } from './told-at.ts';
import { columnTypes, type FormColumn } from './types.ts';
import { useFormWords } from './words.ts';

interface ColumnsEditorProps {
  columns: readonly FormColumn[];
  onChange: (columns: FormColumn[]) => void;
  told: ToldAt;
}

export function ColumnsEditor({ columns, onChange, told }: ColumnsEditorProps) {
  const w = useFormWords();
  const empty = told('columns');
  return (
    <fieldset className="x-build-part">
      <legend>{w('build.columns')}</legend>
      {empty ? <p className="x-bad">{empty}</p> : null}
      <Sortable label={w('build.columns')} items={columns} keyOf={({ key }) => key} nameOf={({ label }) => label} onChange={onChange}>
        {(column, at) => {
          const set = (next: FormColumn) => onChange(replaced(columns, at, next));
          return (
            <div className="x-build-inputs">
              <TextInput
                label={w('build.column')}
                value={column.label}
                maxLength={100}
                error={told('columns', at, 'label')}
                onChange={(label) => set({ ...column, label })}
              />
              <PickInput
                label={w('build.type')}
                value={column.type}
                options={columnTypes.map((value) => ({ value, label: w(`type.${value}`) }))}
                onChange={(type) => set(retypedColumn(column, type))}
              />
              <CellEditor cell={column} told={(...path) => told('columns', at, ...path)} onChange={set} />
              <Tick label={w('build.required')} value={column.required} onChange={(required) => set({ ...column, required })} />
            </div>
          );
        }}
      </Sortable>
      <Button onClick={() => onChange([...columns, newColumn(columns)])}>{w('build.addColumn')}</Button>
    </fieldset>
  );
}
