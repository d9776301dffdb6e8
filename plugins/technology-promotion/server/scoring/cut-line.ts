// Where the places end, and who stands on the line.
import type { Ranking } from './rank.ts';

export interface CutLine {
  places: number;
  /** Certainly in, tied on the line, certainly out; each best first. */
  in: string[];
  onLine: string[];
  out: string[];
  /** Places left for the tied: 3 when seven share them. 0 when nobody is on the line. */
  placesLeft: number;
  /** The average on either side of the line, for drawing it; null when one side is empty. */
  lastIn: number | null;
  firstOut: number | null;
}

/**
 * Draws the line for so many places. A tie across it is a band and nobody's luck: it moves as a whole, by `resolveBand`.
 * Items apart from the order (too few reviews, veto) take no place. Throws a RangeError unless `places` is 0, 1, 2 ….
 */
export function cutLine({ ranked }: Pick<Ranking, 'ranked'>, places: number): CutLine {
  if (!Number.isSafeInteger(places) || places < 0) throw new RangeError('places are counted in whole numbers');
  const standing = ranked.map((item) => {
    if (item.rank > places) return 'out';
    return item.rank + item.tiedWith.length - 1 <= places ? 'in' : 'onLine';
  });
  const these = (side: (typeof standing)[number]) => ranked.filter((_, index) => standing[index] === side);
  const [inside, onLine, out] = [these('in'), these('onLine'), these('out')];
  return {
    places,
    in: inside.map(({ itemId }) => itemId),
    onLine: onLine.map(({ itemId }) => itemId),
    out: out.map(({ itemId }) => itemId),
    placesLeft: onLine.length > 0 ? places - inside.length : 0,
    lastIn: inside.at(-1)?.mean ?? null,
    firstOut: out[0]?.mean ?? null,
  };
}

export interface ResolvedCut {
  selected: string[];
  notSelected: string[];
  /** How many more, or fewer, than there are places. */
  over: number;
}

/** The explicit act about the band: all of it in, or all of it out. */
export function resolveBand(cut: CutLine, act: 'INCLUDE' | 'EXCLUDE'): ResolvedCut {
  const selected = act === 'INCLUDE' ? [...cut.in, ...cut.onLine] : cut.in;
  const notSelected = act === 'INCLUDE' ? cut.out : [...cut.onLine, ...cut.out];
  return { selected, notSelected, over: selected.length - cut.places };
}
