import { Button } from 'antd';
import { type CSSProperties, useMemo, useState } from 'react';
import { useWords } from '../words.ts';

interface Cell {
  userId: string;
  dossierId: string;
  type: string;
  strength: string;
  state: string;
  evidence: string;
}
interface HeatMapProps {
  map: {
    people: readonly { userId: string; name: string; known: boolean }[];
    items: readonly { dossierId: string; number: string; title: string }[];
    cells: readonly Cell[];
  };
}

/** Columns drawn at a time: more do not fit a screen, and empty cells are most of a big map. */
const WIDTH = 40;

const cell: CSSProperties = { inlineSize: 28, blockSize: 28, padding: 0, textAlign: 'center', border: '1px solid var(--x-line)' };
/** Written downwards, its length is its height. */
const head: CSSProperties = {
  ...cell,
  inlineSize: 'auto',
  writingMode: 'vertical-rl',
  whiteSpace: 'nowrap',
  padding: '8px 0',
  fontWeight: 400,
};
const sticky: CSSProperties = {
  position: 'sticky',
  insetInlineStart: 0,
  background: 'var(--x-surface)',
  textAlign: 'start',
  paddingInline: 8,
};
const mark: CSSProperties = { inlineSize: '100%', blockSize: '100%', border: 0, cursor: 'help', font: 'inherit' };

/** Experts × items: filled stands for keep away, open for undecided; the reason is told under the map and aloud. */
export function HeatMap({ map }: HeatMapProps) {
  const w = useWords();
  const [from, setFrom] = useState(0);
  const [told, setTold] = useState('');
  const { rows, columns, at } = useMemo(() => {
    const between = new Map<string, Cell[]>();
    for (const each of map.cells) {
      const key = `${each.userId}:${each.dossierId}`;
      between.set(key, [...(between.get(key) ?? []), each]);
    }
    const tied = new Set(map.cells.map(({ userId }) => userId));
    const touched = new Set(map.cells.map(({ dossierId }) => dossierId));
    return {
      at: between,
      rows: map.people.filter(({ userId, known }) => tied.has(userId) || !known),
      columns: map.items.filter(({ dossierId }) => touched.has(dossierId)),
    };
  }, [map]);
  const shown = columns.slice(from, from + WIDTH);
  const why = (found: readonly Cell[]) =>
    found
      .map(
        ({ type, state, evidence }) =>
          `${w('text.with', { one: w.find(`conflict.type.${type}`) ?? type, other: w.find(`conflict.state.${state}`) ?? state })} ${evidence}`,
      )
      .join(w('text.semicolon'));
  return (
    <div className="x-stack">
      <p className="x-faint">{w('conflict.legend')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways is reached by keyboard. */}
      <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={w('conflict.map')}>
        <table style={{ borderCollapse: 'collapse' }}>
          <thead>
            <tr>
              <th scope="col" style={sticky}>
                {w('conflict.person')}
              </th>
              {shown.map(({ dossierId, number, title }) => (
                <th key={dossierId} scope="col" style={head} title={title}>
                  {number}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ userId, name, known }) => (
              <tr key={userId}>
                <th scope="row" style={{ ...sticky, fontWeight: 400, whiteSpace: 'nowrap' }}>
                  {name}
                  {known ? null : <span className="x-faint"> {w('conflict.unknown')}</span>}
                </th>
                {shown.map(({ dossierId, number, title }) => {
                  const found = at.get(`${userId}:${dossierId}`);
                  if (!found) return <td key={dossierId} style={cell} />;
                  const hard = found.some(({ state }) => state === 'CONFIRMED');
                  const reason = `${name} × ${number} ${title}${w('text.colon')}${why(found)}`;
                  return (
                    <td key={dossierId} style={cell}>
                      <button
                        type="button"
                        style={{ ...mark, background: hard ? 'var(--x-bad)' : 'var(--x-warning)', color: 'var(--x-surface)' }}
                        title={reason}
                        aria-label={reason}
                        onFocus={() => setTold(reason)}
                        onMouseEnter={() => setTold(reason)}
                        onClick={() => setTold(reason)}
                      >
                        {hard ? '■' : '□'}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p style={{ minBlockSize: '3em' }} aria-live="polite">
        {told || w('conflict.point')}
      </p>
      {columns.length > WIDTH ? (
        <div>
          <Button disabled={from === 0} onClick={() => setFrom(from - WIDTH)}>
            {w('conflict.earlierItems')}
          </Button>{' '}
          <Button disabled={from + WIDTH >= columns.length} onClick={() => setFrom(from + WIDTH)}>
            {w('conflict.laterItems')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
