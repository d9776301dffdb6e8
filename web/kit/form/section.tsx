import { Form } from 'antd';
import { type ReactNode, useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useFormState } from './form-context.ts';
import { type FieldName, toPath, valueAt } from './path.ts';

interface SectionProps {
  title: string;
  hint?: ReactNode;
  /** The fields whose filling counts as this section's progress. */
  counts?: readonly FieldName[];
  children: ReactNode;
}

const filled = (value: unknown) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length);

export function Section({ title, hint, counts = [], children }: SectionProps) {
  const t = useT();
  const id = useId();
  const { form } = useFormState();
  const done = Form.useWatch((values: unknown) => counts.filter((name) => filled(valueAt(values, toPath(name)))).length, form);
  return (
    <section className="x-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {counts.length > 0 ? (
          <span className="x-faint x-figures">{t('form.section', { done: done ?? 0, total: counts.length })}</span>
        ) : null}
      </header>
      {hint ? <p className="x-help">{hint}</p> : null}
      {children}
    </section>
  );
}
