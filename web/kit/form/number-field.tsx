import { InputNumber } from 'antd';
import { Field, type FieldProps } from './field.tsx';

interface NumberFieldProps extends FieldProps {
  /** Inside the field: 万元, 人, %. */
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
  /** Digits after the point, for the keys of a phone; the schema refuses more, and nothing is rounded behind her back. */
  precision?: number;
}

export function NumberField(props: NumberFieldProps) {
  const { unit, min, max, step, precision } = props;
  return (
    <Field {...props}>
      <InputNumber
        className="x-number"
        controls={false}
        // Wrong values are told, not silently changed to the nearest right one.
        changeOnWheel={false}
        disabled={props.disabled}
        suffix={unit}
        step={step ?? 1}
        inputMode={precision === 0 ? 'numeric' : 'decimal'}
        aria-required={!props.optional}
        aria-valuemin={min}
        aria-valuemax={max}
      />
    </Field>
  );
}
