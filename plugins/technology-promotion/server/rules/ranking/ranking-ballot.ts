/**
 * One expert's order of some candidates, best first; those in one group are equal. Candidates she does not name share the
 * last place. Names that are no candidates, and a second mention, do not count.
 */
export type RankingBallot = readonly (readonly string[])[];

/** Each candidate's group in a ballot, 0 best. */
export function placesIn(ballot: RankingBallot, candidates: readonly string[]): Map<string, number> {
  const known = new Set(candidates);
  const places = new Map<string, number>();
  ballot.forEach((group, place) => {
    for (const id of group) if (known.has(id) && !places.has(id)) places.set(id, place);
  });
  for (const id of candidates) if (!places.has(id)) places.set(id, ballot.length);
  return places;
}
