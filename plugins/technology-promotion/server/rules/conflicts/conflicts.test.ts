import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeConflicts } from './compute-conflicts.ts';
import { conflictTypes, looksBack, strengthOf } from './conflict-types.ts';
import type { Affiliation, ConflictFacts, Declaration, PersonFacts } from './facts.ts';
import { organisationNames } from './same-organisation.ts';

const at = { day: '2026-11-22', lookBackMonths: 36 };
const stay = (organisationId: string, from: string | null, to: string | null, more: Partial<Affiliation> = {}): Affiliation => ({
  organisationId,
  kind: 'EMPLOYMENT',
  of: 'SELF',
  from,
  to,
  ...more,
});
const expert = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: 'expert',
  affiliations: [],
  sharedWork: [],
  profileComplete: true,
  ...more,
});
const facts = (person: PersonFacts, more: Partial<ConflictFacts> = {}): ConflictFacts => ({
  people: [person],
  items: [
    { itemId: 'item', organisationIds: ['hospital', 'maker'], personIds: ['author'] },
    { itemId: 'other', organisationIds: ['elsewhere'], personIds: [] },
  ],
  declarations: [],
  clearances: [],
  sameOrganisation: [],
  ...more,
});
const declaration = (more: Partial<Declaration>): Declaration => ({
  personId: 'expert',
  itemId: 'item',
  organisationId: null,
  type: 'OTHER',
  source: 'EXPERT',
  validFrom: null,
  validTo: null,
  declarationId: 'd',
  ...more,
});
const found = (all: ConflictFacts, when = at) =>
  computeConflicts(all, when).conflicts.map(({ type, strength, validTo, itemId }) => [itemId, type, strength, validTo]);

describe('conflicts computed from facts', () => {
  it.each<[string, Affiliation, unknown[]]>([
    ['works there', stay('hospital', '2020-01-01', null), ['item', 'SAME_ORGANISATION', 'HARD', null]],
    ['works for the maker', stay('maker', null, null), ['item', 'SAME_ORGANISATION', 'HARD', null]],
    ['leaves next month', stay('hospital', null, '2026-12-31'), ['item', 'SAME_ORGANISATION', 'HARD', '2026-12-31']],
    ['left a year ago', stay('hospital', null, '2025-11-22'), ['item', 'PAST_EMPLOYMENT', 'HARD', '2028-11-22']],
    ['left 36 months ago today', stay('hospital', null, '2023-11-22'), ['item', 'PAST_EMPLOYMENT', 'HARD', '2026-11-22']],
    ['advised it', stay('maker', null, '2026-01-31', { kind: 'ADVISING' }), ['item', 'ADVISING', 'HARD', '2029-01-31']],
    ['holds shares', stay('maker', null, null, { kind: 'SHAREHOLDING' }), ['item', 'SHAREHOLDING', 'HARD', null]],
    ['is married to one who works there', stay('maker', null, null, { of: 'RELATIVE' }), ['item', 'RELATIVE', 'HARD', null]],
  ])('who %s', (_, affiliation, conflict) => {
    const report = computeConflicts(facts(expert({ affiliations: [affiliation] })), at);
    expect(found(facts(expert({ affiliations: [affiliation] })))).toEqual([conflict]);
    expect(report.conflicts[0]).toMatchObject({
      source: 'COMPUTED',
      pinned: false,
      clearedBy: null,
      evidence: { organisationId: affiliation.organisationId },
    });
    expect(report.eligibility('expert', 'item')).toBe('HARD');
    expect(report.eligibility('expert', 'other')).toBe('CLEAR');
  });

  it.each<[string, Affiliation]>([
    ['left 36 months and a day ago', stay('hospital', null, '2023-11-21')],
    ['begins there tomorrow', stay('hospital', '2026-11-23', null)],
    ['sold her shares', stay('maker', null, '2026-11-21', { kind: 'SHAREHOLDING' })],
    ['works elsewhere', stay('third', null, null)],
  ])('who %s is free', (_, affiliation) => {
    const report = computeConflicts(facts(expert({ affiliations: [affiliation] })), at);
    expect([report.conflicts, report.eligibility('expert', 'item')]).toEqual([[], 'CLEAR']);
  });

  it('a new employer in the middle of the round', () => {
    const moved = facts(expert({ affiliations: [stay('third', null, '2026-11-19'), stay('hospital', '2026-11-20', null)] }));
    expect(computeConflicts(moved, { ...at, day: '2026-11-19' }).eligibility('expert', 'item')).toBe('CLEAR');
    expect(computeConflicts(moved, { ...at, day: '2026-11-20' }).eligibility('expert', 'item')).toBe('HARD');
  });

  it('shared submissions and agreements look back, authors never judge', () => {
    const person = expert({
      personId: 'author',
      sharedWork: [
        { kind: 'SUBMISSION', objectId: 's1', organisationId: 'hospital', from: null, to: '2024-05-31' },
        { kind: 'AGREEMENT', objectId: 'a1', organisationId: 'maker', from: null, to: '2020-01-01' },
      ],
    });
    expect(found(facts(person))).toEqual([
      ['item', 'SHARED_SUBMISSION', 'HARD', '2027-05-31'],
      ['item', 'HELPED_WRITE', 'HARD', null],
    ]);
  });

  it('an organisation under two ids is one, through chains', () => {
    const sameOrganisation = [
      ['campus', 'university'],
      ['university', 'hospital'],
    ];
    const person = expert({ affiliations: [stay('campus', null, null)] });
    const { conflicts } = computeConflicts(facts(person, { sameOrganisation }), at);
    expect(conflicts).toMatchObject([{ itemId: 'item', type: 'SAME_ORGANISATION', evidence: { organisationId: 'campus' } }]);
    expect(found(facts(person))).toEqual([]);
  });

  it('technology of two applicants, one of them the maker: whoever is tied to either', () => {
    const tied = (organisationId: string) => found(facts(expert({ affiliations: [stay(organisationId, null, null)] }))).length;
    expect([tied('hospital'), tied('maker'), tied('elsewhere')]).toEqual([1, 1, 1]);
  });
});

