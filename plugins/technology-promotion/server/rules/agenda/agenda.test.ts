import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaItem, orderAgenda } from './agenda-order.ts';

const agenda = (...sets: string[]): AgendaItem[] => sets.map((recused, i) => ({ itemId: `i${i}`, recusedIds: [...recused] }));
const costOf = (items: readonly AgendaItem[]) => {
  const sets = [new Set<string>(), ...items.map(({ recusedIds }) => new Set(recusedIds)), new Set<string>()];
  return sets.reduce((sum, set, i) => {
    const before = sets[i - 1] ?? set;
    return sum + [...set].filter((id) => !before.has(id)).length + [...before].filter((id) => !set.has(id)).length;
  }, 0);
};
const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0 ? [[]] : all.flatMap((one, i) => permutations([...all.slice(0, i), ...all.slice(i + 1)]).map((rest) => [one, ...rest]));

describe('the order of a meeting', () => {
  it('brings together what the same members leave for', () => {
    const order = orderAgenda(agenda('x', '', 'x', '', 'x'));
    expect(order).toMatchObject({ costBefore: 6, cost: 2, exact: true });
    expect(order.itemIds).toEqual(['i0', 'i2', 'i4', 'i1', 'i3']);
  });

  it('says who goes and who comes', () => {
    const order = orderAgenda(agenda('', 'x', 'xy', 'y'));
    expect(order).toMatchObject({ itemIds: ['i0', 'i1', 'i2', 'i3'], cost: 4, costBefore: 4 });
    expect(order.movements).toEqual([
      { itemId: 'i0', out: [], in: [] },
      { itemId: 'i1', out: ['x'], in: [] },
      { itemId: 'i2', out: ['y'], in: [] },
      { itemId: 'i3', out: [], in: ['x'] },
      { itemId: null, out: [], in: ['y'] },
    ]);
  });

  it('leaves an agenda alone that cannot be bettered, and an empty one', () => {
    expect(orderAgenda(agenda('', '', '')).itemIds).toEqual(['i0', 'i1', 'i2']);
    expect(orderAgenda([])).toMatchObject({ itemIds: [], cost: 0, exact: true, movements: [{ itemId: null, out: [], in: [] }] });
  });

  const items = (maxLength: number) =>
    fc
      .array(
        fc.subarray([...'uvwxyz']).map((all) => all.join('')),
        { maxLength },
      )
      .map((sets) => agenda(...sets));

  it('is the cheapest of all orders', () => {
    fc.assert(
      fc.property(items(6), (all) => {
        const order = orderAgenda(all);
        expect(order.exact).toBe(true);
        expect(order.cost).toBe(Math.min(...permutations(all).map(costOf)));
      }),
      { numRuns: 60 },
    );
  });

  it('holds every item once, never costs more than before, and counts its cost rightly, however long', () => {
    fc.assert(
      fc.property(items(40), (all) => {
        const order = orderAgenda(all);
        const byId = new Map(all.map((item) => [item.itemId, item]));
        expect([...order.itemIds].sort()).toEqual([...byId.keys()].sort());
        expect(costOf(order.itemIds.flatMap((id) => byId.get(id) ?? []))).toBe(order.cost);
        expect(costOf(all)).toBe(order.costBefore);
        expect(order.cost).toBeLessThanOrEqual(order.costBefore);
        expect(order.exact).toBe(new Set(all.map(({ recusedIds }) => [...recusedIds].sort().join())).size <= 12);
        expect(orderAgenda(all)).toEqual(order);
      }),
      { numRuns: 60 },
    );
  });

  it('beyond twelve sets it still finds a chain that costs next to nothing', () => {
    const chain = Array.from({ length: 16 }, (_, i) => String.fromCharCode(97 + i) + String.fromCharCode(98 + i));
    const mixed = agenda(...chain.map((_, i) => chain[(i * 7) % 16] ?? ''));
    const order = orderAgenda(mixed);
    expect(order.exact).toBe(false);
    // In the chain's own order: two out, then one out and one in fifteen times, two in.
    expect(order.cost).toBeLessThanOrEqual(34 + 4);
    expect(order.costBefore).toBe(64);
  });

  it('and the least there can be for sixteen neighbours: each step moves one, and who went out comes back', () => {
    const sets = Array.from({ length: 16 }, (_, i) => [...'vwxyz'].filter((_, bit) => ((i + 1) >> bit) & 1).join(''));
    // Sixteen different sets, none empty: 17 steps of at least one; a walk that comes home has an even number.
    expect(orderAgenda(agenda(...sets))).toMatchObject({ exact: false, cost: 18 });
  });
});
