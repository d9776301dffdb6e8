import { expect, test } from 'vitest';
import { untouched } from './untouched.ts';

test('what was typed stays, everything else follows the server', () => {
  const before = { number: '12', issuer: 'A', issuedOn: null, fileIds: ['1'] };
  const latest = { number: '13', issuer: 'B', issuedOn: '2026-01-01', fileIds: ['2'] };
  expect(untouched({ number: '99', issuer: 'A', issuedOn: '', fileIds: ['1'] }, before, latest)).toEqual({
    issuer: 'B',
    issuedOn: '2026-01-01',
    fileIds: ['2'],
  });
});

test('an emptied field was touched', () => {
  expect(untouched({ issuer: '' }, { issuer: 'A' }, { issuer: 'B' })).toEqual({});
});
