import { regions } from '@xinglin/kernel/shared/regions';
import type { FieldProps } from '@xinglin/kit/form/field.tsx';
import { type Option, SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const CitiesDocument = graphql(`
  query AreaField_Cities { cities { code name } }
`);

interface AreaFieldProps extends FieldProps {
  /** The code that stands there already: one of a county is kept until another place is chosen. */
  stored?: string;
}

/** Where something lies, as its area code: a province or a city below it, found by their names. */
export function AreaField({ stored, ...field }: AreaFieldProps) {
  const w = useWords();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: CitiesDocument });
  const options = useMemo(() => {
    const known = regions.flatMap(({ code: province, zh, en }): Option[] => {
      const name = language === 'en' ? en : zh;
      const cities = (data?.cities ?? []).filter(({ code }) => code.startsWith(province));
      return [{ value: `${province}0000`, label: name }, ...cities.map((city) => ({ value: city.code, label: `${name} ${city.name}` }))];
    });
    if (!stored || known.some(({ value }) => value === stored)) return known;
    const above = [`${stored.slice(0, 4)}00`, `${stored.slice(0, 2)}0000`].map((code) => known.find(({ value }) => value === code)?.label);
    return [{ value: stored, label: [above[0] ?? above[1], stored].join(' ') }, ...known];
  }, [data, language, stored]);
  return <SelectField {...field} options={options} placeholder={w('site.pickArea')} />;
}
