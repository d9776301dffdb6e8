import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, type ScoreRules, type TieKey } from '../../shared/policy.ts';
import { type Aggregate, aggregate, tallyOf } from './aggregate.ts';
import { cutLine, resolveBand } from './cut-line.ts';
import { rankItems, type TieEvidence } from './rank.ts';

const rules: ScoreRules = { ...defaultPolicy.score, tieKeys: [] };
const by = (...tieKeys: TieKey[]): ScoreRules => ({ ...rules, tieKeys, priorityCriterion: 'safety' });
const item = (itemId: string, scores: readonly number[], more: { vetoes?: string[]; safety?: (number | undefined)[] } = {}): Aggregate =>
  aggregate(
    tallyOf(
      itemId,
      scores.map((score, i) => ({
        reviewId: `${itemId}${i}`,
        reviewerId: `e${i}`,
        score,
        vetoes: i === 0 ? (more.vetoes ?? []) : [],
        ...(more.safety?.[i] === undefined ? {} : { criteria: { safety: more.safety[i] } }),
        formVersion: 1,
        revision: 1,
      })),
      rules,
    ),
    rules,
  );
const seen = (items: Aggregate[], own: ScoreRules, evidence?: Map<string, TieEvidence>) =>
  Object.fromEntries(rankItems(items, own, evidence).ranked.map(({ itemId, rank }) => [itemId, rank]));

