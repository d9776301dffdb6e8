import type { Expert, Prepared } from './prepare.ts';

/** Branches after which the question is left to the search. */
const MOST_STEPS = 50_000;

/** How many of these experts may sit on one item, counted up to `enough`. */
export const mostApart = (prepared: Prepared, experts: readonly Expert[], enough: number): number => {
  const { oneEmployerPerItem } = prepared.problem;
  if (firstCome(prepared, experts, enough)) return enough;
  const barred = new Map<Expert, Set<Expert>>();
  for (const one of experts) {
    const apart = prepared.apart.get(one.id);
    barred.set(
      one,
      new Set(
        experts.filter(
          (other) =>
            other !== one &&
            (apart?.has(other.id) || (oneEmployerPerItem && one.employerId !== null && other.employerId === one.employerId)),
        ),
      ),
    );
  }
  // Those who stand in few people's way first: the first branch is then nearly always enough.
  const sorted = [...experts].sort((one, other) => (barred.get(one)?.size ?? 0) - (barred.get(other)?.size ?? 0));
  let steps = 0;
  let best = 0;
  const choose = (left: readonly Expert[], taken: number): void => {
    steps += 1;
    best = Math.max(best, taken);
    const [first, ...rest] = left;
    if (best >= enough || !first || taken + left.length <= best || steps > MOST_STEPS) return;
    const bars = barred.get(first);
    choose(
      rest.filter((other) => !bars?.has(other)),
      taken + 1,
    );
    if (bars?.size) choose(rest, taken);
  };
  choose(sorted, 0);
  return steps > MOST_STEPS ? enough : best;
};

/** Whoever is in nobody's way so far is taken: nearly always that is enough, and nothing need be proven. */
const firstCome = (prepared: Prepared, experts: readonly Expert[], enough: number): boolean => {
  const employers = new Set<string>();
  const taken: Expert[] = [];
  for (const expert of experts) {
    if (taken.length >= enough) break;
    const { employerId } = expert;
    if (prepared.problem.oneEmployerPerItem && employerId !== null && employers.has(employerId)) continue;
    const apart = prepared.apart.get(expert.id);
    if (apart && taken.some((other) => apart.has(other.id))) continue;
    if (employerId !== null) employers.add(employerId);
    taken.push(expert);
  }
  return taken.length >= enough;
};
