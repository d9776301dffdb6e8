import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { FigureText } from '../figure/figure-text.tsx';
import { useLineText } from '../ledger/line-text.tsx';
import { useWords } from '../words.ts';
import { SinceDocument } from './report-document.tsx';
import { roomFor } from './room-for.ts';

interface GridProps {
  title: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

function Grid({ title, heads, rows }: GridProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="x-table-box x-table-wide" tabIndex={0} aria-label={title}>
      <table className="x-table">
        <caption className="x-unseen">{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={heads[at]} style={typeof cell === 'string' ? roomFor(cell) : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was corrected or recorded after the report was frozen; nothing where there is nothing. */
export function SincePanels({ reportId }: { reportId: string }) {
  const w = useWords();
  const lineText = useLineText();
  const [{ data, error }, execute] = useQuery({ query: SinceDocument, variables: { id: reportId } });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  const corrections = data?.reportCorrections ?? [];
  const later = data?.recordedAfterReport ?? [];
  return (
    <>
      {corrections.length > 0 ? (
        <Panel id="corrections" title={w('report.corrections')}>
          <p>{w('report.correctionsNote')}</p>
          <Grid
            title={w('report.corrections')}
            heads={[
              w('report.corrected'),
              w('report.correctedBefore'),
              w('report.correctedAfter'),
              w('report.correctedReason'),
              w('report.correctedAt'),
            ]}
            rows={corrections.map((of) => ({
              key: `${of.kind}/${of.site}/${of.what}/${of.at}`,
              cells: [
                of.kind === 'FIGURE'
                  ? w('report.correctedFigure', { site: of.site, what: of.what, period: of.period })
                  : `${of.site} · ${w('report.correctedDay', { stage: w.find(`site.stage.${of.what}`) ?? of.what })}`,
                of.beforeDay ? <DateText key="day" value={of.beforeDay} /> : <FigureText key="figure" value={of.before} unit={of.unit} />,
                of.afterDay ? <DateText key="day" value={of.afterDay} /> : <FigureText key="figure" value={of.after} unit={of.unit} />,
                of.reason || '—',
                <DateText key="at" value={of.at} withTime />,
              ],
            }))}
          />
        </Panel>
      ) : null}
      {later.length > 0 ? (
        <Panel id="later" title={w('report.later')}>
          <p>{w('report.laterNote')}</p>
          <Grid
            title={w('report.later')}
            heads={[w('report.laterOn'), w('report.laterWhat'), w('report.laterAt')]}
            rows={later.map((line) => ({
              key: line.id,
              cells: [
                <DateText key="on" value={line.occurredOn} />,
                lineText(line),
                <DateText key="at" value={line.recordedAt} withTime />,
              ],
            }))}
          />
        </Panel>
      ) : null}
    </>
  );
}
