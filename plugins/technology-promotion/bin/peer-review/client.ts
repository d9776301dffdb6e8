// The portal as another program meets it: HTTP, GraphQL, and mail.
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Row = Readonly<Record<string, unknown>>;
const json = { 'content-type': 'application/json', 'x-xinglin-csrf': '1' };
const AGAIN_MS = 250;
const PATIENCE_MS = 30_000;

interface Reply {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** Somebody signed in, acting for an organisation. */
export interface Person {
  /** The one root field of a document; a refusal throws. */
  ask<T = Row>(document: string, variables?: object): Promise<T>;
  /** Brings a table in: looks first, then takes the same bytes. */
  bring(key: string, name: string, bytes: string): Promise<void>;
}

export interface PortalClient {
  chosen(person: string): Promise<Person>;
  /** Takes up the invitation in the mail to this address with a new account, and signs in. */
  joined(email: string, name: string): Promise<Person>;
}

const refusalIn = (value: unknown): string | null => {
  const { __typename, ...rest } = (value ?? {}) as Row;
  return typeof __typename === 'string' && __typename.endsWith('Error') ? `${__typename} ${JSON.stringify(rest)}` : null;
};

const person = (url: string, headers: Readonly<Record<string, string>>): Person => ({
  ask: async <T>(document: string, variables: object = {}): Promise<T> => {
    const key = randomUUID();
    for (;;) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...json, ...headers, 'idempotency-key': key },
        body: JSON.stringify({ query: document, variables }),
      });
      const reply = (await response.json()) as Reply;
      if (reply.errors?.[0]?.extensions?.code === 'UNAVAILABLE') {
        await sleep(AGAIN_MS);
        continue;
      }
      const [value] = Object.values(reply.data ?? {});
      const wrong = reply.errors ? JSON.stringify(reply.errors) : refusalIn(value);
      if (wrong)
        throw new Error(`${document.trim().split(/[({]/)[1]?.trim() ?? document}: ${wrong} ${JSON.stringify(variables).slice(0, 300)}`);
      return value as T;
    }
  },
  bring: async (key, name, bytes) => {
    const post = async (act: string, query: string) => {
      const response = await fetch(`${url}/imports/${key}/${act}?name=${encodeURIComponent(name)}${query}`, {
        method: 'POST',
        headers: { ...headers, 'x-xinglin-csrf': '1', 'content-type': 'text/csv' },
        body: bytes,
      });
      return { ok: response.ok, reply: (await response.json()) as { proof?: string | null } };
    };
    const looked = await post('check', '');
    const { proof } = looked.reply;
    if (!looked.ok || !proof) throw new Error(`${name} is refused: ${JSON.stringify(looked.reply).slice(0, 1_000)}`);
    const taken = await post('commit', `&proof=${encodeURIComponent(proof)}`);
    if (!taken.ok) throw new Error(`${name} is not taken: ${JSON.stringify(taken.reply).slice(0, 1_000)}`);
  },
});

/** What a mail says, whichever of the two ways it was made fit for transport. */
const bodyOf = (mail: string): string => {
  const at = mail.indexOf('\r\n\r\n');
  const [head, body] = [mail.slice(0, at), mail.slice(at + 4)];
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString();
  return body.replaceAll('=\r\n', '').replaceAll('=3D', '=');
};

/** The key in the link of the invitation that came for an address. */
const tokenFor = async (folder: string, email: string): Promise<string> => {
  const from = performance.now();
  while (performance.now() - from < PATIENCE_MS) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.eml')) continue;
      const mail = await readFile(join(folder, name), 'utf8');
      const [, token] = mail.includes(`To: ${email}\r\n`) ? (/\/join\?token=([\w-]+)/.exec(bodyOf(mail)) ?? []) : [];
      if (token) return token;
    }
    await sleep(AGAIN_MS);
  }
  throw new Error(`no invitation for ${email} came into ${folder}`);
};

const accept = `mutation PeerReview_Accept($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { __typename ... on AcceptedInvitation { organisationId } ... on DomainError { code message } ... on InputError { issues { path code } } }
}`;

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

export const openClient = (url: string, mailFolder: string): PortalClient => {
  const post = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...json, origin: url, ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const acting = (cookie: string, organisation: string) => person(url, { cookie, origin: url, 'x-xinglin-organisation': organisation });
  return {
    chosen: async (name) => {
      const response = await post('/auth/demo', { person: name });
      const { organisationId } = (await response.json()) as { organisationId: string };
      return acting(cookiesOf(response), organisationId);
    },
    joined: async (email, name) => {
      const token = await tokenFor(mailFolder, email);
      const password = `${randomUUID()}-Aa1`;
      const visitor = person(url, { origin: url });
      const { organisationId } = await visitor.ask<{ organisationId: string }>(accept, { input: { token, name, password } });
      const cookie = cookiesOf(await post('/auth/sign-in', { email, password }));
      // The session is another one for another organisation, and so is its cookie.
      return acting(cookiesOf(await post('/auth/switch', { organisationId }, { cookie })) || cookie, organisationId);
    },
  };
};
