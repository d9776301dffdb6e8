// Requests that change something must come from our own pages or from a program, never from a foreign page.
import type { IncomingHttpHeaders } from 'node:http';
import { Refused } from './refusal.ts';

/** A header that no foreign page can add without asking first, and nobody is ever answered yes. */
export const CSRF_HEADERS = ['x-xinglin-csrf', 'x-graphql-yoga-csrf'] as const;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
export const isLoopbackHost = (hostname: string): boolean => loopback.has(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname);

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** Addresses remembered at once: a portal is called by a few, whatever else is tried. */
const MOST = 100;
const read = new Map<string, URL | null>();

/** Nobody may write to what is handed out: it is the same for all requests. */
const knownUrl = (text: string): Readonly<URL> | null => {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= MOST) read.clear();
  const url = urlOf(text);
  read.set(text, url);
  return url;
};

const ourUrl = (publicUrl: string): Readonly<URL> => knownUrl(publicUrl) ?? new URL(publicUrl);

/** A Host header is a name and perhaps a port; URL would read past an `@` or a slash. */
const hostUrl = (host: string | undefined): Readonly<URL> | null => (/^[\w.:[\]-]+$/.test(host ?? '') ? knownUrl(`http://${host}`) : null);

/** Refuses names that are not ours: a foreign name that resolves here belongs to somebody else's page. */
export const refuseForeignHost = (host: string | undefined, publicUrl: string): void => {
  const asked = hostUrl(host);
  const ours = ourUrl(publicUrl);
  const known = asked !== null && (isLoopbackHost(asked.hostname) || asked.hostname === ours.hostname);
  if (!known) throw new Refused(421, 'UNKNOWN_HOST', 'this server does not answer for that name');
};

/** The origin of our own pages for this request: this machine may be called by any of its own names. */
export const ownOrigin = (host: string | undefined, publicUrl: string): string => {
  const asked = hostUrl(host);
  return asked && isLoopbackHost(asked.hostname) ? asked.origin : ourUrl(publicUrl).origin;
};

const isOwn = (origin: string, host: string | undefined, publicUrl: string): boolean => {
  if (origin === ourUrl(publicUrl).origin) return true;
  const asked = knownUrl(origin);
  return asked !== null && isLoopbackHost(asked.hostname) && asked.host === host;
};

const isSafe = (method: string) => method === 'GET' || method === 'HEAD';

/** A program states its key and nothing else; a browser adds cookies by itself, which is what must be guarded. */
export const isProgram = (headers: IncomingHttpHeaders): boolean =>
  /^bearer /i.test(headers.authorization ?? '') && headers.cookie === undefined;

/** `forms`: the request acts for nobody, so its own origin is mark enough. */
export const refuseForeignOrigin = (method: string, headers: IncomingHttpHeaders, publicUrl: string, forms = false): void => {
  if (isSafe(method)) return;
  const site = headers['sec-fetch-site'];
  const foreign =
    (headers.origin !== undefined && !isOwn(headers.origin, headers.host, publicUrl)) || (site !== undefined && site !== 'same-origin');
  const stated = forms && (headers.origin !== undefined || site !== undefined);
  const marked = stated || isProgram(headers) || CSRF_HEADERS.some((name) => headers[name] !== undefined);
  if (foreign || !marked) throw new Refused(403, 'FOREIGN_ORIGIN', `send the header ${CSRF_HEADERS[0]} from the portal's own origin`);
};
