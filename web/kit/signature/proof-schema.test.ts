import { expect, it } from 'vitest';
import { issuesOf } from '../form/validate.ts';
import { proofSchema } from './proof-schema.ts';
import { shortHash } from './signature.ts';

const missing = (field: string) => [{ message: 'REQUIRED', path: ['signature', field] }];

it('asks for the proof that counts, at its own field', async () => {
  expect(await issuesOf(proofSchema('password'), {})).toEqual(missing('password'));
  expect(await issuesOf(proofSchema('code'), { signature: { password: 'given', code: ' ' } })).toEqual(missing('code'));
});

it('lets through what the server will look at', async () => {
  expect(await issuesOf(proofSchema('password'), { signature: { password: 'given' } })).toEqual([]);
  expect(await issuesOf(proofSchema('code'), { signature: { code: '123456' } })).toEqual([]);
  expect(await issuesOf(proofSchema('demonstration'), {})).toEqual([]);
});

it('shows a fingerprint in fours', () => {
  expect(shortHash('3f2a91bc77d0e12f5a6b')).toBe('3f2a 91bc 77d0 e12f');
  expect(shortHash('')).toBe('');
});
