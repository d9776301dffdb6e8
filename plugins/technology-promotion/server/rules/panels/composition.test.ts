import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/policy.ts';
import { checkPanel, type PanelPerson, type PanelRole } from './composition.ts';

const rules = defaultPolicy.panel;
const host = { hostIds: ['association'] };
const person = (personId: string, role: PanelRole, ...employerIds: string[]): PanelPerson => ({ personId, role, employerIds });
/** A chair and members from hospitals of their own, with secretary and alternate. */
const panel = (voters: number): PanelPerson[] => [
  ...Array.from({ length: voters }, (_, i) => person(`p${i}`, i === 0 ? 'CHAIR' : 'MEMBER', `hospital ${i}`)),
  person('secretary', 'SECRETARY', 'association'),
  person('alternate', 'ALTERNATE', 'hospital of the alternate'),
];
const codes = (people: PanelPerson[], highImpact = false) => checkPanel(people, { ...host, highImpact }, rules).map(({ code }) => code);

describe('the composition of a panel', () => {
  it.each<[string, PanelPerson[], boolean, string[]]>([
    ['five of five hospitals', panel(5), false, []],
    ['five for high impact', panel(5), true, ['TOO_SMALL']],
    ['seven for high impact', panel(7), true, []],
    ['three, each with a house of one vote', panel(3), false, ['TOO_SMALL']],
    ['six', panel(6), false, ['EVEN']],
    ['four', panel(4), false, ['TOO_SMALL', 'EVEN']],
    ['without chair', panel(5).map((one) => (one.role === 'CHAIR' ? { ...one, role: 'MEMBER' as const } : one)), false, ['NO_CHAIR']],
    [
      'with two chairs',
      panel(5).map((one) => (one.personId === 'p1' ? { ...one, role: 'CHAIR' as const } : one)),
      false,
      ['SEVERAL_CHAIRS'],
    ],
    ['without secretary', panel(5).filter(({ role }) => role !== 'SECRETARY'), false, ['NO_SECRETARY']],
    ['without alternate', panel(5).filter(({ role }) => role !== 'ALTERNATE'), false, ['NO_ALTERNATE']],
    ['with somebody twice', [...panel(5), person('p1', 'ALTERNATE', 'x')], false, ['DUPLICATE_PERSON']],
  ])('%s', (_, people, highImpact, found) => {
    expect(codes(people, highImpact)).toEqual(found);
  });

  it('says with numbers how many from outside are missing', () => {
    const people = panel(5).map((one) => (['p0', 'p1'].includes(one.personId) ? { ...one, employerIds: ['association'] } : one));
    expect(checkPanel(people, host, rules)).toEqual([
      { code: 'TOO_FEW_OUTSIDE', level: 'ERROR', needed: 4, actual: 3, ids: ['p0', 'p1'] },
      { code: 'EMPLOYER_TOO_MANY', level: 'ERROR', needed: 1, actual: 2, ids: ['association'] },
    ]);
  });

  it.each([
    [7, 2, 1],
    [8, 2, 2],
    [9, 2, 2],
    [9, 3, 2],
  ])('of %i votes, %i from one employer against a limit of %i', (votes, from, limit) => {
    const people = panel(votes).map((one) => (Number(one.personId.slice(1)) < from ? { ...one, employerIds: ['big hospital'] } : one));
    const found = checkPanel(people, host, rules).find(({ code }) => code === 'EMPLOYER_TOO_MANY');
    expect(found).toEqual(
      from > limit ? { code: 'EMPLOYER_TOO_MANY', level: 'ERROR', needed: limit, actual: from, ids: ['big hospital'] } : undefined,
    );
  });

  it('counts every employer of one person, and an unknown one as inside', () => {
    const both = panel(5).map((one) =>
      ['p3', 'p4'].includes(one.personId) ? { ...one, employerIds: ['university', `${one.personId} clinic`] } : one,
    );
    expect(codes(both)).toEqual(['EMPLOYER_TOO_MANY']);
    const unknown = panel(5).map((one) => (['p3', 'p4'].includes(one.personId) ? { ...one, employerIds: null } : one));
    expect(checkPanel(unknown, host, rules)).toMatchObject([
      { code: 'EMPLOYER_UNKNOWN', level: 'WARNING', ids: ['p3', 'p4'] },
      { code: 'TOO_FEW_OUTSIDE', needed: 4, actual: 3 },
    ]);
  });

  it('does not depend on the order of people, nor on secretaries and alternates of the association', () => {
    const people = fc.array(fc.tuple(fc.constantFrom<PanelRole>('CHAIR', 'MEMBER'), fc.constantFrom('association', 'a', 'b', 'c')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(people, (rows) => {
        const voters = rows.map(([role, employer], i) => person(`p${i}`, role, employer));
        const full = [...voters, person('s', 'SECRETARY', 'association'), person('t', 'ALTERNATE', 'association')];
        expect(codes([...full].reverse())).toEqual(codes(full));
        expect(codes([...full, person('u', 'ALTERNATE', 'association')])).toEqual(codes(full));
      }),
    );
  });
});
