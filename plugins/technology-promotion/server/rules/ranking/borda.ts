// Borda's count beside Schulze's order. Equal places share their points, so a ballot is worth the same however it is tied.
import { placesIn, type RankingBallot } from './ranking-ballot.ts';

export interface BordaResult {
  /** Best first, equals together. */
  groups: string[][];
  /** Candidates put behind, ties as halves, over all ballots. */
  points: { id: string; points: number }[];
}

export function borda(candidates: readonly string[], ballots: readonly RankingBallot[]): BordaResult {
  const ids = [...new Set(candidates)];
  // Counted in halves: whole numbers stay exact.
  const halves = new Map(ids.map((id) => [id, 0]));
  for (const ballot of ballots) {
    const places = placesIn(ballot, ids);
    for (const id of ids)
      for (const other of ids) {
        if (other === id) continue;
        const [own, others] = [places.get(id) ?? 0, places.get(other) ?? 0];
        halves.set(id, (halves.get(id) ?? 0) + (own < others ? 2 : own === others ? 1 : 0));
      }
  }
  const levels = [...new Set(halves.values())].sort((a, b) => b - a);
  return {
    groups: levels.map((level) => ids.filter((id) => halves.get(id) === level)),
    points: ids.map((id) => ({ id, points: (halves.get(id) ?? 0) / 2 })),
  };
}
