import { Button, Radio } from 'antd';
import { Field, type FieldProps } from '../form/field.tsx';
import { useFormWords } from './words.ts';

type Value = string | number | boolean;

interface RadioFieldProps extends FieldProps {
  options: readonly { value: Value; label: string }[];
}

/** A few answers, all in sight. What need not be answered can be taken back. */
export function RadioField(props: RadioFieldProps) {
  return (
    <Field {...props} checkOnChange>
      <RadioControl {...props} />
    </Field>
  );
}

interface ControlProps extends RadioFieldProps {
  id?: string;
  value?: Value;
  onChange?: (value: Value | undefined) => void;
}

function RadioControl({ id, value, onChange, options, label, optional, disabled }: ControlProps) {
  const w = useFormWords();
  return (
    <div className="x-radios" id={id}>
      <Radio.Group
        options={options.map((option) => ({ ...option }))}
        value={value}
        disabled={disabled ?? false}
        aria-label={label}
        onChange={(event) => onChange?.(event.target.value as Value)}
      />
      {optional && value !== undefined && value !== null ? (
        <Button type="link" size="small" disabled={disabled ?? false} onClick={() => onChange?.(undefined)}>
          {w('answer.clear')}
          <span className="x-unseen"> {label}</span>
        </Button>
      ) : null}
    </div>
  );
}
