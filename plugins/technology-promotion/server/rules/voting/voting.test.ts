import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/policy.ts';
import { type Ballot, countBallots, type Vote } from './ballot.ts';
import { type Attendee, type Presence, quorum, seatAlternates } from './quorum.ts';

const rules = { vote: defaultPolicy.vote, panel: defaultPolicy.panel, hostIds: ['association'] };
const member = (personId: string, presence: Presence): Attendee => ({
  personId,
  role: personId === 'm0' ? 'CHAIR' : 'MEMBER',
  employerIds: [`hospital of ${personId}`],
  presence,
});
const alternate = (personId: string, alternateOrder: number, presence: Presence = 'PRESENT'): Attendee => ({
  ...member(personId, presence),
  role: 'ALTERNATE',
  alternateOrder,
});
const panel = (...presence: Presence[]) => presence.map((one, i) => member(`m${i}`, one));

/** Seven members, two recused, one absent. */
const hardCase = panel('PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'ABSENT', 'RECUSED', 'RECUSED');

describe('whether a vote may open', () => {
  it('seven members, two recused, one absent: two thirds of five are there, five heads are not', () => {
    expect(quorum(hardCase, rules)).toMatchObject({
      open: false,
      entitled: 5,
      present: 4,
      neededByShare: 4,
      neededHeads: 5,
      recusedIds: ['m5', 'm6'],
      absentIds: ['m4'],
      findings: [{ code: 'HEADS_NOT_REACHED', needed: 5, actual: 4, ids: ['m4'] }],
    });
  });

  it('a named alternate takes the seat of the absent, and it may', () => {
    expect(quorum([...hardCase, alternate('a', 1)], rules)).toMatchObject({
      open: true,
      entitled: 5,
      present: 5,
      seated: [{ alternateId: 'a', memberId: 'm4', because: 'ABSENT' }],
      voterIds: ['m0', 'm1', 'm2', 'm3', 'a'],
    });
  });

  it('the next takes the seat of a recused one, in the order fixed before', () => {
    expect(seatAlternates([...hardCase, alternate('late', 2), alternate('first', 1)])).toEqual([
      { alternateId: 'first', memberId: 'm4', because: 'ABSENT' },
      { alternateId: 'late', memberId: 'm5', because: 'RECUSED' },
    ]);
  });

  it('an alternate who is recused or away, or a stranger, takes no seat, whatever was written down', () => {
    const people = [...hardCase, alternate('recused', 1, 'RECUSED'), alternate('away', 2, 'ABSENT')];
    const seats = ['recused', 'away', 'stranger', 'm0'].map((alternateId) => ({ alternateId, memberId: 'm4', because: 'ABSENT' as const }));
    expect(quorum(people, rules)).toMatchObject({ open: false, seated: [], present: 4 });
    expect(quorum(people, rules, seats)).toMatchObject({ open: false, seated: [], present: 4, entitled: 5 });
  });

  it.each<[string, Attendee[], boolean, string[]]>([
    ['all seven', panel(...Array.from({ length: 7 }, () => 'PRESENT' as const)), true, []],
    ['five of seven', panel('PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'ABSENT', 'ABSENT'), true, []],
    [
      'five of nine',
      panel(...Array.from({ length: 9 }, (_, i) => (i < 5 ? ('PRESENT' as const) : ('ABSENT' as const)))),
      false,
      ['SHARE_NOT_REACHED'],
    ],
    ['nobody', panel('ABSENT', 'ABSENT', 'ABSENT'), false, ['SHARE_NOT_REACHED', 'HEADS_NOT_REACHED']],
    ['all recused', panel('RECUSED', 'RECUSED'), false, ['HEADS_NOT_REACHED']],
  ])('%s', (_, people, open, found) => {
    const result = quorum(people, rules);
    expect(result.open).toBe(open);
    expect(result.findings.map(({ code }) => code)).toEqual(found);
  });

  it('warns when the seats as taken belong too much to one house', () => {
    const people = [...hardCase, { ...alternate('a', 1), employerIds: ['hospital of m0'] }];
    expect(quorum(people, rules)).toMatchObject({
      open: true,
      findings: [{ code: 'EMPLOYER_TOO_MANY', level: 'WARNING', needed: 1, actual: 2 }],
    });
  });

  it('a secretary counts for nothing', () => {
    const secretary: Attendee = { personId: 's', role: 'SECRETARY', employerIds: ['association'], presence: 'PRESENT' };
    expect(quorum([...hardCase, secretary], rules)).toEqual(quorum(hardCase, rules));
  });
});

describe('what a vote came to', () => {
  const passShare = { numerator: 3, denominator: 4 };
  const votes = (all: string): Ballot[] =>
    [...all].flatMap((letter, i) => {
      const vote = ({ F: 'FOR', A: 'AGAINST', O: 'ABSTAIN' } as Record<string, Vote>)[letter];
      return vote ? [{ voterId: `v${i}`, vote }] : [];
    });
  const voters = (all: string) => [...all].map((_, i) => `v${i}`);

  it.each([
    ['FFFFA', 4, true],
    ['FFFAA', 4, false],
    ['FFFFO', 4, true],
    ['FFFOO', 4, false],
    ['FFFF-', 4, true],
    ['FFF--', 4, false],
    ['FFFFFA', 5, true],
    ['FFFFAA', 5, false],
    ['FFFFFAA', 6, false],
    ['FFFFFFA', 6, true],
  ])('%s: %i needed of those present, abstaining and silent counted', (all, needed, passed) => {
    expect(countBallots(voters(all), votes(all), { passShare })).toMatchObject({ present: all.length, needed, passed });
  });

  it('two thirds is the other custom', () => {
    const share = { numerator: 2, denominator: 3 };
    expect(countBallots(voters('FFFAA'), votes('FFFAA'), { passShare: share })).toMatchObject({ needed: 4, passed: false });
    expect(countBallots(voters('FFFFAA'), votes('FFFFAA'), { passShare: share })).toMatchObject({ needed: 4, passed: true });
  });

  it('nobody passes nothing', () => {
    expect(countBallots([], [], { passShare })).toMatchObject({ present: 0, needed: 1, passed: false, settled: true });
  });

  it('refuses ballots without a vote and second ones, and says so', () => {
    const ballots: Ballot[] = [...votes('FFFFA'), { voterId: 'recused', vote: 'FOR' }, { voterId: 'v4', vote: 'FOR' }];
    expect(countBallots(voters('FFFFA'), ballots, { passShare })).toMatchObject({
      for: 4,
      against: 1,
      refused: [
        { voterId: 'recused', reason: 'NO_VOTE' },
        { voterId: 'v4', reason: 'SECOND_BALLOT' },
      ],
    });
  });

  it('keeps dissent, with a name or in secret without', () => {
    const ballots: Ballot[] = [
      { voterId: 'v0', vote: 'FOR', dissent: ' 证据不足 ' },
      { voterId: 'v1', vote: 'AGAINST' },
      { voterId: 'v2', vote: 'FOR', dissent: '  ' },
    ];
    const open = countBallots(['v0', 'v1', 'v2'], ballots, { passShare }).dissent;
    expect(open).toEqual([
      { voterId: 'v0', vote: 'FOR', text: '证据不足' },
      { voterId: 'v1', vote: 'AGAINST', text: null },
    ]);
    expect(countBallots(['v0', 'v1', 'v2'], ballots, { passShare, secret: true }).dissent).toEqual(
      open.map((one) => ({ ...one, voterId: null })),
    );
  });

  it.each([
    ['FFFF-', true],
    ['AA---', true],
    ['FA---', false],
    ['FFF--', false],
  ])('%s is settled: %s', (all, settled) => {
    expect(countBallots(voters(all), votes(all), { passShare }).settled).toBe(settled);
  });

  const sheets = fc.array(fc.constantFrom<Vote | null>('FOR', 'AGAINST', 'ABSTAIN', null), { minLength: 1, maxLength: 15 });
  const cast = (sheet: readonly (Vote | null)[]): Ballot[] => sheet.flatMap((vote, i) => (vote ? [{ voterId: `m${i}`, vote }] : []));

  it('a recused member changes nothing, whatever she sends', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom<Vote>('FOR', 'AGAINST', 'ABSTAIN'), (sheet, vote) => {
        const people = sheet.map((_, i) => member(`m${i}`, 'PRESENT'));
        const more = [...people, member('recused', 'RECUSED')];
        const [before, after] = [quorum(people, rules), quorum(more, rules)];
        expect([after.open, after.voterIds, after.entitled, after.neededByShare]).toEqual([
          before.open,
          before.voterIds,
          before.entitled,
          before.neededByShare,
        ]);
        const { refused, ...result } = countBallots(after.voterIds, [...cast(sheet), { voterId: 'recused', vote }], { passShare });
        const { refused: none, ...expected } = countBallots(before.voterIds, cast(sheet), { passShare });
        expect(result).toEqual(expected);
        expect([none.length, refused.length]).toEqual([0, 1]);
      }),
    );
  });

  it('one more in favour never fails what passed; a settled outcome is the outcome', () => {
    fc.assert(
      fc.property(
        sheets,
        fc.array(fc.constantFrom<Vote>('FOR', 'AGAINST', 'ABSTAIN'), { minLength: 15, maxLength: 15 }),
        (sheet, later) => {
          const ids = sheet.map((_, i) => `m${i}`);
          const now = countBallots(ids, cast(sheet), { passShare });
          const turned = sheet.map((vote, i) => (i === 0 ? ('FOR' as const) : vote));
          if (now.passed) expect(countBallots(ids, cast(turned), { passShare }).passed).toBe(true);
          const full = countBallots(ids, cast(sheet.map((vote, i) => vote ?? later[i] ?? null)), { passShare });
          if (now.settled) expect(full.passed).toBe(now.passed);
          expect(now.for + now.against + now.abstained + now.silent).toBe(now.present);
        },
      ),
    );
  });
});
