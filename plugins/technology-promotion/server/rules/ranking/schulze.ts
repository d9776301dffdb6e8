// The order of a ranking round by the Schulze method (beatpaths by winning votes). Ties stay ties.
import { placesIn, type RankingBallot } from './ranking-ballot.ts';

export interface SchulzeResult {
  /** Best first; candidates in one group do not beat one another. */
  groups: string[][];
  /** Beats everybody in direct comparison; null when nobody does. */
  condorcetWinner: string | null;
  /** Ballots that put the first before the second, for each pair. */
  preferences: { over: string; under: string; ballots: number }[];
  /** Pairs in different groups though neither beats the other: the order between them says nothing. */
  undecided: [string, string][];
}

/**
 * Groups are made by taking away, again and again, all whom none of the rest beats. Nothing here looks at ids or at the
 * order of candidates, except to print equals in the order they were given.
 */
export function schulze(candidates: readonly string[], ballots: readonly RankingBallot[]): SchulzeResult {
  const ids = [...new Set(candidates)];
  const size = ids.length;
  const wins = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const ballot of ballots) {
    const places = placesIn(ballot, ids);
    const order = ids.map((id) => places.get(id) ?? 0);
    wins.forEach((row, a) => {
      for (let b = 0; b < size; b += 1) if ((order[a] ?? 0) < (order[b] ?? 0)) row[b] = (row[b] ?? 0) + 1;
    });
  }
  const win = (a: number, b: number) => wins[a]?.[b] ?? 0;
  const paths = wins.map((row, a) => row.map((votes, b) => (votes > win(b, a) ? votes : 0)));
  const path = (a: number, b: number) => paths[a]?.[b] ?? 0;
  for (let via = 0; via < size; via += 1)
    paths.forEach((row, a) => {
      if (a === via) return;
      for (let b = 0; b < size; b += 1) if (b !== a && b !== via) row[b] = Math.max(path(a, b), Math.min(path(a, via), path(via, b)));
    });
  const beats = (a: number, b: number) => path(a, b) > path(b, a);
  const groups: number[][] = [];
  let rest = ids.map((_, index) => index);
  while (rest.length > 0) {
    const best = rest.filter((a) => !rest.some((b) => beats(b, a)));
    groups.push(best);
    rest = rest.filter((a) => !best.includes(a));
  }
  const all = ids.map((_, index) => index);
  const name = (index: number) => ids[index] ?? '';
  const winner = size === 0 ? undefined : all.find((a) => all.every((b) => a === b || win(a, b) > win(b, a)));
  return {
    groups: groups.map((group) => group.map(name)),
    condorcetWinner: winner === undefined ? null : name(winner),
    preferences: all.flatMap((a) => all.filter((b) => b !== a).map((b) => ({ over: name(a), under: name(b), ballots: win(a, b) }))),
    undecided: groups.flatMap((group, at) =>
      group.flatMap((a) =>
        groups
          .slice(at + 1)
          .flat()
          .filter((b) => !beats(a, b))
          .map((b): [string, string] => [name(a), name(b)]),
      ),
    ),
  };
}
