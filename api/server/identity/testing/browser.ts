// A browser as the routes see it: keeps cookies, sends the portal's headers, has an address.

import { randomUUID } from 'node:crypto';
import type { Services } from '@xinglin/kernel/context';
import { hashPassword } from '@xinglin/kernel/identity/password';
import { withScope } from '@xinglin/prisma';

export interface Answer {
  status: number;
  body: Record<string, unknown> & { error?: { code: string; retryAfter?: number } };
  headers: Headers;
}
export type Routes = (request: Request, ip?: string) => Promise<Response | null>;

export const PASSWORD = 'correct horse 07 battery';

export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #routes: Routes;
  readonly #origin: string;
  address = '203.0.113.7';

  constructor(routes: Routes, services: Services) {
    this.#routes = routes;
    this.#origin = services.publicUrl;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: string, path: string, body?: unknown, extra: Record<string, string> = {}): Promise<Answer> {
    const headers: Record<string, string> = { 'x-xinglin-csrf': '1', 'content-type': 'application/json', cookie: this.cookie, ...extra };
    const request = new Request(`${this.#origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await this.#routes(request, this.address);
    if (!response) throw new Error(`${path} is not a route`);
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
    return { status: response.status, body: (await response.json()) as Answer['body'], headers: response.headers };
  }

  post(path: string, body: unknown = {}, extra?: Record<string, string>): Promise<Answer> {
    return this.send('POST', path, body, extra);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }
}

/** Gives a demo person, or somebody new, the password that the tests know. */
export const givePassword = async (services: Services, email: string, password = PASSWORD): Promise<string> => {
  const { client } = services.database;
  return withScope({ kind: 'identity' }, async () => {
    const user = await client.user.upsert({ where: { email }, create: { id: randomUUID(), email, name: email }, update: {} });
    const hash = await hashPassword(password);
    await client.account.upsert({
      where: { providerId_accountId: { providerId: 'credential', accountId: user.id } },
      create: { providerId: 'credential', accountId: user.id, userId: user.id, password: hash },
      update: { password: hash },
    });
    return user.id;
  });
};
