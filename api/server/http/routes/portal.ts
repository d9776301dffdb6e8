// The built portal: files with a hash in their name are kept for ever, the page that names them never.
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { accepts } from '../accepts.ts';
import { page } from '../page.ts';
import { refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { filePolicy, portalPolicy } from '../security-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

type Folder = ReadonlyMap<string, string>;

/** Every file of the folder by its path in the address: what is not in this list cannot be asked for. */
const listFolder = async (folder: string): Promise<Folder> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
};

const sendFile = async (request: Request, files: Folder, path: string, file: string): Promise<Response> => {
  const packing = packings.find(([name, ending]) => files.has(path + ending) && accepts(request, name));
  const bytes = await readFile(packing ? (files.get(path + packing[1]) as string) : file);
  const headers = new Headers({
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-length': String(bytes.length),
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    vary: 'accept-encoding',
    'content-security-policy': filePolicy,
  });
  if (packing) headers.set('content-encoding', packing[0]);
  return new Response(bytes, { headers });
};

const sendIndex = async (file: string): Promise<Response> => {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll('__NONCE__', nonce);
  return new Response(html, {
    headers: { 'content-type': types['.html'] as string, 'content-security-policy': portalPolicy(nonce), 'cache-control': 'no-store' },
  });
};

const wantsPage = (request: Request) => request.headers.get('accept')?.includes('text/html') === true;

export const portalRoute = (folder: string): Route => {
  let files: Promise<Folder> | undefined;
  const known = async () => {
    files ??= listFolder(folder);
    const listed = await files;
    // Started before the first build: look again next time.
    if (!listed.has('/index.html')) files = undefined;
    return listed;
  };
  return {
    name: 'portal',
    matches: () => true,
    body: 0,
    answer: async (request) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return null;
      const path = new URL(request.url).pathname;
      const listed = await known();
      const index = listed.get('/index.html');
      const file = path === '/index.html' ? undefined : listed.get(path);
      if (file && !/\.(br|gz|map)$/.test(path)) return sendFile(request, listed, path, file);
      if (extname(path) !== '' && path !== '/index.html') return null;
      if (!wantsPage(request)) return null;
      if (index) return sendIndex(index).catch(() => refusal(503, 'UNAVAILABLE', 'the portal is being built', { 'retry-after': '5' }));
      return page({
        status: 503,
        lang: 'zh-CN',
        title: '杏林 · 门户尚未构建',
        body: '<p>门户页面尚未构建。请运行 <code>npm start</code>,或在开发时打开 Vite 的地址。</p><p lang="en">The portal has not been built yet: run <code>npm start</code>, or open the address of the development server.</p>',
      });
    },
  };
};