describe('the order of a round', () => {
  const a = item('a', [90, 90, 90]);
  const b = item('b', [80, 80, 80]);
  const c = item('c', [70, 80, 90]);
  const d = item('d', [60, 60, 60]);

  it('counts ties as ties: 1, 2, 2, 4', () => {
    const { ranked } = rankItems([d, c, b, a], rules);
    expect(ranked.map(({ itemId, rank }) => [itemId, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 2],
      ['d', 4],
    ]);
    expect(ranked[1]).toMatchObject({ tiedWith: ['c', 'b'], averageRank: 2, partedBy: [] });
  });

  it('parts means that no double tells apart, and leaves equals equal however they are written', () => {
    const meanOf = (itemId: string, exactMean: string) => ({
      ...{ itemId, vetoedBy: 0 },
      figures: { mean: 1 / 3, exactMean, exactMin: '0', criteria: [] },
    });
    const close = [meanOf('less', '333333333333333333/1000000000000000000'), meanOf('third', '1/3'), meanOf('same', '2/6')];
    expect(rankItems(close, rules).ranked.map(({ itemId, rank }) => [itemId, rank])).toEqual([
      ['third', 1],
      ['same', 1],
      ['less', 3],
    ]);
  });

  it('parts equals by the better worst score', () => {
    const { ranked } = rankItems([d, c, b, a], by('WORST_SCORE'));
    expect(ranked.map(({ itemId, rank }) => [itemId, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
    expect(ranked[2]).toMatchObject({ rank: 3, averageRank: 2, tiedWith: ['c'], partedBy: ['WORST_SCORE'] });
  });

  it('asks the keys in the order of the policy', () => {
    const votes = new Map([
      ['b', { approvals: 3, chair: 1 }],
      ['c', { approvals: 5, chair: 2 }],
    ]);
    expect(seen([b, c], by('APPROVAL_VOTES', 'WORST_SCORE'), votes)).toEqual({ c: 1, b: 2 });
    expect(seen([b, c], by('WORST_SCORE', 'APPROVAL_VOTES'), votes)).toEqual({ b: 1, c: 2 });
    expect(seen([b, c], by('CHAIR'), votes)).toEqual({ b: 1, c: 2 });
  });

  it('uses the priority criterion where it was answered', () => {
    const safe = item('safe', [80, 80, 80], { safety: [90, 90, undefined] });
    const less = item('less', [80, 80, 80], { safety: [80, 90, 90] });
    expect(seen([less, safe], by('PRIORITY_CRITERION'))).toEqual({ safe: 1, less: 2 });
    expect(seen([less, safe], { ...by('PRIORITY_CRITERION'), priorityCriterion: null })).toEqual({ safe: 1, less: 1 });
  });

  it('passes over a key that is not known of all the tied, and says so', () => {
    const votes = new Map([['b', { approvals: 9 }]]);
    const { ranked } = rankItems([b, c], by('APPROVAL_VOTES'), votes);
    expect(ranked).toMatchObject([
      { rank: 1, passedOver: ['APPROVAL_VOTES'], partedBy: [] },
      { rank: 1, passedOver: ['APPROVAL_VOTES'], partedBy: [] },
    ]);
  });

  it('lets a ranking round part two of three and leaves the rest tied', () => {
    const same = ['x', 'y', 'z'].map((id) => item(id, [75, 75, 75]));
    const round = new Map([
      ['x', { rankingRound: 2 }],
      ['y', { rankingRound: 1 }],
      ['z', { rankingRound: 2 }],
    ]);
    expect(seen(same, by('RANKING_ROUND'), round)).toEqual({ y: 1, x: 2, z: 2 });
  });

  it('puts apart what a veto takes out and what has too few reviews', () => {
    const vetoed = item('v', [99, 99, 99], { vetoes: ['ethics'] });
    const few = item('f', [99, 99]);
    expect(rankItems([vetoed, few, a], rules)).toMatchObject({
      ranked: [{ itemId: 'a', rank: 1 }],
      apart: [
        { itemId: 'v', reason: 'VETOED' },
        { itemId: 'f', reason: 'TOO_FEW_REVIEWS' },
      ],
    });
    expect(seen([vetoed, a], { ...rules, vetoes: 2 })).toEqual({ v: 1, a: 2 });
    expect(seen([vetoed, a], { ...rules, vetoes: null })).toEqual({ v: 1, a: 2 });
  });

  it('keeps averages apart that differ in the sixteenth digit and joins those that only look different', () => {
    expect(seen([item('x', [0.1, 0.2, 0.3]), item('y', [0.3, 0.2, 0.1])], rules)).toEqual({ x: 1, y: 1 });
    expect(seen([item('x', [0, 0, 1]), item('y', [0, 0, 1.0000000000000002])], rules)).toEqual({ y: 1, x: 2 });
  });
});

describe('the line', () => {
  const ranking = rankItems(
    [item('a', [90, 90, 90]), ...['b', 'c', 'd'].map((id) => item(id, [80, 80, 80])), item('e', [70, 70, 70])],
    rules,
  );

  it.each<[number, string[], string[], string[], number]>([
    [0, [], [], ['a', 'b', 'c', 'd', 'e'], 0],
    [1, ['a'], [], ['b', 'c', 'd', 'e'], 0],
    [2, ['a'], ['b', 'c', 'd'], ['e'], 1],
    [3, ['a'], ['b', 'c', 'd'], ['e'], 2],
    [4, ['a', 'b', 'c', 'd'], [], ['e'], 0],
    [9, ['a', 'b', 'c', 'd', 'e'], [], [], 0],
  ])('for %i places', (places, inside, onLine, out, placesLeft) => {
    expect(cutLine(ranking, places)).toMatchObject({ in: inside, onLine, out, placesLeft });
  });

  it('moves as a whole, by an explicit act', () => {
    const cut = cutLine(ranking, 2);
    expect(resolveBand(cut, 'INCLUDE')).toEqual({ selected: ['a', 'b', 'c', 'd'], notSelected: ['e'], over: 2 });
    expect(resolveBand(cut, 'EXCLUDE')).toEqual({ selected: ['a'], notSelected: ['b', 'c', 'd', 'e'], over: -1 });
  });

  it.each([-1, 1.5, Number.NaN])('refuses %s places', (places) => {
    expect(() => cutLine(ranking, places)).toThrow(RangeError);
  });
});

describe('properties of the order', () => {
  const items = fc
    .array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 4 }), { minLength: 1, maxLength: 12 })
    .map((rows) => rows.map((scores, i) => item(`i${i}`, scores)));
  const own = by('APPROVAL_VOTES', 'WORST_SCORE');

  it('is the same whatever order items come in, and whatever they are called', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(seen([...all].reverse(), own)).toEqual(seen(all, own));
        const renamed = all.map((one, i) => ({ ...one, itemId: `z${all.length - i}` }));
        expect(Object.values(seen(renamed, own)).sort()).toEqual(Object.values(seen(all, own)).sort());
      }),
    );
  });

  it('ranks are one more than the number of the better, and places are shared out without remainder', () => {
    fc.assert(
      fc.property(items, fc.nat(14), (all, places) => {
        const { ranked } = rankItems(all, own);
        for (const one of ranked) expect(one.rank).toBe(1 + ranked.filter((other) => other.rank < one.rank).length);
        const cut = cutLine({ ranked }, places);
        expect(cut.in.length + cut.onLine.length + cut.out.length).toBe(all.length);
        expect(cut.in.length).toBeLessThanOrEqual(places);
        if (cut.onLine.length > 0) expect(cut.placesLeft).toBeGreaterThan(0);
        if (cut.onLine.length > 0) expect(cut.placesLeft).toBeLessThan(cut.onLine.length);
        else expect(cut.in.length).toBe(Math.min(places, all.length));
      }),
    );
  });

  it('a better review never costs a place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
        (rows) => {
          const all = rows.map((scores, i) => item(`i${i}`, scores));
          const better = rows.map((scores, i) => item(`i${i}`, i === 0 ? scores.map((score, k) => (k === 1 ? score + 1 : score)) : scores));
          expect(seen(better, own).i0).toBeLessThanOrEqual(seen(all, own).i0 ?? 0);
        },
      ),
    );
  });
});
