import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuarterCounts, type Release, release } from './release.ts';
import { FEWEST_SITES } from './suppress.ts';

const few = (count: number): boolean => count !== 0 && Math.abs(count) < FEWEST_SITES;
const quarterAt = (at: number): string => `${2024 + Math.floor(at / 4)}-Q${(at % 4) + 1}`;
const counts = (at: number, routine: number, more: Partial<QuarterCounts> = {}): QuarterCounts => {
  const { discontinued = 0, other = 0 } = more;
  return {
    quarter: quarterAt(at),
    free: false,
    routine,
    discontinued,
    other,
    provinces: { 44: routine + discontinued + other },
    methods: {},
    ...more,
  };
};

describe('a release', () => {
  test('tells nothing of four institutions, and all of five', () => {
    expect(release([counts(0, 4)])).toEqual({ points: [], provinces: [], methods: [] });
    expect(release([counts(0, 5)])).toEqual({
      points: [{ from: '2024-Q1', to: '2024-Q1', ever: 5, routine: 5, discontinued: 0 }],
      provinces: [{ key: '44', institutions: 5, asOf: '2024-Q1' }],
      methods: [],
    });
  });

  test('tells quarters as one until five more have joined', () => {
    const { points } = release([counts(0, 6), counts(1, 8), counts(2, 10), counts(3, 11), counts(4, 11)]);
    expect(points.map(({ from, to, ever }) => [from, to, ever])).toEqual([
      ['2024-Q1', '2024-Q1', 6],
      ['2024-Q2', '2024-Q4', 11],
      ['2025-Q1', '2025-Q1', 11],
    ]);
  });

  test('does not tell of one that stopped, nor by what is left', () => {
    const { points } = release([counts(0, 10), counts(1, 9, { discontinued: 1 }), counts(2, 5, { discontinued: 5 })]);
    expect(points).toEqual([
      { from: '2024-Q1', to: '2024-Q1', ever: 10, routine: 10, discontinued: 0 },
      { from: '2024-Q2', to: '2024-Q2', ever: 10, routine: null, discontinued: null },
      { from: '2024-Q3', to: '2024-Q3', ever: 10, routine: 5, discontinued: 5 },
    ]);
  });

  test('does not tell of the one province that a total would give away', () => {
    expect(release([counts(0, 12, { provinces: { 43: 6, 44: 5, 45: 1 } })]).provinces).toEqual([
      { key: '43', institutions: 6, asOf: '2024-Q1' },
    ]);
  });

  test('does not tell of two provinces what an earlier total without the third gives away', () => {
    const { provinces } = release([
      counts(0, 11, { provinces: { 43: 2, 44: 4, 45: 5 } }),
      counts(1, 20, { provinces: { 43: 5, 44: 5, 45: 10 } }),
      counts(2, 20, { provinces: { 43: 5, 44: 5, 45: 10 } }),
    ]);
    // Eleven less the five of 45 are six of 43 and 44: ten of them now would say that four have joined.
    expect(provinces.filter(({ key }) => key !== '45').reduce((sum, { institutions }) => sum + institutions, 0)).toBeLessThan(10);
  });

  test('holds nothing back while every institution agrees, and is careful again when one joins that does not', () => {
    const agreed = counts(0, 2, { free: true, other: 1, provinces: { 43: 2, 44: 1 }, methods: { TRAINING: 3 } });
    const joined = counts(1, 3, { other: 1, provinces: { 43: 2, 44: 2 }, methods: { TRAINING: 4 } });
    expect(release([agreed, joined])).toEqual({
      points: [{ from: '2024-Q1', to: '2024-Q1', ever: 3, routine: 2, discontinued: 0 }],
      provinces: [
        { key: '43', institutions: 2, asOf: '2024-Q1' },
        { key: '44', institutions: 1, asOf: '2024-Q1' },
      ],
      methods: [{ key: 'TRAINING', institutions: 3, asOf: '2024-Q1' }],
    });
  });
});

const places = ['43', '44', '45'];
/** Adopters of each quarter and province, and what becomes of all, for as many quarters at most. */
const histories = (longest: number, free: fc.Arbitrary<boolean> = fc.constant(false)) =>
  fc
    .array(
      fc.record({
        joined: fc.tuple(...places.map(() => fc.nat(9))),
        routine: fc.integer({ min: 0, max: 100 }),
        discontinued: fc.integer({ min: 0, max: 100 }),
        reached: fc.nat(6),
        free,
      }),
      { minLength: 1, maxLength: longest },
    )
    .map((steps) => {
      const sums = places.map(() => 0);
      let trained = 0;
      return steps.map(({ joined, routine, discontinued, reached, free }, at): QuarterCounts => {
        for (const [place, more] of joined.entries()) sums[place] = (sums[place] ?? 0) + more;
        trained += reached;
        const ever = sums.reduce((all, each) => all + each, 0);
        const inRoutine = Math.round((ever * routine) / 100);
        const gone = Math.round(((ever - inRoutine) * discontinued) / 100);
        const provinces = Object.fromEntries(places.map((key, place) => [key, sums[place] ?? 0]));
        return counts(at, inRoutine, {
          discontinued: gone,
          other: ever - inRoutine - gone,
          provinces,
          methods: { TRAINING: trained },
          free,
        });
      });
    });
