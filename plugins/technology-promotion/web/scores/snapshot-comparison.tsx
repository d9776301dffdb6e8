import { Panel } from '@xinglin/kit/data/panel.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { useWords } from '../words.ts';

interface SnapshotItem {
  dossierId: string;
  number: string;
  title: string;
  rank: number | null;
  n: number;
  figures: { mean: number } | null;
}
export interface SnapshotResult {
  items: SnapshotItem[];
}

/** What is not the same in two snapshots, item by item. */
export function SnapshotComparison({ before, after }: { before: SnapshotResult; after: SnapshotResult }) {
  const w = useWords();
  const earlier = new Map(before.items.map((item) => [item.dossierId, item]));
  const changes = after.items
    .map((now) => ({ now, was: earlier.get(now.dossierId) }))
    .filter(({ now, was }) => !was || was.rank !== now.rank || was.n !== now.n || was.figures?.mean !== now.figures?.mean);
  if (changes.length === 0) return <p className="x-help">{w('scores.sameSnapshots')}</p>;
  return (
    <Panel id="comparison" title={w('scores.comparison')}>
      <div className="x-table-box x-table-wide">
        <table className="x-table">
          <thead>
            <tr>
              <th scope="col">{w('scores.item')}</th>
              <th scope="col" className="x-right">
                {w('scores.rank')}
              </th>
              <th scope="col" className="x-right">
                {w('scores.mean')}
              </th>
              <th scope="col" className="x-right">
                {w('scores.n')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ now, was }) => (
              <tr key={now.dossierId}>
                <td>
                  {now.title} <small className="x-faint">{now.number}</small>
                </td>
                <td className="x-right x-figures">
                  {was?.rank ?? '—'} → {now.rank ?? '—'}
                </td>
                <td className="x-right">
                  <NumberText value={was?.figures?.mean} digits={2} /> → <NumberText value={now.figures?.mean} digits={2} />
                </td>
                <td className="x-right x-figures">
                  {was?.n ?? '—'} → {now.n}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
