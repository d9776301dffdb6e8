// The unified social credit code of GB 32100-2015: 18 characters, of which the last checks the others.
import { isRegion } from './regions.ts';

/** Digits and capitals without I, O, S, V and Z, which are taken for digits; a character's place is its value. */
export const creditCodeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const MODULUS = creditCodeCharacters.length;
/** Powers of three: a generator of the residues modulo 31, so no two neighbours weigh the same. */
const weights: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Authorities that register: 1 establishment, 2 foreign affairs, 3 justice, 4 culture, 5 civil affairs, 6 tourism,
 * 7 religion, 8 trade unions, 9 market regulation, A military, N agriculture, Y others. */
const authorities = '123456789ANY';
/** Bodies registered with a national authority carry 100000 in place of a province's code. */
const NATIONAL = '10';

export type CreditCodeFault =
  | 'CREDIT_CODE_LENGTH'
  | 'CREDIT_CODE_CHARACTERS'
  | 'CREDIT_CODE_AUTHORITY'
  | 'CREDIT_CODE_AREA'
  | 'CREDIT_CODE_CHECK';

/** As people type it: full-width letters, small letters and spaces come out as the code is printed. */
export const normaliseCreditCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** The check character for the first 17, or null when one of them is not of the code's alphabet. */
export const creditCodeCheck = (first17: string): string | null => {
  let sum = 0;
  for (const [place, weight] of weights.entries()) {
    const value = creditCodeCharacters.indexOf(first17.charAt(place) || '?');
    if (value < 0) return null;
    sum += value * weight;
  }
  return creditCodeCharacters.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
};

/** What is wrong with a normalised code, or null. */
export const creditCodeFault = (code: string): CreditCodeFault | null => {
  if (code.length !== 18) return 'CREDIT_CODE_LENGTH';
  if ([...code].some((character) => !creditCodeCharacters.includes(character))) return 'CREDIT_CODE_CHARACTERS';
  if (!authorities.includes(code.charAt(0))) return 'CREDIT_CODE_AUTHORITY';
  const area = code.slice(2, 8);
  if (!/^\d{6}$/.test(area) || !(area.startsWith(NATIONAL) || isRegion(area.slice(0, 2)))) return 'CREDIT_CODE_AREA';
  return creditCodeCheck(code.slice(0, 17)) === code.charAt(17) ? null : 'CREDIT_CODE_CHECK';
};

/** A code could be one at all: an operator may accept it with a reason although the check fails. */
export const looksLikeCreditCode = (code: string): boolean => /^[0-9A-Z]{18}$/.test(code);
