import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';
import { short, widthOf } from './lines.ts';
import type { Pictures } from './pictures-document.tsx';

const row = 40;

/** How many institutions came how far, and why those that came no further were lost. */
export function FunnelChart({ pictures }: { pictures: Pictures }) {
  const w = useWords();
  const { language } = useLanguage();
  const { funnel, institutions } = pictures;
  const words = (lost: Pictures['funnel'][number]['lost']) =>
    lost.map(({ reasonCode, sites }) => `${w.find(`site.reason.${reasonCode}`) ?? reasonCode} ${sites}`).join(w('picture.comma'));
  const gone = funnel.reduce((sum, { lost }) => sum + lost.reduce((of, { sites }) => of + sites, 0), 0);
  const draw = (width: number) => {
    const left = 12 + Math.max(...funnel.map(({ stage }) => widthOf(w.find(`site.stage.${stage}`) ?? stage)));
    const room = width - left - 44;
    return funnel.map(({ stage, reached, lost }, at) => {
      const y = at * row + 6;
      const wide = institutions > 0 ? (reached / institutions) * room : 0;
      return (
        <g key={stage}>
          <text x={0} y={y + 15} fontSize={12} fill="var(--x-text)">
            {w.find(`site.stage.${stage}`) ?? stage}
          </text>
          <rect
            x={left}
            y={y}
            width={Math.max(wide, reached > 0 ? 2 : 0)}
            height={20}
            fill="var(--x-accent-soft)"
            stroke="var(--x-accent)"
          />
          <text x={left + wide + 6} y={y + 15} fontSize={12} fill="var(--x-text)">
            {reached}
          </text>
          {lost.length > 0 ? (
            <text x={left} y={y + 32} fontSize={11} fill="var(--x-bad)">
              {short(w('picture.lostHere', { reasons: words(lost) }), width - left, 11.5)}
            </text>
          ) : null}
        </g>
      );
    });
  };
  return (
    <ChartFigure
      title={w('picture.funnel')}
      summary={w('picture.funnelSummary', { n: institutions, lost: gone })}
      height={funnel.length * row + 8}
      draw={draw}
      columns={[w('site.stage'), w('picture.reached'), w('picture.share'), w('picture.lost')]}
      rows={funnel.map(({ stage, reached, lost }) => ({
        key: stage,
        cells: [
          w.find(`site.stage.${stage}`) ?? stage,
          reached,
          institutions > 0 ? formatNumber(reached / institutions, language, { style: 'percent', maximumFractionDigits: 1 }) : '—',
          lost.length > 0 ? words(lost) : '—',
        ],
      }))}
    />
  );
}
