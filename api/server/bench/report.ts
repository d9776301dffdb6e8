// What was measured, as a table; ratios are taken inside each round, where all servers met the same machine.
import type { Measured } from './load.ts';

type Act = 'list' | 'small list' | 'submit';
type Round = Map<string, Measured>;
interface Outcome {
  rounds: Record<Act, Round[]>;
  counted: Map<string, Record<'list' | 'submit', { statements: number; trips: number }>>;
}

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN)) / 2;
};
const two = (value: number) => value.toFixed(2);

/** performance.md section 8. */
const targets = { list: { floor: 0.6, PostGraphile: 2, statements: 2 }, submit: { floor: 0.8, PostGraphile: 2, statements: 1 } };

export const report = ({ rounds, counted }: Outcome): string => {
  const figure = (act: Act, peer: string, key: keyof Measured) => median(rounds[act].map((round) => round.get(peer)?.[key] ?? Number.NaN));
  const ratio = (act: Act, one: string, other: string) =>
    median(rounds[act].map((round) => (round.get(one)?.perSecond ?? Number.NaN) / (round.get(other)?.perSecond ?? Number.NaN)));
  const growth = figure('small list', 'product', 'perSecond') / figure('list', 'product', 'perSecond');
  const table = (act: 'list' | 'submit') =>
    [...(rounds[act][0]?.keys() ?? [])].sort().map((peer) => {
      const { statements, trips } = counted.get(peer)?.[act] ?? { statements: Number.NaN, trips: Number.NaN };
      return {
        server: peer,
        'per s': Math.round(figure(act, peer, 'perSecond')),
        'of floor': two(ratio(act, peer, 'floor')),
        'of PostGraphile': two(ratio(act, peer, 'PostGraphile')),
        'p50 ms': two(figure(act, peer, 'p50')),
        'p99 ms': two(figure(act, peer, 'p99')),
        'CPU ms node': two(figure(act, peer, 'node')),
        'CPU ms database': two(figure(act, peer, 'database')),
        statements,
        'round trips': trips,
      };
    });
  const verdict = (act: 'list' | 'submit') => {
    const reached: [string, number, number, boolean][] = [
      ['of the floor', ratio(act, 'product', 'floor'), targets[act].floor, ratio(act, 'product', 'floor') >= targets[act].floor],
      [
        'of PostGraphile',
        ratio(act, 'product', 'PostGraphile'),
        targets[act].PostGraphile,
        ratio(act, 'product', 'PostGraphile') >= targets[act].PostGraphile,
      ],
    ];
    const statements = counted.get('product')?.[act].statements ?? Number.NaN;
    reached.push(['statements', statements, targets[act].statements, statements <= targets[act].statements]);
    return reached.map(([what, value, wanted, ok]) => `    ${ok ? '✓' : '✗'} ${what}: ${two(value)} (target ${wanted})`).join('\n');
  };
  const rows = (all: readonly Record<string, string | number>[]) =>
    [Object.keys(all[0] ?? {}), ...all.map((row) => Object.values(row).map(String))].map((row) => `    | ${row.join(' | ')} |`).join('\n');
  return [
    '\n  a  list: filter, page of 20, total, organisation; 20,000 rows in the organisation, 200 organisations',
    rows(table('list')),
    verdict('list'),
    `    growth ×100: with 200 rows in the organisation ${two(growth)} times as many answers, CPU ms of the database ${two(figure('small list', 'product', 'database'))} instead of ${two(figure('list', 'product', 'database'))} (floor ${two(figure('small list', 'floor', 'database'))} / ${two(figure('list', 'floor', 'database'))})`,
    '\n  c  submit: kept key, version and stage, audit chain, outbox',
    rows(table('submit')),
    verdict('submit'),
    `\n  the product against itself (what a ratio is worth here): list ${two(ratio('list', 'product again', 'product'))}, submit ${two(ratio('submit', 'product again', 'product'))}\n`,
  ].join('\n');
};
