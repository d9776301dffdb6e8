import { regionName } from '@xinglin/kernel/shared/regions';
import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';
import type { Pictures } from './pictures-document.tsx';

/** A tile for each province where it lies among its neighbours: column and row. */
const tiles: readonly (readonly [code: string, zh: string, en: string, column: number, row: number])[] = [
  ['23', '黑', 'HL', 8, 0],
  ['65', '新', 'XJ', 1, 1],
  ['15', '蒙', 'NM', 5, 1],
  ['22', '吉', 'JL', 8, 1],
  ['62', '甘', 'GS', 2, 2],
  ['64', '宁', 'NX', 3, 2],
  ['14', '晋', 'SX', 5, 2],
  ['11', '京', 'BJ', 6, 2],
  ['12', '津', 'TJ', 7, 2],
  ['21', '辽', 'LN', 8, 2],
  ['63', '青', 'QH', 2, 3],
  ['61', '陕', 'SN', 4, 3],
  ['41', '豫', 'HA', 5, 3],
  ['13', '冀', 'HE', 6, 3],
  ['37', '鲁', 'SD', 7, 3],
  ['54', '藏', 'XZ', 1, 4],
  ['51', '川', 'SC', 3, 4],
  ['50', '渝', 'CQ', 4, 4],
  ['42', '鄂', 'HB', 5, 4],
  ['34', '皖', 'AH', 6, 4],
  ['32', '苏', 'JS', 7, 4],
  ['31', '沪', 'SH', 8, 4],
  ['53', '滇', 'YN', 3, 5],
  ['52', '黔', 'GZ', 4, 5],
  ['43', '湘', 'HN', 5, 5],
  ['36', '赣', 'JX', 6, 5],
  ['33', '浙', 'ZJ', 7, 5],
  ['45', '桂', 'GX', 4, 6],
  ['44', '粤', 'GD', 5, 6],
  ['35', '闽', 'FJ', 6, 6],
  ['71', '台', 'TW', 7, 6],
  ['46', '琼', 'HI', 4, 7],
  ['82', '澳', 'MO', 5, 7],
  ['81', '港', 'HK', 6, 7],
];
const side = 46;
const columns = 9;
const rows = 8;

interface ProvinceMapProps {
  pictures: Pictures;
  /** The province that stands open beneath. */
  open: string | null;
  onOpen: (code: string) => void;
}

/** Provinces as tiles, shaded by the share of eligible institutions that adopted. A click opens one, as the list beneath does. */
export function ProvinceMap({ pictures, open, onOpen }: ProvinceMapProps) {
  const w = useWords();
  const { language } = useLanguage();
  const byCode = new Map(pictures.provinces.map((each) => [each.code, each]));
  const share = (code: string) => {
    const found = byCode.get(code);
    return found && found.eligible > 0 ? found.adopted / found.eligible : null;
  };
  const percent = (value: number) => formatNumber(value, language, { style: 'percent', maximumFractionDigits: 0 });
  const eligible = pictures.provinces.reduce((sum, each) => sum + each.eligible, 0);
  const adopted = pictures.provinces.reduce((sum, each) => sum + each.adopted, 0);
  const draw = (width: number) => {
    const size = Math.min(side, Math.floor(width / columns));
    const start = Math.max(0, Math.floor((width - size * columns) / 2));
    return tiles.map(([code, zh, en, column, line]) => {
      const part = share(code);
      const found = byCode.get(code);
      const [x, y] = [start + column * size, line * size + 2];
      return (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of provinces beneath does the same by keys.
        <g key={code} onClick={found ? () => onOpen(code) : undefined} style={found ? { cursor: 'pointer' } : undefined}>
          <title>
            {found
              ? w('picture.tile', { province: regionName(code, language), adopted: found.adopted, eligible: found.eligible })
              : w('picture.tileNone', { province: regionName(code, language) })}
          </title>
          <rect x={x + 1} y={y} width={size - 3} height={size - 3} fill="var(--x-surface)" stroke="var(--x-line)" />
          {part === null ? null : (
            <rect
              x={x + 1}
              y={y}
              width={size - 3}
              height={size - 3}
              fill="var(--x-accent)"
              fillOpacity={0.08 + part * 0.42}
              stroke="var(--x-accent)"
              strokeWidth={code === open ? 3 : 1}
            />
          )}
          <text
            x={x + size / 2 - 1}
            y={y + size / 2 - 2}
            fontSize={13}
            textAnchor="middle"
            fill={part === null ? 'var(--x-text-faint)' : 'var(--x-text)'}
          >
            {language === 'en' ? en : zh}
          </text>
          {part === null ? null : (
            <text x={x + size / 2 - 1} y={y + size / 2 + 13} fontSize={10} textAnchor="middle" fill="var(--x-text)">
              {percent(part)}
            </text>
          )}
        </g>
      );
    });
  };
  return (
    <ChartFigure
      title={w('picture.map')}
      summary={w('picture.mapSummary', { n: pictures.provinces.length, eligible, adopted })}
      height={(width) => rows * Math.min(side, Math.floor(width / columns)) + 6}
      draw={draw}
      columns={[w('site.province'), w('picture.eligible'), w('picture.ever'), w('picture.share')]}
      rows={pictures.provinces.map(({ code, eligible: of, adopted: used }) => ({
        key: code,
        cells: [regionName(code, language), of, used, of > 0 ? percent(used / of) : '—'],
      }))}
    />
  );
}
