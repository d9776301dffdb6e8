// GraphiQL, sent whole from here: nothing is fetched from elsewhere. It acts as whoever is signed in.
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Services } from '@xinglin/kernel/context';
import { readSession } from '@xinglin/kernel/identity/read-session';
import { ORGANISATION_HEADER } from '../http/viewer.ts';

const pack = promisify(gzip);

/** Its editor writes styles of its own without a nonce and runs workers from blobs; no other page may. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' blob:`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const question = `# 当前登录者 · who is signed in
query Me {
  viewer {
    name
    organisation { name }
    permissions
  }
}
`;

export const createGraphiql =
  (services: Services) =>
  async (request: Request): Promise<Response | null> => {
    const session = await readSession(services, request.headers.get('cookie'));
    if (!session && !services.demo) return null;
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const nonce = randomBytes(16).toString('base64');
    const additionalHeaders: Record<string, string> = { 'x-xinglin-csrf': '1' };
    if (session?.tenantId) additionalHeaders[ORGANISATION_HEADER] = session.tenantId;
    const html = renderGraphiQL({ title: '杏林 GraphiQL', defaultQuery: question, additionalHeaders }).replace(
      '<script>',
      `<script nonce="${nonce}">`,
    );
    const headers = new Headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      vary: 'accept-encoding',
    });
    if (!request.headers.get('accept-encoding')?.includes('gzip')) return new Response(html, { headers });
    headers.set('content-encoding', 'gzip');
    return new Response(await pack(html, { level: 4 }), { headers });
  };
