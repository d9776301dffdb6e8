import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borda } from './borda.ts';
import { rankingRound } from './compare-orders.ts';
import type { RankingBallot } from './ranking-ballot.ts';
import { schulze } from './schulze.ts';

/** "5 ACBED" is five ballots; "A=B>C" has a tie. */
const ballots = (...lines: string[]): RankingBallot[] =>
  lines.flatMap((line) => {
    const [count = '', order = ''] = line.split(' ');
    const ballot =
      order.includes('>') || order.includes('=') ? order.split('>').map((group) => group.split('=')) : [...order].map((id) => [id]);
    return Array.from({ length: Number(count) }, () => ballot);
  });
const abcde = [...'ABCDE'];

describe('Schulze', () => {
  it('the example its author gives: 45 voters, five candidates', () => {
    const all = ballots('5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC');
    const result = schulze(abcde, all);
    expect(result.groups).toEqual([['E'], ['A'], ['C'], ['B'], ['D']]);
    expect(result.condorcetWinner).toBeNull();
    expect(result.preferences.find(({ over, under }) => over === 'A' && under === 'C')?.ballots).toBe(26);
    expect(result.undecided).toEqual([]);
  });

  it('a circle of equal strength is a tie, not an order', () => {
    expect(schulze(['A', 'B', 'C'], ballots('1 ABC', '1 BCA', '1 CAB')).groups).toEqual([['A', 'B', 'C']]);
  });

  it('no ballots, or only tied ones, are a tie of all', () => {
    expect(schulze(abcde, []).groups).toEqual([abcde]);
    expect(schulze(abcde, ballots('4 A=B=C=D=E')).groups).toEqual([abcde]);
    expect(schulze([], [])).toMatchObject({ groups: [], condorcetWinner: null });
  });

  it('whoever is not named is behind the named, and a stranger is nobody', () => {
    expect(schulze(['A', 'B', 'C'], [[['X'], ['B'], ['B', 'A']]]).groups).toEqual([['B'], ['A'], ['C']]);
    expect(schulze(['A', 'B', 'C'], [[['B']]]).groups).toEqual([['B'], ['A', 'C']]);
  });

  it('says which order means nothing: A beats B, and C is even with both', () => {
    const { groups, undecided } = schulze(['A', 'B', 'C'], ballots('1 ABC', '1 CAB'));
    expect(groups).toEqual([['A', 'C'], ['B']]);
    expect(undecided).toEqual([['C', 'B']]);
  });

  it('a clone changes nothing for the others', () => {
    const before = schulze(['A', 'B', 'C'], ballots('4 ABC', '3 BCA', '2 CAB')).groups;
    const after = schulze(['A', 'X', 'B', 'C'], ballots('4 A>X>B>C', '3 B>C>X>A', '2 C>A>X>B')).groups;
    expect(before.map(([first]) => first)).toEqual(['A', 'B', 'C']);
    expect(after.map((group) => group.filter((id) => id !== 'X')).filter((group) => group.length > 0)).toEqual(before);
  });

  const orders = fc
    .array(fc.tuple(fc.shuffledSubarray(abcde, { minLength: 0 }), fc.boolean()), { minLength: 1, maxLength: 9 })
    .map((all) =>
      all.map(
        ([order, tied]): RankingBallot =>
          tied && order.length > 1 ? [order.slice(0, 2), ...order.slice(2).map((id) => [id])] : order.map((id) => [id]),
      ),
    );

  it('whoever beats everybody in direct comparison is alone in front', () => {
    fc.assert(
      fc.property(orders, (all) => {
        const { condorcetWinner, groups } = schulze(abcde, all);
        if (condorcetWinner !== null) expect(groups[0]).toEqual([condorcetWinner]);
        expect(groups.flat().sort()).toEqual(abcde);
      }),
    );
  });

  it('does not depend on the order of candidates or ballots, nor on names', () => {
    fc.assert(
      fc.property(orders, (all) => {
        const sets = (groups: string[][]) => groups.map((group) => [...group].sort());
        const { groups } = schulze(abcde, all);
        expect(sets(schulze([...abcde].reverse(), [...all].reverse()).groups)).toEqual(sets(groups));
        const rename = (id: string) => String.fromCharCode(134 - id.charCodeAt(0));
        const renamed = schulze(
          abcde,
          all.map((ballot) => ballot.map((group) => group.map(rename))),
        ).groups;
        expect(sets(renamed.map((group) => group.map(rename)))).toEqual(sets(groups));
      }),
    );
  });

  it('turning every full ballot round turns a clear order round', () => {
    const full = fc.array(fc.shuffledSubarray(abcde, { minLength: 5 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(full, (all) => {
        const there = schulze(
          abcde,
          all.map((order) => order.map((id) => [id])),
        );
        const back = schulze(
          abcde,
          all.map((order) => [...order].reverse().map((id) => [id])),
        );
        const clear = there.groups.every((group) => group.length === 1) && there.undecided.length === 0;
        if (clear) expect(back.groups.flat()).toEqual(there.groups.flat().reverse());
      }),
    );
  });

  it('a clone behind its twin on every ballot leaves the others where they were', () => {
    const full = fc.array(fc.shuffledSubarray(abcde, { minLength: 5 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(full, (all) => {
        const others = (groups: string[][]) =>
          groups.map((group) => group.filter((id) => !['A', 'X'].includes(id)).sort()).filter((group) => group.length > 0);
        const before = schulze(
          abcde,
          all.map((order) => order.map((id) => [id])),
        );
        const after = schulze(
          [...abcde, 'X'],
          all.map((order) => order.flatMap((id) => (id === 'A' ? [['A'], ['X']] : [[id]]))),
        );
        if (before.undecided.length === 0) expect(others(after.groups)).toEqual(others(before.groups));
      }),
      { numRuns: 300 },
    );
  });
});

describe('Borda beside it', () => {
  it('counts who is put behind, ties as halves', () => {
    expect(borda(['A', 'B', 'C'], ballots('2 ABC', '1 B>A=C')).points).toEqual([
      { id: 'A', points: 4.5 },
      { id: 'B', points: 4 },
      { id: 'C', points: 0.5 },
    ]);
  });

  it('every ballot hands out the same', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(abcde, { minLength: 0 }), { maxLength: 9 }), (orders) => {
        const { points } = borda(
          abcde,
          orders.map((order) => order.map((id) => [id])),
        );
        expect(points.reduce((sum, one) => sum + one.points, 0)).toBe(10 * orders.length);
      }),
    );
  });

  it('shows where the two put a pair the other way round', () => {
    // A beats B on three of five ballots; B gathers more from the two who put A last.
    const round = rankingRound(['A', 'B', 'C'], ballots('3 ABC', '2 BCA'));
    expect(round.schulze.groups).toEqual([['A'], ['B'], ['C']]);
    expect(round.borda.groups).toEqual([['B'], ['A'], ['C']]);
    expect(round).toMatchObject({ agree: false, opposed: [['A', 'B']], tiedInOne: [] });
  });

  it('and where one ties what the other parts', () => {
    const round = rankingRound(['A', 'B', 'C'], ballots('1 ABC', '1 ACB', '1 A>B=C'));
    expect(round).toMatchObject({ agree: true, opposed: [] });
    expect([...round.places]).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 2],
    ]);
    const half = rankingRound(['A', 'B', 'C'], ballots('1 ABC', '1 CAB'));
    expect(half.borda.groups).toEqual([['A'], ['C'], ['B']]);
    expect(half).toMatchObject({ agree: false, opposed: [], tiedInOne: [['A', 'C']] });
  });
});
