// What somebody can work out who keeps every digest: any sum and difference of what they counted. Three are enough to name one
// site, though no two differ by it: a quarter, the next one, and the half year of both with one figure more.
//
// Figures that the same digests counted are a cell: no combination tells them apart, so it counts a cell whole or not at all.
// A combination that counts a cell of five sites is safe by that alone. What is left to look for are combinations that cancel
// every such cell and keep others of fewer than five sites together.
import { FEWEST_SITES } from '../site/suppress.ts';

/** One figure that an evaluation counted, and the site it comes from. */
export interface Counted {
  figureId: string;
  adoptionId: string;
}
interface Cell {
  /** By digest: 1 where it counted the figures of the cell. */
  row: number[];
  sites: Set<string>;
}

/** More than that are not looked through: then nothing more is told. Up to so many digests whole numbers stay exact. */
const MOST_CELLS = 14;
const MOST_DIGESTS = 30;

const cellsOf = (digests: readonly (readonly Counted[])[]): Cell[] => {
  const rows = new Map<string, { row: number[]; site: string }>();
  for (const [at, figures] of digests.entries()) {
    for (const { figureId, adoptionId } of figures) {
      const figure = rows.get(figureId) ?? { row: digests.map(() => 0), site: adoptionId };
      figure.row[at] = 1;
      rows.set(figureId, figure);
    }
  }
  const cells = new Map<string, Cell>();
  for (const { row, site } of rows.values()) {
    const cell = cells.get(row.join('')) ?? { row, sites: new Set() };
    cells.set(row.join(''), cell);
    cell.sites.add(site);
  }
  return [...cells.values()];
};

/** Of whole numbers, which stay whole: no rounding decides. */
export const rankOf = (given: readonly (readonly number[])[]): number => {
  const rows = given.map((row) => [...row]);
  let rank = 0;
  let before = 1;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    const pivot = rows[found];
    if (!pivot) continue;
    rows[found] = rows[rank] as number[];
    rows[rank] = pivot;
    const lead = pivot[column] as number;
    for (const row of rows.slice(rank + 1)) {
      const times = row[column] as number;
      for (const [at, value] of row.entries()) row[at] = (value * lead - times * (pivot[at] as number)) / before;
    }
    before = lead;
    rank += 1;
  }
  return rank;
};

const sitesOf = (cells: readonly Cell[]): number => new Set(cells.flatMap(({ sites }) => [...sites])).size;

/** Every choice of cells that come from fewer than five sites together. */
const smallChoices = (cells: readonly Cell[], from = 0, chosen: readonly Cell[] = []): Cell[][] =>
  cells.slice(from).flatMap((cell, at) => {
    const next = [...chosen, cell];
    return sitesOf(next) >= FEWEST_SITES ? [] : [next, ...smallChoices(cells, from + at + 1, next)];
  });

/** Whether some combination of these digests speaks of one to four sites. */
export const tellsFewApart = (digests: readonly (readonly Counted[])[]): boolean => {
  if (digests.length > MOST_DIGESTS) return true;
  const cells = cellsOf(digests);
  const rank = rankOf(cells.map(({ row }) => row));
  const large = cells.filter(({ sites }) => sites.size >= FEWEST_SITES);
  // Nothing but zero cancels all of them.
  if (rankOf(large.map(({ row }) => row)) === rank) return false;
  const small = cells.filter(({ sites }) => sites.size < FEWEST_SITES);
  if (small.length > MOST_CELLS) return true;
  return smallChoices(small).some((kept) => rankOf(cells.filter((cell) => !kept.includes(cell)).map(({ row }) => row)) < rank);
};

/** Whether it says nothing that does not follow from what was told. */
export const saysNothingNew = (now: readonly Counted[], told: readonly (readonly Counted[])[]): boolean => {
  if (told.length >= MOST_DIGESTS) return false;
  const rows = cellsOf([...told, now]).map(({ row }) => row);
  return rankOf(rows) === rankOf(rows.map((row) => row.slice(0, -1)));
};
