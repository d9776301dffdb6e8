import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { manners } from '../../shared/supervision-input.ts';
import { useWords } from '../words.ts';

/** How, when and by whom a site is visited. */
export function VisitFields() {
  const w = useWords();
  return (
    <>
      <SelectField
        name="manner"
        label={w('visit.manner')}
        options={manners.map((value) => ({ value, label: w(`visit.manner.${value}`) }))}
      />
      <DateField name="plannedOn" label={w('visit.plannedOn')} />
      <TextField name="visitors" label={w('visit.visitors')} help={w('visit.visitorsHelp')} optional />
    </>
  );
}
