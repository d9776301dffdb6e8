// Holds what the portal worked out against what was published.
import { distinct, type ScoreRow } from './scores.ts';
import { type RankedItem, type RankedYear, titleOf } from './year.ts';

/** 0 worst … 100 best, back on the scale 1.0 best … 5.0 worst. */
const onTheirScale = (mean: number): number => 5 - (mean / 100) * 4;
const TOLERANCE = 1e-9;
/** Published figures are sums in floating point: grains of this size are equal. */
const grains = (value: number): number => Math.round(value / TOLERANCE);

export interface Comparison {
  proposals: number;
  reviews: number;
  /** Proposals whose average is not the published one. */
  averagesOff: string[];
  /** Pairs that stand otherwise than in the published order, year and titles. */
  orderOff: string[];
  /** Who shares the average on which the places end, and who is still equal after the worst score. */
  ties: { year: string; places: number; byAverage: string[]; byKeys: string[] }[];
}

const tiesOf = ({ year, places, items, onLine }: RankedYear) => {
  const sorted = [...items].sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const [last, next] = [sorted[(places ?? 0) - 1], sorted[places ?? 0]];
  const level = last && next && last.mean === next.mean ? last.mean : null;
  const titles = (of: readonly RankedItem[]) => of.map(({ title }) => title).sort();
  return {
    year,
    places: places ?? 0,
    byAverage: titles(level === null ? [] : sorted.filter(({ mean }) => mean === level)),
    byKeys: titles(items.filter(({ dossierId }) => onLine.includes(dossierId))),
  };
};

export const compare = (rows: readonly ScoreRow[], years: readonly RankedYear[]): Comparison => {
  const published = new Map(rows.map((row) => [titleOf(row.proposal), row]));
  const items = years.flatMap((each) => each.items);
  const averagesOff = items.filter(({ title, mean }) => {
    const row = published.get(title);
    return !row || mean === null || Math.abs(onTheirScale(mean) - row.publishedAverage) > TOLERANCE;
  });
  const orderOff = years.flatMap(({ year, items: ranked }) =>
    ranked.flatMap((one) =>
      ranked.flatMap((other) => {
        const [left, right] = [published.get(one.title)?.publishedOrder ?? 0, published.get(other.title)?.publishedOrder ?? 0];
        const agrees = Math.sign((one.rank ?? 0) - (other.rank ?? 0)) === Math.sign(grains(left) - grains(right));
        return agrees ? [] : [`${year}: ${one.title}, ${other.title}`];
      }),
    ),
  );
  return {
    proposals: items.length,
    reviews: items.reduce((sum, { n }) => sum + n, 0),
    averagesOff: averagesOff.map(({ title }) => title),
    orderOff: distinct(orderOff),
    ties: years.map(tiesOf),
  };
};

export const inWords = ({ proposals, reviews, averagesOff, orderOff, ties }: Comparison): string =>
  [
    `${proposals} proposals, ${reviews} reviews`,
    averagesOff.length === 0
      ? `  ✓ all ${proposals} averages are the published ones, within ${TOLERANCE}`
      : `  ✗ averages that differ: ${averagesOff.join(', ')}`,
    orderOff.length === 0
      ? '  ✓ the order by “average, then better worst score” is the published one'
      : `  ✗ pairs that stand otherwise: ${orderOff.join('; ')}`,
    ...ties.map(({ year, places, byAverage, byKeys }) =>
      byAverage.length === 0
        ? `  ${year}: ${places} places, nobody is tied at the cut`
        : `  ${year}: ${places} places, ${byAverage.length} share the average at the cut (${byAverage.join(', ')}); ${byKeys.length === 0 ? 'the worst score parts them' : `${byKeys.length} are still equal after the worst score (${byKeys.join(', ')})`}`,
    ),
  ].join('\n');
