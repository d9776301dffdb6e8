// The order of a meeting in which recused members leave and come back as seldom as possible.
import { cheapestPath } from './cheapest-path.ts';

export interface AgendaItem {
  itemId: string;
  /** Members who leave the room for it. */
  recusedIds: readonly string[];
}

export interface AgendaOrder {
  itemIds: string[];
  /** Times somebody goes out or comes in, everybody being in at the opening and at the close. */
  cost: number;
  /** The same for the order as it was given. */
  costBefore: number;
  /** Proven to be the least; otherwise the best found. */
  exact: boolean;
  /** Who goes out and who comes in before each item, and who comes in at the close (`itemId` null). */
  movements: { itemId: string | null; out: string[]; in: string[] }[];
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((id) => !b.has(id));
const distance = (a: ReadonlySet<string>, b: ReadonlySet<string>) => difference(a, b).length + difference(b, a).length;

function movementsOf(items: readonly AgendaItem[]): AgendaOrder['movements'] {
  let outside: ReadonlySet<string> = new Set<string>();
  const movements = items.map(({ itemId, recusedIds }) => {
    const next = new Set(recusedIds);
    const movement = { itemId, out: difference(next, outside), in: difference(outside, next) };
    outside = next;
    return movement;
  });
  return [...movements, { itemId: null, out: [], in: [...outside] }];
}

const costOf = (movements: AgendaOrder['movements']) =>
  movements.reduce((sum, movement) => sum + movement.out.length + movement.in.length, 0);

/** Times somebody goes out or comes in, when the items are taken in this order. */
export const agendaCost = (items: readonly AgendaItem[]): number => costOf(movementsOf(items));

/**
 * Items with the same recused members belong together (going from one to the next costs nothing), so the search is over
 * distinct sets: exact up to twelve of them, improved step by step beyond. Backwards costs the same, so it begins with what
 * was earlier. Never worse than the order given, which stays when it is as good.
 */
export function orderAgenda(items: readonly AgendaItem[]): AgendaOrder {
  const sets = new Map<string, { recused: Set<string>; items: AgendaItem[] }>();
  for (const item of items) {
    const recused = new Set(item.recusedIds);
    const key = JSON.stringify([...recused].sort());
    const group = sets.get(key) ?? { recused, items: [] };
    group.items.push(item);
    sets.set(key, group);
  }
  const groups = [...sets.values()];
  const nobody: ReadonlySet<string> = new Set<string>();
  const matrix = groups.map((a) => groups.map((b) => distance(a.recused, b.recused)));
  const ends = groups.map(({ recused }) => distance(nobody, recused));
  const { path, exact } = cheapestPath(matrix, ends);
  if ((path.at(-1) ?? 0) < (path[0] ?? 0)) path.reverse();
  const found = path.flatMap((at) => groups[at]?.items ?? []);
  const [before, after] = [movementsOf(items), movementsOf(found)];
  const [costBefore, cost] = [costOf(before), costOf(after)];
  const better = cost < costBefore;
  return {
    itemIds: (better ? found : items).map(({ itemId }) => itemId),
    cost: Math.min(cost, costBefore),
    costBefore,
    exact,
    movements: better ? after : before,
  };
}
