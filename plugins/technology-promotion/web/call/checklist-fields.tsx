import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { freshKey } from '../parts/fresh-key.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';

/** What the admission check 形式审查 goes through. */
export function ChecklistFields() {
  const w = useWords();
  return (
    <RowsField<ChecklistItem>
      name="checklist"
      label={w('call.checklist')}
      each={w('call.checklistItem')}
      max={60}
      fresh={(rows) => ({ key: freshKey('c', rows), label: '', help: '', required: true })}
    >
      {(row) => (
        <div className="x-cells">
          <TextField name={[...row, 'label']} label={w('call.checklistLabel')} maxLength={120} />
          <TextField name={[...row, 'help']} label={w('call.checklistHelp')} maxLength={500} optional />
          <CheckboxField name={[...row, 'required']} label={w('call.needed')} statement={w('call.mustPass')} />
        </div>
      )}
    </RowsField>
  );
}
