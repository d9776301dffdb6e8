// One ranking round, both methods, and whether they agree.
import { type BordaResult, borda } from './borda.ts';
import type { RankingBallot } from './ranking-ballot.ts';
import { type SchulzeResult, schulze } from './schulze.ts';

export interface RankingRound {
  schulze: SchulzeResult;
  borda: BordaResult;
  /** Pairs the two put the other way round, Schulze's better one first. */
  opposed: [string, string][];
  /** Pairs that are equal for one and not for the other. */
  tiedInOne: [string, string][];
  agree: boolean;
  /** Competition place of each candidate by Schulze (1, 2, 2, 4): the RANKING_ROUND key of ties. */
  places: Map<string, number>;
}

const levelOf = (groups: readonly (readonly string[])[]) =>
  new Map(groups.flatMap((group, level) => group.map((id) => [id, level] as const)));

export function rankingRound(candidates: readonly string[], ballots: readonly RankingBallot[]): RankingRound {
  const [bySchulze, byBorda] = [schulze(candidates, ballots), borda(candidates, ballots)];
  const [one, two] = [levelOf(bySchulze.groups), levelOf(byBorda.groups)];
  const opposed: [string, string][] = [];
  const tiedInOne: [string, string][] = [];
  const order = bySchulze.groups.flat();
  order.forEach((a, at) => {
    for (const b of order.slice(at + 1)) {
      const first = (one.get(b) ?? 0) - (one.get(a) ?? 0);
      const second = (two.get(b) ?? 0) - (two.get(a) ?? 0);
      if (first * second < 0) opposed.push([a, b]);
      else if ((first === 0) !== (second === 0)) tiedInOne.push([a, b]);
    }
  });
  const places = new Map<string, number>();
  for (const group of bySchulze.groups) {
    const place = places.size + 1;
    for (const id of group) places.set(id, place);
  }
  return { schulze: bySchulze, borda: byBorda, opposed, tiedInOne, agree: opposed.length + tiedInOne.length === 0, places };
}
