import { regions } from '@xinglin/kernel/shared/regions';
import { Field, type FieldProps } from '@xinglin/kit/form/field.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { Cascader } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const CitiesDocument = graphql(`
  query AreaField_Cities { cities { code name } }
`);

interface AreaOption {
  value: string;
  label: string;
  /** Searched in Chinese in either language. */
  zh: string;
  children?: AreaOption[];
}
interface AreaPickerProps {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  disabled?: boolean;
  required: boolean;
}

/** The code itself or the city that it lies in, below its province. */
const pathOf = (code: string, provinces: readonly AreaOption[]): string[] => {
  const province = provinces.find(({ value }) => value.slice(0, 2) === code.slice(0, 2));
  const city = province?.children?.find(({ value }) => value === code || value === `${code.slice(0, 4)}00`);
  return [province, city].flatMap((each) => each?.value ?? []);
};

function AreaPicker({ value = '', onChange, disabled, required, ...control }: AreaPickerProps) {
  const w = useWords();
  const { language } = useLanguage();
  const [{ data, fetching }] = useQuery({ query: CitiesDocument });
  const provinces = useMemo(
    () =>
      regions.map(({ code, zh, en }): AreaOption => {
        const cities = (data?.cities ?? []).filter((city) => city.code.startsWith(code));
        const children = cities.map(({ code: city, name }) => ({ value: city, label: name, zh: `${zh}${name}` }));
        return { value: `${code}0000`, label: language === 'en' ? en : zh, zh, ...(children.length > 0 ? { children } : {}) };
      }),
    [data, language],
  );
  const path = pathOf(value, provinces);
  // A county keeps its own code while its city stays the one that is chosen.
  const choose = (chosen: string | undefined) => onChange?.(chosen === path.at(-1) ? value : (chosen ?? ''));
  return (
    <Cascader
      {...control}
      options={provinces}
      value={path}
      onChange={(chosen) => choose(chosen?.at(-1))}
      changeOnSelect
      allowClear={false}
      disabled={disabled ?? false}
      loading={fetching}
      placeholder={w('site.pickArea')}
      aria-required={required}
      showSearch={{
        filter: (text, options) => options.some(({ label, zh }) => `${zh} ${label}`.toLowerCase().includes(text.toLowerCase())),
      }}
      displayRender={(labels) => [...labels, ...(value === path.at(-1) ? [] : [value])].join(' ')}
    />
  );
}

/** Where something lies, as its area code: province and city, found by their names. */
export function AreaField(props: FieldProps) {
  return (
    <Field {...props}>
      <AreaPicker disabled={props.disabled ?? false} required={!props.optional} />
    </Field>
  );
}
