import { Select, Spin } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useFormState } from './form-context.ts';
import { nameOf, rememberName } from './names.ts';
import { type Choice, type Search, useSearch } from './use-search.ts';

export interface SearchSelectProps {
  id?: string;
  value?: string | readonly string[];
  onChange?: (value: string | readonly string[] | undefined) => void;
  search: Search;
  placeholder: string;
  multiple?: boolean;
  clearable?: boolean;
  disabled?: boolean;
  required?: boolean;
  /** What the starting values are called. */
  known?: readonly Choice[];
}

interface SelectOption {
  value: string;
  label: string;
  note?: string;
}

export function SearchSelect(props: SearchSelectProps) {
  const { value, onChange, multiple, known = [] } = props;
  const t = useT();
  const { form } = useFormState();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const { choices, state } = useSearch(props.search, text, open);

  const chosen = value === undefined || value === null ? [] : [value].flat();
  const nameFor = (id: string): Choice => {
    const listed = choices.find((choice) => choice.id === id) ?? known.find((one) => one.id === id);
    return listed ?? { id, ...(nameOf(form, id) ?? { label: id }) };
  };
  const toOption = ({ id, label, note }: Choice): SelectOption => ({
    value: id,
    label,
    ...(note ? { note } : {}),
  });
  const listed = choices.map(toOption);
  const missing = chosen.filter((id) => !choices.some((choice) => choice.id === id));
  const options = [...listed, ...(text ? [] : missing.map((id) => toOption(nameFor(id))))];
  const labels = multiple ? [...chosen] : chosen[0];

  const change = (next: string | string[] | undefined) => {
    for (const id of [next ?? []].flat()) {
      const { label, note } = nameFor(id);
      rememberName(form, id, note ? { label, note } : { label });
    }
    setText('');
    onChange?.(next);
  };
  return (
    <Select<string | string[], SelectOption>
      {...(props.id ? { id: props.id } : {})}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      value={labels}
      options={options}
      disabled={props.disabled ?? false}
      allowClear={props.clearable ? { clearIcon: '×', label: t('form.clear') } : false}
      placeholder={props.placeholder}
      aria-required={props.required}
      onChange={change}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setText }}
      labelRender={(label) => nameFor(String(label.value)).label}
      notFoundContent={state === 'busy' ? <Spin size="small" /> : t(state === 'failed' ? 'form.searchFailed' : 'form.noResult')}
      optionRender={(option) => (
        <span className="x-option">
          <span>{option.data.label}</span>
          {option.data.note ? <span className="x-faint">{option.data.note}</span> : null}
        </span>
      )}
    />
  );
}
