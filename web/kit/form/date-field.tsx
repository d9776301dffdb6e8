import { Input } from 'antd';
import { Field, type FieldProps } from './field.tsx';

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`. */
  min?: string;
  max?: string;
}

/**
 * The device's own date control: known to every phone, reachable by every keyboard, and a value
 * that is a plain `YYYY-MM-DD` and so never slips a day between zones.
 */
export function DateField(props: DateFieldProps) {
  const { min, max } = props;
  return (
    <Field {...props}>
      <Input type="date" className="x-date" disabled={props.disabled} min={min} max={max} aria-required={!props.optional} />
    </Field>
  );
}
