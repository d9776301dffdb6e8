import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptionCurve, monthsBetween, type SiteCourse } from './curve.ts';

const course = (facts: Partial<SiteCourse> & { id: string }): SiteCourse => ({
  previousId: null,
  mergedIntoId: null,
  mergedOn: null,
  approachedOn: '2026-01-10',
  adoptedOn: null,
  routine: [],
  endedOn: null,
  ...facts,
});
const figures = (rows: readonly SiteCourse[], from = '2026-01-01', to = '2026-06-30') =>
  adoptionCurve(rows, from, to).points.map(({ ever, routine, discontinued, atRisk, adopters }) => [
    ever,
    routine,
    discontinued,
    atRisk,
    adopters,
  ]);

test('months follow one another, cut at both ends', () => {
  expect(monthsBetween('2025-12-15', '2026-02-10')).toEqual([
    { from: '2025-12-15', to: '2025-12-31' },
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-02-01', to: '2026-02-10' },
  ]);
});

test('sites that stop leave routine use but stay among those that ever adopted; censored ones are in no count', () => {
  const rows = [
    course({ id: 'a', adoptedOn: '2026-02-03', routine: [{ from: '2026-03-01', to: null }] }),
    course({ id: 'b', adoptedOn: '2026-02-20', routine: [{ from: '2026-03-10', to: '2026-05-02' }], endedOn: '2026-05-02' }),
    course({ id: 'c' }),
    course({ id: 'd', endedOn: '2026-03-05' }),
  ];
  expect(figures(rows)).toEqual([
    [0, 0, 0, 4, 0],
    [2, 0, 0, 4, 2],
    [2, 2, 0, 2, 0],
    [2, 2, 0, 1, 0],
    [2, 1, 1, 1, 0],
    [2, 1, 1, 1, 0],
  ]);
  const curve = adoptionCurve(rows, '2026-01-01', '2026-06-30');
  expect(curve).toMatchObject({ censored: 1, lost: 1 });
  expect(curve.points[1]?.hazard).toBe(0.5);
});

test('a pause takes a site out of routine use and not out of use', () => {
  const rows = [
    course({
      id: 'a',
      adoptedOn: '2026-01-20',
      routine: [
        { from: '2026-02-01', to: '2026-03-15' },
        { from: '2026-05-01', to: null },
      ],
    }),
  ];
  expect(figures(rows).map(([ever, routine, discontinued]) => [ever, routine, discontinued])).toEqual([
    [1, 0, 0],
    [1, 1, 0],
    [1, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 0],
  ]);
});

test('a site that left and came back counts once among those that ever adopted', () => {
  const rows = [
    course({ id: 'a', adoptedOn: '2026-01-20', routine: [{ from: '2026-02-01', to: '2026-03-01' }], endedOn: '2026-03-01' }),
    course({ id: 'b', previousId: 'a', approachedOn: '2026-04-02', adoptedOn: '2026-05-05', routine: [{ from: '2026-06-01', to: null }] }),
  ];
  expect(figures(rows)).toEqual([
    [1, 0, 0, 1, 1],
    [1, 1, 0, 0, 0],
    [1, 0, 1, 0, 0],
    [1, 0, 1, 0, 0],
    [1, 0, 0, 0, 0],
    [1, 1, 0, 0, 0],
  ]);
});

test('two institutions that became one count once from that day on', () => {
  const rows = [
    course({ id: 'a', adoptedOn: '2026-01-20', routine: [{ from: '2026-02-01', to: null }], mergedIntoId: 'b', mergedOn: '2026-04-10' }),
    course({ id: 'b', adoptedOn: '2026-02-20', routine: [{ from: '2026-03-01', to: null }] }),
  ];
  expect(figures(rows).map(([ever, routine]) => [ever, routine])).toEqual([
    [1, 0],
    [2, 1],
    [2, 2],
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

const dayIn2026 = fc.integer({ min: 0, max: 364 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
/** Sites without links: each with days in their order, as far as it came. */
const site = fc.tuple(fc.array(dayIn2026, { minLength: 1, maxLength: 4 }), fc.boolean()).map(([days, ends]): Omit<SiteCourse, 'id'> => {
  const [approachedOn = '2026-01-01', adoptedOn = null, routineOn = null, last = null] = [...days].sort();
  const endedOn = ends ? last : null;
  return {
    previousId: null,
    mergedIntoId: null,
    mergedOn: null,
    approachedOn,
    adoptedOn,
    routine: routineOn ? [{ from: routineOn, to: endedOn }] : [],
    endedOn,
  };
});
const sites = fc.array(site, { maxLength: 12 }).map((rows) => rows.map((row, at): SiteCourse => ({ ...row, id: `s${at}` })));
const year = (rows: readonly SiteCourse[]) => adoptionCurve(rows, '2026-01-01', '2026-12-31');

test('without mergers the curve never falls, and every site is an adopter, censored or lost', () => {
  fc.assert(
    fc.property(sites, (rows) => {
      const { points, censored, lost } = year(rows);
      points.forEach((point, at) => {
        expect(point.ever).toBeGreaterThanOrEqual(points[at - 1]?.ever ?? 0);
        expect(point.ever).toBe((points[at - 1]?.ever ?? 0) + point.adopters);
        expect(point.routine + point.discontinued).toBeLessThanOrEqual(point.ever);
        expect(point.adopters).toBeLessThanOrEqual(point.atRisk);
      });
      expect((points.at(-1)?.ever ?? 0) + censored + lost).toBe(rows.length);
    }),
  );
});

test('the order in which rows were written down does not matter', () => {
  fc.assert(
    fc.property(sites, fc.array(fc.integer(), { minLength: 12, maxLength: 12 }), (rows, keys) => {
      const other = rows.map((row, at) => ({ row, key: keys[at] ?? 0 })).sort((one, two) => one.key - two.key);
      expect(year(other.map(({ row }) => row))).toEqual(year(rows));
    }),
  );
});

test('a return adds nobody to those that ever adopted, whenever it happens', () => {
  fc.assert(
    fc.property(sites, site, (rows, again) => {
      const first = rows[0];
      fc.pre(first !== undefined && first.adoptedOn !== null);
      const before = year(rows).points.at(-1)?.ever;
      const after = year([...rows, { ...again, id: 'again', previousId: first?.id ?? null }]).points.at(-1)?.ever;
      expect(after).toBe(before);
    }),
  );
});

test('rows counted at once and rows counted month by month come to the same', () => {
  const ahead = { from: '9999-01-01', to: null };
  fc.assert(
    fc.property(sites, (rows) => {
      expect(year(rows.map((row) => ({ ...row, routine: [...row.routine, ahead, ahead] })))).toEqual(year(rows));
    }),
  );
});

test('a site that was taken over by one outside the picture leaves it on that day', () => {
  const gone = course({
    id: 'a',
    adoptedOn: '2026-02-01',
    routine: [{ from: '2026-02-10', to: null }],
    mergedIntoId: 'elsewhere',
    mergedOn: '2026-04-10',
  });
  expect(figures([gone])).toEqual([
    [0, 0, 0, 1, 0],
    [1, 1, 0, 1, 1],
    [1, 1, 0, 0, 0],
    [1, 0, 1, 0, 0],
    [1, 0, 1, 0, 0],
    [1, 0, 1, 0, 0],
  ]);
});
