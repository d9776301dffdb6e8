import { regionName } from '@xinglin/kernel/shared/regions';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../words.ts';
import { CityChart } from './city-chart.tsx';
import type { Pictures } from './pictures-document.tsx';
import { ProvinceMap } from './province-map.tsx';

/** The map of provinces, and the cities of the one that is open. */
export function Regions({ pictures }: { pictures: Pictures }) {
  const w = useWords();
  const id = useId();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const { provinces } = pictures;
  const largest = provinces.toSorted((one, other) => other.eligible - one.eligible)[0];
  const open = provinces.find(({ code }) => code === chosen) ?? largest;
  return (
    <>
      <ProvinceMap pictures={pictures} open={open?.code ?? null} onOpen={setChosen} />
      {open ? (
        <div style={{ marginBlockStart: 24 }}>
          <p>
            <label htmlFor={id}>{w('picture.openProvince')} </label>
            <Select
              id={id}
              value={open.code}
              onChange={setChosen}
              style={{ minWidth: 160 }}
              options={provinces.map(({ code }) => ({ value: code, label: regionName(code, language) }))}
            />
          </p>
          <CityChart province={open} />
        </div>
      ) : null}
    </>
  );
}
