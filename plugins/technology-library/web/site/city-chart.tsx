import { regionName } from '@xinglin/kernel/shared/regions';
import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';
import { short } from './lines.ts';
import type { Pictures } from './pictures-document.tsx';

const row = 28;

/** The cities of a province in the order of their codes: a bar for those that can use it, filled by those that do. */
export function CityChart({ province }: { province: Pictures['provinces'][number] }) {
  const w = useWords();
  const { language } = useLanguage();
  const name = regionName(province.code, language);
  const { cities } = province;
  const most = Math.max(1, ...cities.map(({ eligible }) => eligible));
  const percent = (adopted: number, eligible: number) =>
    formatNumber(eligible > 0 ? adopted / eligible : 0, language, { style: 'percent', maximumFractionDigits: 0 });
  const called = (city: (typeof cities)[number]) => city.name ?? (city.code.endsWith('0000') ? w('picture.noCity') : city.code);
  const draw = (width: number) => {
    const left = Math.min(150, Math.round(width * 0.32));
    const room = width - left - 92;
    return cities.map((city, at) => {
      const { code, eligible, adopted } = city;
      const y = at * row + 4;
      const label = called(city);
      return (
        <g key={code}>
          <title>{`${label} ${adopted}/${eligible}`}</title>
          <text x={0} y={y + 14} fontSize={12} fill="var(--x-text)">
            {short(label, left - 8)}
          </text>
          <rect x={left} y={y} width={(eligible / most) * room} height={18} fill="var(--x-surface)" stroke="var(--x-line)" />
          <rect
            x={left}
            y={y}
            width={(adopted / most) * room}
            height={18}
            fill="var(--x-accent)"
            fillOpacity={eligible > 0 ? 0.08 + (adopted / eligible) * 0.42 : 0}
            stroke={adopted > 0 ? 'var(--x-accent)' : 'none'}
          />
          <text x={left + (eligible / most) * room + 8} y={y + 14} fontSize={12} fill="var(--x-text)">
            {w('picture.cityShare', { adopted, eligible, share: percent(adopted, eligible) })}
          </text>
        </g>
      );
    });
  };
  return (
    <ChartFigure
      beside
      title={w('picture.cities', { province: name })}
      summary={w('picture.citiesSummary', { province: name, n: cities.length, eligible: province.eligible, adopted: province.adopted })}
      height={cities.length * row + 8}
      draw={draw}
      columns={[w('picture.city'), w('picture.eligible'), w('picture.ever'), w('picture.share')]}
      rows={cities.map((city) => ({
        key: city.code,
        cells: [called(city), city.eligible, city.adopted, percent(city.adopted, city.eligible)],
      }))}
    />
  );
}
