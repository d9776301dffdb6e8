import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { Field, type FieldProps } from './field.tsx';
import type { Option } from './select-field.tsx';

interface CheckboxGroupFieldProps extends FieldProps {
  options: readonly Option[];
}

export function CheckboxGroupField(props: CheckboxGroupFieldProps) {
  return (
    <Field {...props} checkOnChange>
      <Checkbox.Group className="x-boxes" options={[...props.options]} disabled={props.disabled} role="group" aria-label={props.label} />
    </Field>
  );
}

interface CheckboxFieldProps extends FieldProps {
  /** The sentence beside the box. */
  statement: ReactNode;
}

export function CheckboxField(props: CheckboxFieldProps) {
  return (
    <Field {...props} checkOnChange valuePropName="checked">
      <Checkbox disabled={props.disabled}>{props.statement}</Checkbox>
    </Field>
  );
}
