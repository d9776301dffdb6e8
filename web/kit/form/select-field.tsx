import { Select } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { Field, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  multiple?: boolean;
  placeholder?: string;
}

export function SelectField(props: SelectFieldProps) {
  const t = useT();
  const { options, multiple, placeholder } = props;
  return (
    <Field {...props}>
      <Select
        options={[...options]}
        disabled={props.disabled}
        placeholder={placeholder ?? t('form.pick')}
        allowClear={props.optional ? { clearIcon: '×', label: t('form.clear') } : false}
        showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
        aria-required={!props.optional}
        {...(multiple ? { mode: 'multiple' as const } : {})}
      />
    </Field>
  );
}