/** What somebody knows who has asked after every quarter and kept the answers. */
const everTold = (history: readonly QuarterCounts[]): Release[] => history.map((_each, at) => release(history.slice(0, at + 1)));

test('what was told stays told: a later release only adds quarters', () => {
  fc.assert(
    fc.property(histories(5, fc.boolean()), (history) => {
      const all = everTold(history);
      for (const [at, { points }] of all.entries()) {
        const next = all[at + 1];
        if (next) expect(next.points.slice(0, points.length)).toEqual(points);
      }
    }),
  );
});

test('no count, no part that follows from others, and no change from one telling to another is over few', () => {
  const parts = ({ ever, routine, discontinued }: Release['points'][number]): Record<string, number> => ({
    ever,
    ...(routine === null ? {} : { routine, notRoutine: ever - routine }),
    ...(discontinued === null ? {} : { discontinued, notGone: ever - discontinued }),
    ...(routine === null || discontinued === null ? {} : { both: routine + discontinued, neither: ever - routine - discontinued }),
  });
  fc.assert(
    fc.property(histories(5), (history) => {
      const points = release(history).points.map(parts);
      for (const point of points) expect(Object.values(point).filter(few)).toEqual([]);
      for (const key of ['ever', 'routine', 'notRoutine', 'discontinued', 'notGone', 'both', 'neither']) {
        const values = points.flatMap((point) => (point[key] === undefined ? [] : [point[key]]));
        const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
        expect(steps.filter(few)).toEqual([]);
      }
      const trained = everTold(history).map(({ methods }) => methods[0]?.institutions ?? 0);
      expect(
        trained
          .slice(1)
          .map((value, at) => value - (trained[at] ?? 0))
          .filter(few),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** Row echelon form; equations over institutions by province and quarter of joining. */
const reduced = (rows: readonly (readonly number[])[]): number[][] => {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = against(basis, row);
    const lead = rest.findIndex((value) => value !== 0);
    if (lead < 0) continue;
    const scale = rest[lead] ?? 1;
    const clean = rest.map((value) => value / scale);
    for (const other of basis) {
      const times = other[lead] ?? 0;
      if (times !== 0) for (const [at, value] of clean.entries()) other[at] = (other[at] ?? 0) - times * value;
    }
    basis.push(clean);
  }
  return basis;
};
const against = (basis: readonly (readonly number[])[], row: readonly number[]): number[] => {
  const rest = [...row];
  for (const each of basis) {
    const lead = each.findIndex((value) => Math.abs(value) > 1e-9);
    const times = rest[lead] ?? 0;
    if (Math.abs(times) > 1e-9) for (const [at, value] of each.entries()) rest[at] = (rest[at] ?? 0) - times * value;
  }
  return rest.map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
};

test('whoever keeps every answer and combines them in all linear ways learns the size of no small group', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(histories(4), (history) => {
      const width = places.length * history.length;
      const joined = history.flatMap(({ provinces }, at) =>
        places.map((key) => (provinces[key] ?? 0) - (history[at - 1]?.provinces[key] ?? 0)),
      );
      const upTo = (quarter: string, key: string | null) =>
        Array.from({ length: width }, (_none, at) => {
          const inTime = quarterAt(Math.floor(at / places.length)) <= quarter;
          return inTime && (key === null || places[at % places.length] === key) ? 1 : 0;
        });
      const told = everTold(history);
      const facts = [
        ...told.flatMap(({ points }) => points.map(({ to }) => upTo(to, null))),
        ...told.flatMap(({ provinces }) => provinces.map(({ key, asOf }) => upTo(asOf, key))),
      ];
      const total = (group: readonly number[]) => group.reduce((sum, is, at) => sum + is * (joined[at] ?? 0), 0);
      let known = reduced(facts);
      // Where nobody is, nobody is in any part of it.
      const empty = joined.flatMap((count, at) => {
        const alone = Array.from({ length: width }, (_none, place) => (place === at ? 1 : 0));
        return count === 0 && facts.some((fact) => fact[at] === 1 && total(fact) === 0) ? [alone] : [];
      });
      known = reduced([...known, ...empty]);
      for (let mask = 1; mask < 2 ** width; mask += 1) {
        let size = 0;
        for (let rest = mask, at = 0; rest > 0; rest >>= 1, at += 1) if (rest & 1) size += joined[at] ?? 0;
        if (!few(size)) continue;
        const group = Array.from({ length: width }, (_none, at) => (mask >> at) & 1);
        if (against(known, group).every((value) => value === 0)) throw new Error(`${group.join('')} is told: ${size}`);
      }
    }),
    { numRuns: 2000 },
  );
});
