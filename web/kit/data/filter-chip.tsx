import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { shortDate } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { KitMessages } from '../i18n/kit.zh-cn.ts';
import { Popup } from '../ui/popup.tsx';
import { readPeriod, writePeriod } from './address.ts';
import type { Filter } from './filter.ts';

interface FilterChipProps {
  filter: Filter;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

function describe(
  filter: Filter,
  values: readonly string[],
  t: Translate<KitMessages>,
  language: Language,
): string {
  if (filter.kind === 'period') {
    const { from, to } = readPeriod(values);
    const start = from ? shortDate(from, language) : '';
    const end = to ? shortDate(to, language) : '';
    if (from && to) return t('list.fromTo', { from: start, to: end });
    return from ? t('list.since', { from: start }) : t('list.until', { to: end });
  }
  if (filter.kind === 'text') return values.join('、');
  const label = (value: string) =>
    filter.options.find((option) => option.value === value)?.label ?? value;
  return values.map(label).join(language === 'en' ? ', ' : '、');
}

/** One filter: its name while it is open to all, its choice once it narrows the list. */
export function FilterChip({ filter, values, onChange }: FilterChipProps) {
  const t = useT();
  const { language } = useLanguage();
  const on = values.length > 0;
  const text = on ? describe(filter, values, t, language) : '';
  return (
    <span className={on ? 'x-chip x-chip-on' : 'x-chip'}>
      <Popup
        label={filter.label}
        trigger={(props) => (
          <button type="button" className="x-chip-open" {...props}>
            {filter.label}
            {on ? <b>{text}</b> : <span className="x-caret" aria-hidden="true" />}
          </button>
        )}
      >
        {(close) => (
          <FilterChoice filter={filter} values={values} onChange={onChange} close={close} />
        )}
      </Popup>
      {on ? (
        <button
          type="button"
          className="x-chip-off"
          aria-label={t('list.removeFilter', { label: filter.label })}
          onClick={() => onChange([])}
        >
          <span aria-hidden="true">×</span>
        </button>
      ) : null}
    </span>
  );
}

function FilterChoice(props: FilterChipProps & { close: () => void }) {
  const { filter, values, onChange, close } = props;
  const t = useT();
  if (filter.kind === 'period') return <PeriodChoice {...props} />;
  if (filter.kind === 'text') return <TextChoice {...props} />;
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
          <input
            type="radio"
            name={filter.key}
            checked={values.length === 0}
            onChange={() => onChange([])}
          />
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

function PeriodChoice({ values, onChange }: FilterChipProps) {
  const t = useT();
  const period = readPeriod(values);
  return (
    <div className="x-choices x-period">
      <label>
        {t('list.from')}
        <Input
          type="date"
          value={period.from ?? ''}
          {...(period.to ? { max: period.to } : {})}
          onChange={(event) => onChange(writePeriod({ ...period, from: event.target.value }))}
        />
      </label>
      <label>
        {t('list.to')}
        <Input
          type="date"
          value={period.to ?? ''}
          {...(period.from ? { min: period.from } : {})}
          onChange={(event) => onChange(writePeriod({ ...period, to: event.target.value }))}
        />
      </label>
    </div>
  );
}

function TextChoice({ filter, values, onChange, close }: FilterChipProps & { close: () => void }) {
  const t = useT();
  const [text, setText] = useState(values[0] ?? '');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange(text.trim() ? [text.trim()] : []);
    close();
  };
  return (
    <form className="x-choices x-choice-text" onSubmit={apply}>
      <Input
        aria-label={filter.label}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit" type="primary">
        {t('list.filter')}
      </Button>
    </form>
  );
}
