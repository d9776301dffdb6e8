import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { readPeriod, writePeriod } from './address.ts';
import type { Filter } from './filter.ts';

interface FilterChoiceProps {
  filter: Exclude<Filter, { kind: 'given' }>;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  close: () => void;
}

export function FilterChoice(props: FilterChoiceProps) {
  // The address follows a moment later; a tick must be seen at once.
  const [values, setValues] = useState(props.values);
  const onChange = (next: readonly string[]) => {
    setValues(next);
    props.onChange(next);
  };
  const { filter } = props;
  if (filter.kind === 'period') return <PeriodChoice {...props} {...{ values, onChange }} />;
  if (filter.kind === 'text') return <TextChoice {...props} />;
  return <OptionChoice {...props} {...{ filter, values, onChange }} />;
}

type OptionFilter = Extract<Filter, { options: unknown }>;

function OptionChoice(props: FilterChoiceProps & { filter: OptionFilter }) {
  const { filter, values, onChange, close } = props;
  const t = useT();
  const many = filter.kind === 'many';
  const toggle = (value: string) => {
    if (!many) {
      onChange([value]);
      close();
    } else if (values.includes(value)) onChange(values.filter((one) => one !== value));
    else onChange([...values, value]);
  };
  return (
    <fieldset className="x-choices">
      <legend className="x-unseen">{filter.label}</legend>
      {many ? null : (
        <label>
          <input type="radio" name={filter.key} checked={values.length === 0} onChange={() => onChange([])} />
          {t('list.filterAny')}
        </label>
      )}
      {filter.options.map((option) => (
        <label key={option.value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={filter.key}
            checked={values.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

function PeriodChoice({ values, onChange }: FilterChoiceProps) {
  const t = useT();
  const id = useId();
  const period = readPeriod(values);
  return (
    <div className="x-choices x-period">
      <label htmlFor={`${id}-from`}>{t('list.from')}</label>
      <Input
        id={`${id}-from`}
        type="date"
        value={period.from ?? ''}
        {...(period.to ? { max: period.to } : {})}
        onChange={(event) => onChange(writePeriod({ ...period, from: event.target.value }))}
      />
      <label htmlFor={`${id}-to`}>{t('list.to')}</label>
      <Input
        id={`${id}-to`}
        type="date"
        value={period.to ?? ''}
        {...(period.from ? { min: period.from } : {})}
        onChange={(event) => onChange(writePeriod({ ...period, to: event.target.value }))}
      />
    </div>
  );
}

function TextChoice({ filter, values, onChange, close }: FilterChoiceProps) {
  const t = useT();
  const [text, setText] = useState(values[0] ?? '');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange(text.trim() ? [text.trim()] : []);
    close();
  };
  return (
    <form className="x-choices x-choice-text" onSubmit={apply}>
      <Input aria-label={filter.label} value={text} autoFocus onChange={(event) => setText(event.target.value)} />
      <Button htmlType="submit" type="primary">
        {t('list.filter')}
      </Button>
    </form>
  );
}
