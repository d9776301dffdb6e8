import { shortDate } from '../i18n/format.ts';
import type { KitMessages } from '../i18n/kit.zh-cn.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { Popup } from '../ui/popup.tsx';
import { readPeriod } from './address.ts';
import type { Filter } from './filter.ts';
import { FilterChoice } from './filter-choice.tsx';

interface FilterChipProps {
  filter: Filter;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

function describe(filter: Filter, values: readonly string[], t: Translate<KitMessages>, language: Language): string {
  if (filter.kind === 'period') {
    const { from, to } = readPeriod(values);
    const start = from ? shortDate(from, language) : '';
    const end = to ? shortDate(to, language) : '';
    if (from && to) return t('list.fromTo', { from: start, to: end });
    return from ? t('list.since', { from: start }) : t('list.until', { to: end });
  }
  if (filter.kind === 'given') return filter.name ?? t('list.thisOne');
  if (filter.kind === 'text') return values.join('、');
  const label = (value: string) => filter.options.find((option) => option.value === value)?.label ?? value;
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
      {filter.kind === 'given' ? (
        <span className="x-chip-open">
          {filter.label}
          <b title={text}>{text}</b>
        </span>
      ) : (
        <Popup
          label={filter.label}
          trigger={(props) => (
            <button type="button" className="x-chip-open" {...props}>
              {filter.label}
              {on ? <b>{text}</b> : <span className="x-caret" aria-hidden="true" />}
            </button>
          )}
        >
          {(close) => <FilterChoice filter={filter} values={values} onChange={onChange} close={close} />}
        </Popup>
      )}
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
