import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const ConflictsDocument = graphql(`
  query Pictures_Conflicts($callId: ID!) {
    conflictMap(callId: $callId) {
      people { userId name }
      items { dossierId number title }
      cells { userId dossierId type state }
    }
  }
`);

/** More does not fit a page of print; the page of conflicts has all of it. */
const MOST = 60;
const side = 16;
const head = 74;

/** Experts × items: filled is keep away, open is undecided. */
export function ConflictPicture({ callId }: { callId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: ConflictsDocument, variables: { callId } });
  const map = data?.conflictMap;
  const content = () => {
    if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small />;
    if (!map) return data ? null : <TextSkeleton lines={4} />;
    const tied = new Set(map.cells.map(({ userId }) => userId));
    const touched = new Set(map.cells.map(({ dossierId }) => dossierId));
    const people = map.people.filter(({ userId }) => tied.has(userId)).slice(0, MOST);
    const items = map.items.filter(({ dossierId }) => touched.has(dossierId)).slice(0, MOST);
    if (people.length === 0) return <p className="x-help">{w('conflict.mapEmptyHint')}</p>;
    const [rowOf, columnOf] = [
      new Map(people.map(({ userId }, at) => [userId, at])),
      new Map(items.map(({ dossierId }, at) => [dossierId, at])),
    ];
    const hard = new Set(map.cells.flatMap(({ userId, dossierId, state }) => (state === 'CONFIRMED' ? `${userId}:${dossierId}` : [])));
    const pairs = [...new Map(map.cells.map((cell) => [`${cell.userId}:${cell.dossierId}`, cell])).values()];
    const draw = (width: number) => {
      const left = Math.min(96, Math.round(width * 0.26));
      const step = Math.min(side + 6, (width - left - 8) / items.length);
      const size = Math.min(side, step - 1);
      return (
        <>
          {people.map(({ userId, name }, at) => (
            <g key={userId}>
              <text x={0} y={head + at * side + 12} fontSize={12} fill="var(--x-text)">
                {name.length > left / 12 ? `${name.slice(0, Math.floor(left / 12) - 1)}…` : name}
              </text>
              <line
                x1={left}
                x2={left + items.length * step}
                y1={head + (at + 1) * side}
                y2={head + (at + 1) * side}
                stroke="var(--x-line-soft)"
              />
            </g>
          ))}
          {step < 9
            ? null
            : items.map(({ dossierId, number }, at) => {
                const x = left + at * step + size / 2 + 3;
                return (
                  <text
                    key={dossierId}
                    x={x}
                    y={head - 4}
                    fontSize={9}
                    fill="var(--x-text-soft)"
                    transform={`rotate(-70 ${x} ${head - 4})`}
                  >
                    {number}
                  </text>
                );
              })}
          {pairs.map(({ userId, dossierId }) => {
            const [row, column] = [rowOf.get(userId), columnOf.get(dossierId)];
            if (row === undefined || column === undefined) return null;
            const firm = hard.has(`${userId}:${dossierId}`);
            return (
              <rect
                key={`${userId}:${dossierId}`}
                x={left + column * step + 1}
                y={head + row * side + 2}
                width={Math.max(2, size - 2)}
                height={side - 4}
                fill={firm ? 'var(--x-bad)' : 'none'}
                stroke={firm ? 'var(--x-bad)' : 'var(--x-warning)'}
                strokeWidth={2}
              />
            );
          })}
        </>
      );
    };
    const names = new Map(map.people.map(({ userId, name }) => [userId, name]));
    const titles = new Map(map.items.map(({ dossierId, number, title }) => [dossierId, `${number} ${title}`]));
    return (
      <ChartFigure
        title={w('conflict.map')}
        summary={w('pictures.conflictSummary', { people: tied.size, items: touched.size, hard: hard.size, open: pairs.length - hard.size })}
        height={head + people.length * side + 8}
        draw={draw}
        columns={[w('conflict.person'), w('scores.item'), w('conflict.type'), w('conflict.state')]}
        rows={map.cells.map(({ userId, dossierId, type, state }) => ({
          key: `${userId}:${dossierId}:${type}`,
          cells: [
            names.get(userId) ?? '',
            titles.get(dossierId) ?? '',
            w.find(`conflict.type.${type}`) ?? type,
            w.find(`conflict.state.${state}`) ?? state,
          ],
        }))}
      />
    );
  };
  return (
    <Panel id="conflicts" title={w('conflict.map')}>
      {content()}
      <p>
        <Link to={`/calls/${callId}/conflicts`}>{w('pictures.toConflicts')}</Link>
      </p>
    </Panel>
  );
}
