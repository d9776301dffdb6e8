import { describe, expect, it } from 'vitest';
import { atLeastShare, atMostShare, defaultPolicy, selectionPolicy, usualLoad } from './policy.ts';

const problems = (value: unknown) =>
  selectionPolicy.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('the policy of a round', () => {
  it('has the usual numbers when nothing is said', () => {
    expect(defaultPolicy).toMatchObject({
      panel: { minimumSize: 5, minimumSizeHighImpact: 7, odd: true },
      vote: { attendanceHeads: 5, attendanceShare: { numerator: 2, denominator: 3 }, passShare: { numerator: 3, denominator: 4 } },
      score: { minimumReviews: 3, trim: false, tieKeys: ['APPROVAL_VOTES', 'WORST_SCORE', 'PRIORITY_CRITERION', 'RANKING_ROUND', 'CHAIR'] },
      conflict: { lookBackMonths: 36 },
      notice: { days: 7, workingDays: 5 },
      suppressBelow: 5,
    });
    expect(selectionPolicy.parse(defaultPolicy)).toEqual(defaultPolicy);
  });

  it('takes part of a part', () => {
    const { vote } = selectionPolicy.parse({ vote: { passShare: { numerator: 2, denominator: 3 } } });
    expect(vote).toEqual({ ...defaultPolicy.vote, passShare: { numerator: 2, denominator: 3 } });
  });

  it.each<[string, unknown, string[]]>([
    ['an even panel', { panel: { minimumSize: 6 } }, ['panel.minimumSize', 'ODD']],
    ['an even panel of high impact', { panel: { minimumSizeHighImpact: 8 } }, ['panel.minimumSizeHighImpact', 'ODD']],
    ['a smaller panel for more impact', { panel: { minimumSize: 9 } }, ['panel.minimumSizeHighImpact', 'HIGH_IMPACT_BELOW_MINIMUM']],
    ['no share', { vote: { passShare: '四分之三' } }, ['vote.passShare', 'SHARE_FORM']],
    ['more than all', { vote: { passShare: { numerator: 4, denominator: 3 } } }, ['vote.passShare.numerator', 'SHARE_ABOVE_ONE']],
    ['a key twice', { score: { tieKeys: ['CHAIR', 'CHAIR'] } }, ['score.tieKeys', 'DUPLICATE']],
  ])('refuses %s at its field', (_, value, problem) => {
    expect(problems(value)).toEqual([problem]);
  });

  it.each([{ score: { tieKeys: ['ID'] } }, { surprise: 1 }, { notice: { days: 0 } }, { panel: { minimumSize: 5.5 } }])(
    'refuses %j',
    (value) => {
      expect(problems(value).length).toBeGreaterThan(0);
    },
  );
});

describe('shares of heads', () => {
  it.each([
    [5, 4, 3, 1],
    [6, 4, 3, 1],
    [7, 5, 4, 1],
    [8, 6, 4, 2],
    [9, 6, 5, 2],
    [0, 0, 0, 0],
  ])('of %i: 2/3 is %i, half is %i, at most 1/4 is %i', (count, twoThirds, half, quarter) => {
    expect(atLeastShare({ numerator: 2, denominator: 3 }, count)).toBe(twoThirds);
    expect(atLeastShare({ numerator: 1, denominator: 2 }, count)).toBe(half);
    expect(atMostShare({ numerator: 1, denominator: 4 }, count)).toBe(quarter);
  });

  it('the usual load is 1.2 times the fair share, rounded up', () => {
    const load = (...tracks: [number, number][]) => usualLoad(tracks.map(([demand, experts]) => ({ demand, experts })));
    expect([load([100, 12]), load([10, 12]), load([5, 0]), load([12, 5], [6, 5]), load([5, 3], [5, 3], [5, 3])]).toEqual([10, 1, 1, 5, 6]);
  });
});
