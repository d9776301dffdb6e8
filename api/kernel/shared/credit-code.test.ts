import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCodeCharacters, creditCodeCheck, creditCodeFault, looksLikeCreditCode, normaliseCreditCode } from './credit-code.ts';
import { regions } from './regions.ts';

const character = fc.constantFrom(...creditCodeCharacters);
const first17 = fc
  .tuple(
    fc.constantFrom(...'123456789ANY'),
    character,
    fc.constantFrom('10', ...regions.map(({ code }) => code)),
    fc.stringMatching(/^\d{4}$/),
    fc.array(character, { minLength: 9, maxLength: 9 }).map((all) => all.join('')),
  )
  .map((parts) => parts.join(''));
const code = first17.map((body) => body + creditCodeCheck(body));

test('codes as printed on certificates of well-known bodies pass', () => {
  for (const known of ['91110000802100433B', '91440300708461136T', '914403001922038216']) expect(creditCodeFault(known)).toBeNull();
});

test('every code that is built right passes, however it is typed', () => {
  fc.assert(
    fc.property(code, (each) => {
      expect(creditCodeFault(each)).toBeNull();
      const typed = ` ${each.slice(0, 6).toLowerCase()} ${each.slice(6)}`;
      expect(normaliseCreditCode(typed)).toBe(each);
    }),
    { numRuns: 500 },
  );
});

test('any one wrong character is found', () => {
  fc.assert(
    fc.property(code, fc.nat(17), character, (each, place, wrong) => {
      fc.pre(each[place] !== wrong);
      expect(creditCodeFault(each.slice(0, place) + wrong + each.slice(place + 1))).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test('any two neighbours exchanged are found', () => {
  fc.assert(
    fc.property(code, fc.nat(16), (each, place) => {
      fc.pre(each[place] !== each[place + 1]);
      const exchanged = each.slice(0, place) + each[place + 1] + each[place] + each.slice(place + 2);
      expect(creditCodeFault(exchanged)).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test('each fault is named', () => {
  const valid = '91440300708461136T';
  expect(creditCodeFault(valid.slice(1))).toBe('CREDIT_CODE_LENGTH');
  expect(creditCodeFault(`9144030070846113I${valid.at(-1)}`)).toBe('CREDIT_CODE_CHARACTERS');
  expect(creditCodeFault(`B${valid.slice(1)}`)).toBe('CREDIT_CODE_AUTHORITY');
  expect(creditCodeFault(`91990300708461136T`)).toBe('CREDIT_CODE_AREA');
  expect(creditCodeFault(`91440300708461136U`)).toBe('CREDIT_CODE_CHECK');
  expect(creditCodeCheck('9144030070846113I')).toBeNull();
  expect(creditCodeCheck('914403')).toBeNull();
  expect(looksLikeCreditCode('91440300708461136I')).toBe(true);
  expect(looksLikeCreditCode('91440300708461136')).toBe(false);
});
