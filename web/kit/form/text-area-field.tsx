import { Input } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { Field, type FieldProps } from './field.tsx';

interface TextAreaFieldProps extends FieldProps {
  /** Characters; counted below, and not cut off so that pasted text can be shortened by hand. */
  max?: number;
  rows?: number;
  placeholder?: string;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { max, rows = 4, placeholder } = props;
  const t = useT();
  const count = max
    ? {
        max,
        show: ({ count: n }: { count: number }) => t('form.characters', { n, max }),
        // Counts what a person sees, not UTF-16 halves.
        strategy: (text: string) => [...text].length,
      }
    : undefined;
  return (
    <Field {...props} {...(max ? { className: 'x-counted' } : {})}>
      <Input.TextArea
        rows={rows}
        // The browser lets it grow; measuring in script would need a style the policy forbids.
        className="x-area"
        disabled={props.disabled}
        placeholder={placeholder}
        aria-required={!props.optional}
        {...(count ? { count } : {})}
      />
    </Field>
  );
}
