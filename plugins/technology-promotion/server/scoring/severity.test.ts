import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRanks } from './adjusted-ranks.ts';
import { reviewerEffects, type SeverityScore } from './severity.ts';

const score = (itemId: string, reviewerId: string, value: number): SeverityScore => ({ itemId, reviewerId, score: value });
const effectOf = (scores: SeverityScore[], reviewerId: string, overlaps = 5) =>
  reviewerEffects(scores, overlaps).reviewers.find((reviewer) => reviewer.reviewerId === reviewerId);

/** Every expert scores `perExpert` of the items in turn; quality, severity and a little unevenness are made up. */
function round(severities: readonly number[], items: number, perItem: number): SeverityScore[] {
  return Array.from({ length: items }, (_, i) =>
    Array.from({ length: perItem }, (_, k) => {
      const reviewer = (i * perItem + k * 5 + (i % 3)) % severities.length;
      return score(`i${i}`, `e${reviewer}`, 60 + ((i * 7) % 20) + (severities[reviewer] ?? 0) + ((i * 13 + reviewer * 29) % 7) - 3);
    }),
  ).flatMap((scores) => scores.filter((one, at) => scores.findIndex((other) => other.reviewerId === one.reviewerId) === at));
}

describe('the severity of experts', () => {
  const severities = [12, -12, 6, -6, 0, 0, 3];
  const scores = round(severities, 42, 3);

  it('is found, and pulled towards zero', () => {
    const model = reviewerEffects(scores, 5);
    expect(model.between).toBeGreaterThan(model.within ?? 0);
    for (const { reviewerId, effect, shrink, adjusted, n } of model.reviewers) {
      expect(adjusted).toBe(true);
      expect(n).toBeGreaterThanOrEqual(5);
      expect(shrink).toBeGreaterThan(0.5);
      expect(shrink).toBeLessThan(1);
      expect(Math.abs(effect - (severities[Number(reviewerId.slice(1))] ?? 0))).toBeLessThan(3);
    }
  });

  it('adjusted averages lie nearer to what the items are worth', () => {
    const items = adjustedRanks(scores, reviewerEffects(scores, 5));
    const far = (pick: 'rawMean' | 'adjustedMean') =>
      items.reduce((sum, one) => sum + (one[pick] - 60 - ((Number(one.itemId.slice(1)) * 7) % 20)) ** 2, 0);
    expect(far('adjustedMean')).toBeLessThan(far('rawMean') / 3);
  });

  it('solves the mixed model: two experts on the same five items', () => {
    const pair = [4, 6, 5, 7, 3].flatMap((gap, i) => [score(`i${i}`, 'a', 50 + i + gap), score(`i${i}`, 'b', 50 + i)]);
    const model = reviewerEffects(pair, 5);
    // by hand: within = Σ(gap − 5)² / 2 / 4 = 1.25; fitted sum of squares 62.5; between = (62.5 − 1.25) / 5 = 12.25
    expect(model.within).toBeCloseTo(1.25, 12);
    expect(model.between).toBeCloseTo(12.25, 12);
    // each stands 2.5 from the middle and 5 scores speak for it: 12.5 / (5 + 1.25 / 12.25)
    expect(effectOf(pair, 'a')?.effect).toBeCloseTo(12.5 / (5 + 1.25 / 12.25), 12);
    expect(effectOf(pair, 'b')?.effect).toBeCloseTo(-12.5 / (5 + 1.25 / 12.25), 12);
    expect(effectOf(pair, 'a')?.rawOffset).toBe(5);
    expect(effectOf(pair, 'a')?.shrink).toBeCloseTo(2.5 / (2.5 + 1.25 / 12.25), 12);
  });

  it('leaves raw who shares too few scores, and says why', () => {
    const few = scores.filter(
      ({ reviewerId }, at) => reviewerId !== 'e0' || scores.slice(0, at).filter((one) => one.reviewerId === 'e0').length < 4,
    );
    expect(effectOf(few, 'e0')).toMatchObject({ n: 4, overlaps: 4, effect: 0, shrink: 0, adjusted: false, reason: 'FEW_OVERLAPS' });
    expect(effectOf(few, 'e1')?.adjusted).toBe(true);
    expect(effectOf([...scores, score('i0', 'guest', 1)], 'guest')).toMatchObject({ n: 1, effect: 0, reason: 'ONE_SCORE' });
    const alone = [...scores, ...Array.from({ length: 8 }, (_, i) => score(`own${i}`, 'loner', i))];
    expect(effectOf(alone, 'loner')).toMatchObject({ n: 8, overlaps: 0, rawOffset: null, effect: 0, reason: 'FEW_OVERLAPS' });
  });

  it('only moves who gives everybody the same', () => {
    const flat = scores.map((one) => (one.reviewerId === 'e1' ? { ...one, score: 50 } : one));
    expect(effectOf(flat, 'e1')).toMatchObject({ adjusted: true, reason: 'NO_SPREAD' });
  });

  it('leaves all raw where chance explains the difference, and where there is one expert or nothing', () => {
    const alike = [1, -1, 1, -1, 1, -1].flatMap((turn, i) => [score(`i${i}`, 'a', 50 + turn), score(`i${i}`, 'b', 50 - turn)]);
    expect(reviewerEffects(alike, 5)).toMatchObject({ between: 0, reviewers: [{ effect: 0, reason: 'NOT_ESTIMABLE' }, { effect: 0 }] });
    const one = Array.from({ length: 9 }, (_, i) => score(`i${i}`, 'only', i));
    expect(adjustedRanks(one, reviewerEffects(one, 5)).every(({ rawMean, adjustedMean }) => rawMean === adjustedMean)).toBe(true);
    expect(reviewerEffects([], 5)).toEqual({ reviewers: [], between: null, within: null });
  });

  it('shows equal adjusted averages as a tie', () => {
    const same = ['x', 'y'].flatMap((id) => [score(id, 'a', 70), score(id, 'b', 60)]);
    expect(adjustedRanks(same, reviewerEffects(same, 2)).map(({ rawRank, adjustedRank }) => [rawRank, adjustedRank])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('properties of the severity', () => {
  const rounds = fc
    .tuple(fc.integer({ min: 3, max: 12 }), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 60, maxLength: 60 }))
    .map(([items, values]) => Array.from({ length: items * 5 }, (_, at) => score(`i${Math.floor(at / 5)}`, `e${at % 5}`, values[at] ?? 0)));

  it('does not depend on the order of the scores, to the last bit', () => {
    fc.assert(
      fc.property(rounds, (scores) => {
        expect(reviewerEffects([...scores].reverse(), 3)).toEqual(reviewerEffects(scores, 3));
      }),
    );
  });

  it('moves with the unit and not with the origin', () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 2, max: 9 }), fc.integer({ min: -50, max: 50 }), (scores, times, by) => {
        const before = reviewerEffects(scores, 3);
        const after = reviewerEffects(
          scores.map((one) => ({ ...one, score: one.score * times + by })),
          3,
        );
        before.reviewers.forEach(({ effect }, i) => {
          expect(after.reviewers[i]?.effect).toBeCloseTo(effect * times, 6);
        });
      }),
    );
  });

  it('is never larger than what was seen of it, and sums to nothing where all are adjusted', () => {
    fc.assert(
      fc.property(rounds, (scores) => {
        const { reviewers } = reviewerEffects(scores, 3);
        for (const { effect, rawOffset } of reviewers) expect(Math.abs(effect)).toBeLessThanOrEqual(Math.abs(rawOffset ?? 0) + 1e-9);
        expect(reviewers.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(0, 6);
      }),
    );
  });
});
