import { codeOf, stepAt } from '@xinglin/kernel/identity/totp';
import { expect, test } from 'vitest';

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
test.each([
  ['1970-01-01T00:00:59Z', '287082'],
  ['2005-03-18T01:58:29Z', '081804'],
  ['2005-03-18T01:58:31Z', '050471'],
  ['2009-02-13T23:31:30Z', '005924'],
  ['2033-05-18T03:33:20Z', '279037'],
  ['2603-10-11T11:33:20Z', '353130'],
])('the code at %s is %s', (moment, code) => {
  expect(codeOf('12345678901234567890', stepAt(new Date(moment)))).toBe(code);
});