describe('what people declare', () => {
  it.each([
    ['APPLICANT', 'NAMED_UNSUITABLE', 'SOFT'],
    ['EXPERT', 'DISPUTE', 'HARD'],
    ['EXPERT', 'TEACHER_STUDENT', 'SOFT'],
    ['ADMIN', 'OTHER', 'SOFT'],
  ] as const)('by %s: %s is %s', (source, type, strength) => {
    const report = computeConflicts(facts(expert(), { declarations: [declaration({ source, type })] }), at);
    expect(report.conflicts).toMatchObject([{ type, source, strength, evidence: { declarationId: 'd' } }]);
    expect(report.eligibility('expert', 'item')).toBe(strength);
  });

  it('only an administrator weighs and pins', () => {
    const strongly = { strength: 'HARD', pinned: true } as const;
    const by = (source: Declaration['source']) =>
      computeConflicts(facts(expert(), { declarations: [declaration({ source, ...strongly })] }), at).conflicts[0];
    expect(by('ADMIN')).toMatchObject({ strength: 'HARD', pinned: true });
    expect(by('APPLICANT')).toMatchObject({ strength: 'SOFT', pinned: false });
    expect(by('EXPERT')).toMatchObject({ strength: 'SOFT', pinned: false });
  });

  it('of an organisation means all its items; of an unknown item, none', () => {
    expect(found(facts(expert(), { declarations: [declaration({ itemId: null, organisationId: 'elsewhere' })] }))).toEqual([
      ['other', 'OTHER', 'SOFT', null],
    ]);
    expect(found(facts(expert(), { declarations: [declaration({ itemId: 'gone' })] }))).toEqual([]);
    expect(found(facts(expert(), { declarations: [declaration({ itemId: null })] }))).toEqual([]);
  });

  it('a clearance lifts what is soft and nothing that is hard or pinned', () => {
    const clearances = [{ personId: 'expert', itemId: 'item', clearanceId: 'c' }];
    const report = (declared: Partial<Declaration>, person = expert()) =>
      computeConflicts(facts(person, { declarations: [declaration(declared)], clearances }), at);
    expect(report({}).conflicts).toMatchObject([{ strength: 'SOFT', clearedBy: 'c' }]);
    expect(report({}).eligibility('expert', 'item')).toBe('CLEAR');
    expect(report({ source: 'ADMIN', pinned: true }).eligibility('expert', 'item')).toBe('SOFT');
    expect(report({ type: 'DISPUTE' }).eligibility('expert', 'item')).toBe('HARD');
    expect(report({}, expert({ affiliations: [stay('hospital', null, null)] })).eligibility('expert', 'item')).toBe('HARD');
  });

  it('an empty profile rules nothing out, and who is not known is unknown', () => {
    const report = computeConflicts(facts(expert({ profileComplete: false }), { declarations: [declaration({})] }), at);
    expect([report.eligibility('expert', 'item'), report.eligibility('expert', 'other')]).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect([report.eligibility('nobody', 'item'), report.eligibility('expert', 'gone')]).toEqual(['UNKNOWN', 'UNKNOWN']);
    const tied = computeConflicts(facts(expert({ profileComplete: false, affiliations: [stay('hospital', null, null)] })), at);
    expect(tied.eligibility('expert', 'item')).toBe('HARD');
  });
});

describe('properties of conflicts', () => {
  it('every type has a weight, and what fades is a type', () => {
    expect(Object.keys(strengthOf).sort()).toEqual([...conflictTypes].sort());
    for (const type of looksBack) expect(strengthOf[type]).toBe('HARD');
  });

  it('same is the same whichever way and in whatever order it is said', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const groups = fc.array(fc.array(ids, { maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(groups, ids, ids, (all, a, b) => {
        const [there, back] = [organisationNames(all), organisationNames([...all].reverse().map((group) => [...group].reverse()))];
        expect(there(a) === there(b)).toBe(back(a) === back(b));
        expect(there(a)).toBe(back(a));
        for (const group of all) for (const id of group) expect(there(id)).toBe(there(group[0] ?? id));
      }),
    );
  });

  it('a longer look-back and one more fact never free anybody', () => {
    const day = fc.integer({ min: 2015, max: 2026 }).map((year) => `${year}-06-15`);
    const stays = fc.array(
      fc.record({
        organisationId: fc.constantFrom('hospital', 'maker', 'elsewhere', 'third'),
        kind: fc.constantFrom('EMPLOYMENT' as const, 'ADVISING' as const, 'SHAREHOLDING' as const),
        of: fc.constantFrom('SELF' as const, 'RELATIVE' as const),
        from: fc.constant(null),
        to: fc.option(day),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(stays, fc.nat(100), fc.nat(100), (affiliations, months, more) => {
        const pairs = (all: readonly Affiliation[], lookBackMonths: number) => {
          const report = computeConflicts(facts(expert({ affiliations: all })), { ...at, lookBackMonths });
          return ['item', 'other'].filter((item) => report.eligibility('expert', item) === 'HARD');
        };
        const before = pairs(affiliations, months);
        expect(pairs(affiliations, months + more)).toEqual(expect.arrayContaining(before));
        expect(before).toEqual(expect.arrayContaining(pairs(affiliations.slice(1), months)));
        expect(pairs([...affiliations].reverse(), months)).toEqual(before);
      }),
    );
  });
});
