import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestInfo } from '../request-info.ts';
import { portalRoute } from './portal.ts';

const script = 'console.log("杏林");'.repeat(20);
const index = '<!doctype html><script nonce="__NONCE__"></script><meta name="csp-nonce" content="__NONCE__"><div id="root"></div>';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinglin-dist-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  const files: Record<string, string | Buffer> = {
    'index.html': index,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/a-1.js': script,
    'assets/a-1.js.br': brotliCompressSync(script),
    'assets/a-1.js.gz': gzipSync(script),
    'assets/a-1.js.map': '{}',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, 'dist', name), content);
});
afterAll(() => rm(folder, { recursive: true }));

const info: RequestInfo = { id: 'x', ip: '127.0.0.1', facts: {} };
const get = (path: string, headers: Record<string, string> = {}, dist = 'dist') =>
  portalRoute(join(folder, dist)).answer(new Request(`http://127.0.0.1${path}`, { headers }), info);
const asPage = { accept: 'text/html,*/*' };

test('files with a hash are kept for ever, packed as the client can unpack', async () => {
  const plain = await get('/assets/a-1.js');
  expect(plain?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await plain?.text()).toBe(script);
  const packed = await get('/assets/a-1.js', { 'accept-encoding': 'gzip, br' });
  expect(packed?.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from((await packed?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(script);
  expect((await get('/assets/a-1.js', { 'accept-encoding': 'gzip;q=1.0, br;q=0' }))?.headers.get('content-encoding')).toBe('gzip');
});

test.each(['/', '/members', '/applications/0190/edit?x=1', '/index.html'])(
  '%s is the portal, with a nonce of its own each time',
  async (path) => {
    const [first, second] = [await get(path, asPage), await get(path, asPage)];
    const nonces = [await first?.text(), await second?.text()].map((html) => /nonce="([^"]+)"/.exec(html ?? '')?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    const policy = first?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`'nonce-${nonces[0]}'`);
    expect(policy).not.toContain('unsafe');
    expect(first?.headers.get('cache-control')).toBe('no-store');
  },
);

test.each([
  '/assets/gone.js',
  '/assets/a-1.js.map',
  '/assets/a-1.js.br',
  '/favicon.ico',
  '/.env',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets/a-1.js%00.html',
  '/..\\secret.txt',
])('%s is not there', async (path) => {
  const reply = await get(path);
  expect((await reply?.text()) ?? 'nothing').not.toContain('outside');
  expect(reply?.status ?? 404).toBe(404);
});

test('what does not ask for a page gets none', async () => {
  expect(await get('/members', { accept: 'application/json' })).toBeNull();
});

test('before the first build it says so, and serves as soon as there is one', async () => {
  const route = portalRoute(join(folder, 'later'));
  const ask = () => route.answer(new Request('http://127.0.0.1/', { headers: asPage }), info);
  const none = await ask();
  expect(none?.status).toBe(503);
  expect(await none?.text()).toContain('npm start');
  await mkdir(join(folder, 'later'));
  await writeFile(join(folder, 'later/index.html'), index);
  expect((await ask())?.status).toBe(200);
});
