import { Input } from 'antd';
import { Field, type FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', autoComplete = 'off', inputMode, placeholder, maxLength, autoFocus } = props;
  const shared = {
    autoComplete,
    disabled: props.disabled,
    placeholder,
    maxLength,
    autoFocus,
    inputMode,
    'aria-required': !props.optional,
  };
  return <Field {...props}>{type === 'password' ? <Input.Password {...shared} /> : <Input type={type} {...shared} />}</Field>;
}
