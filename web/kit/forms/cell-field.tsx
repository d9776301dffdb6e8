import { DateField } from '../form/date-field.tsx';
import { NumberField } from '../form/number-field.tsx';
import type { FieldName } from '../form/path.ts';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { RadioField } from './radio-field.tsx';
import type { FormColumn, FormField } from './types.ts';
import { useFormWords } from './words.ts';

/** As many answers as the eye takes in at once; more stand in a list that can be searched. */
const FEW = 5;

interface CellFieldProps {
  name: FieldName;
  asked: FormColumn | FormField;
  /** In a table, where the column's name alone does not say which row. */
  label?: string;
}

/** What can also stand in a table. */
export function CellField({ name, asked, label = asked.label }: CellFieldProps) {
  const w = useFormWords();
  const shared = {
    name,
    label,
    optional: !asked.required,
    ...('help' in asked && asked.help ? { help: asked.help } : {}),
    ...('clause' in asked && asked.clause ? { clause: asked.clause } : {}),
  };
  const options = asked.options ?? [];
  switch (asked.type) {
    case 'number':
      return <NumberField {...shared} {...(asked.unit ? { unit: asked.unit } : {})} {...range(asked)} />;
    case 'date':
      return <DateField {...shared} />;
    case 'yesNo':
      return (
        <RadioField
          {...shared}
          options={[
            { value: true, label: w('answer.yes') },
            { value: false, label: w('answer.no') },
          ]}
        />
      );
    case 'choice':
      return options.length <= FEW ? <RadioField {...shared} options={options} /> : <SelectField {...shared} options={options} />;
    default:
      return <TextField {...shared} />;
  }
}

const range = ({ min, max }: FormColumn | FormField) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
