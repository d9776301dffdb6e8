import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useToast } from '../ui/toast.tsx';
import { savePng, saveSvg } from './save-picture.ts';
import { saveTable } from './save-table.ts';

interface ChartFigureProps {
  title: string;
  /** What the picture shows, in a sentence: read instead of it. */
  summary: string;
  height: number | ((width: number) => number);
  /** Draws into the width there is. */
  draw: (width: number) => ReactNode;
  /** The same as a table. */
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** One of many: the ways to save it are named in short. */
  compact?: boolean;
  /** The table stands open, beside the picture where there is room. */
  beside?: boolean;
}

/** Below so many pixels the ways to save a picture are named in short. */
const NARROW = 420;

/** A picture with its name, its table and its files. */
export function ChartFigure({ title, summary, height, draw, columns, rows, compact = false, beside = false }: ChartFigureProps) {
  const t = useT();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver !== 'function') return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, Math.floor(entry.contentRect.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const tall = typeof height === 'number' ? height : height(width);
  const saved = (act: (picture: SVGSVGElement) => unknown) => async () => {
    if (!svg.current) return;
    try {
      await act(svg.current);
    } catch {
      toast({ text: t('chart.failed'), tone: 'bad' });
    }
  };
  const ways = [
    { key: 'chart.savePng', short: 'PNG', act: saved((picture) => savePng(picture, title)) },
    { key: 'chart.saveSvg', short: 'SVG', act: saved((picture) => saveSvg(picture, title)) },
    { key: 'chart.saveTable', short: 'CSV', act: () => table.current && saveTable(table.current, title) },
  ] as const;
  return (
    <figure className={beside ? 'x-chart x-chart-beside' : 'x-chart'}>
      <figcaption>{title}</figcaption>
      <div ref={box} className="x-chart-box">
        <svg ref={svg} role="img" width={width} height={tall} viewBox={`0 0 ${width} ${tall}`}>
          <title>{title}</title>
          <desc>{summary}</desc>
          {draw(width)}
        </svg>
      </div>
      <p className="x-help">{summary}</p>
      <div className="x-acts-bar">
        {ways.map(({ key, short, act }) => {
          const isShort = compact || width < NARROW;
          // What is read aloud begins with what is read.
          const label = isShort ? `${short} ${t(key)} ${title}` : `${t(key)} ${title}`;
          return (
            <Button key={key} size="small" type={compact ? 'text' : 'default'} aria-label={label} onClick={act}>
              {isShort ? short : t(key)}
            </Button>
          );
        })}
      </div>
      <details open={beside}>
        <summary>{t('chart.table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
        <section className="x-table-box x-table-wide" tabIndex={0} aria-label={title}>
          <table ref={table} className="x-table">
            <thead>
              <tr>
                {columns.map((label, at) => (
                  <th key={label} scope="col" className={at > 0 ? 'x-right' : undefined}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, at) => (
                    <td key={columns[at] ?? at} className={at > 0 ? 'x-right x-figures' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
