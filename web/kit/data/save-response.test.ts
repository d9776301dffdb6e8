import { describe, expect, it } from 'vitest';
import { problemOf } from '../urql/portal-request.ts';
import { fileNameOf } from './save-response.ts';

const answered = (disposition?: string) => new Response('', { headers: disposition ? { 'content-disposition': disposition } : {} });

describe('a file’s name', () => {
  it('is the server’s own, in all characters', () => {
    expect(fileNameOf(answered(`attachment; filename="__.xlsx"; filename*=UTF-8''%E6%88%90%E5%91%98.xlsx`), 'x')).toBe('成员.xlsx');
  });
  it('has a substitute when the server gave none or nonsense', () => {
    expect(fileNameOf(answered(), 'x.csv')).toBe('x.csv');
    expect(fileNameOf(answered(`attachment; filename*=UTF-8''%E6%88`), 'x.csv')).toBe('x.csv');
  });
});

describe('an answer that is none', () => {
  const refusal = (status: number, code: string) =>
    Response.json({ error: { code, message: 'no' } }, { status, headers: { 'x-request-id': 'r1' } });
  it('is a refusal when it concerns this act', async () => {
    expect(await problemOf(refusal(409, 'EXPORT_TOO_LARGE'))).toEqual({
      kind: 'refused',
      code: 'EXPORT_TOO_LARGE',
      message: 'no',
      issues: [],
    });
  });
  it('is a failure when it concerns the whole page', async () => {
    expect(await problemOf(refusal(401, 'UNAUTHENTICATED'))).toEqual({ kind: 'failed', failure: { kind: 'signed-out', requestId: 'r1' } });
    expect(await problemOf(refusal(429, 'RATE_LIMITED'))).toMatchObject({ failure: { kind: 'too-many' } });
    expect(await problemOf(new Response('<html>', { status: 502 }))).toEqual({ kind: 'failed', failure: { kind: 'busy' } });
    expect(await problemOf(refusal(500, 'INTERNAL'))).toMatchObject({ failure: { kind: 'broken' } });
  });
});
