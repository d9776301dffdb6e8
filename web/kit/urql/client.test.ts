import { gql } from 'urql';
import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, createPortalClient } from './client.ts';
import { askAgain } from './open-queries.ts';

interface Sent {
  headers: Headers;
  body: { query?: string; operationName?: string; extensions?: { persistedQuery?: { sha256Hash: string } } };
}

function spyClient(
  options: Partial<ClientOptions> = {},
  answer = () => Response.json({ data: { me: { __typename: 'Viewer', id: '1' } } }),
) {
  const sent: Sent[] = [];
  const fetch = vi.fn(async (_url: unknown, init?: RequestInit) => {
    sent.push({ headers: new Headers(init?.headers), body: JSON.parse(String(init?.body)) as Sent['body'] });
    return answer();
  });
  const client = createPortalClient({ organisationId: 'o1', userId: 'u1', url: 'https://kit.invalid/graphql', fetch, ...options });
  return { client, sent };
}

const query = gql`query Test_Me { me { id } }`;
const mutation = gql`mutation Test_Leave { leave { id } }`;

describe('the portal’s client', () => {
  it('states the acting organisation on every request, and no key on reads', async () => {
    const { client, sent } = spyClient();
    await client.query(query, {}).toPromise();
    expect(sent[0]?.headers.get('x-xinglin-organisation')).toBe('o1');
    expect(sent[0]?.headers.get('idempotency-key')).toBeNull();
  });

  it('states none before one is chosen', async () => {
    const { client, sent } = spyClient({ organisationId: null });
    await client.query(query, {}).toPromise();
    expect(sent[0]?.headers.has('x-xinglin-organisation')).toBe(false);
  });

  it('gives each mutation a key of its own', async () => {
    const { client, sent } = spyClient();
    await client.mutation(mutation, {}).toPromise();
    await client.mutation(mutation, {}).toPromise();
    const keys = sent.map((one) => one.headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(2);
  });

  it('shares nothing between organisations', async () => {
    const one = spyClient();
    await one.client.query(query, {}).toPromise();
    const other = spyClient({ organisationId: 'o2' });
    expect(other.client.readQuery(query, {})).toBeNull();
    await other.client.query(query, {}).toPromise();
    expect(other.sent).toHaveLength(1);
  });

  it('asks again what is open, and no more what was closed', async () => {
    const { client, sent } = spyClient();
    const answers: unknown[] = [];
    const open = client.query(query, {}).subscribe(({ data }) => void answers.push(data));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    askAgain(client);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(1));
    open.unsubscribe();
    askAgain(client);
    await client.query(query, {}, { requestPolicy: 'network-only' }).toPromise();
    expect(sent).toHaveLength(3);
  });

  describe('what is changed while a question is under way', () => {
    /** Each question waits until the test answers it; acts are answered at once. */
    function slowClient() {
      const waiting: ((id: string) => void)[] = [];
      const viewer = (id: string) => Response.json({ data: { me: { __typename: 'Viewer', id } } });
      const { client } = spyClient({
        fetch: (_url, init) =>
          String(init?.body).includes('Test_Leave')
            ? Promise.resolve(Response.json({ data: { leave: { __typename: 'Other', id: '1' } } }))
            : new Promise((resolve) => waiting.push((id) => resolve(viewer(id)))),
      });
      const shown: { id: string; stale: boolean }[] = [];
      const open = client.query(query, {}).subscribe(({ data, stale }) => void (data && shown.push({ id: data.me.id, stale })));
      return { client, waiting, shown, close: () => open.unsubscribe() };
    }

    it('has it asked again, and its first answer shown as stale', async () => {
      const { client, waiting, shown, close } = slowClient();
      await vi.waitFor(() => expect(waiting).toHaveLength(1));
      await client.mutation(mutation, {}).toPromise();
      waiting[0]?.('before');
      await vi.waitFor(() => expect(waiting).toHaveLength(2));
      expect(shown.at(-1)).toEqual({ id: 'before', stale: true });
      waiting[1]?.('after');
      await vi.waitFor(() => expect(shown.at(-1)).toEqual({ id: 'after', stale: false }));
      expect(client.readQuery(query, {})?.data.me.id).toBe('after');
      expect(waiting).toHaveLength(2);
      close();
    });

    it('has it asked again where all are asked again', async () => {
      const { client, waiting, shown, close } = slowClient();
      await vi.waitFor(() => expect(waiting).toHaveLength(1));
      askAgain(client);
      waiting[0]?.('before');
      await vi.waitFor(() => expect(waiting).toHaveLength(2));
      waiting[1]?.('after');
      await vi.waitFor(() => expect(shown.at(-1)).toEqual({ id: 'after', stale: false }));
      close();
    });

    it('asks nothing again that nobody waits for any more', async () => {
      const { client, waiting, close } = slowClient();
      await vi.waitFor(() => expect(waiting).toHaveLength(1));
      await client.mutation(mutation, {}).toPromise();
      close();
      waiting[0]?.('before');
      await client.mutation(mutation, {}).toPromise();
      expect(waiting).toHaveLength(1);
    });
  });

  it('sends a hash in place of the text where one is known', async () => {
    const { client, sent } = spyClient({ persisted: { Test_Me: 'abc' } });
    await client.query(query, {}).toPromise();
    await client.mutation(mutation, {}).toPromise();
    expect(sent[0]?.body.query).toBeUndefined();
    expect(sent[0]?.body.extensions?.persistedQuery?.sha256Hash).toBe('abc');
    expect(sent[1]?.body.query).toContain('Test_Leave');
  });

  it('takes the hash that a generated document carries', async () => {
    const { client, sent } = spyClient({ persisted: true });
    await client.query(Object.assign(gql`query Test_Hashed { me { id } }`, { __meta__: { hash: 'def' } }), {}).toPromise();
    expect(sent[0]?.body.extensions?.persistedQuery?.sha256Hash).toBe('def');
    expect(sent[0]?.body.query).toBeUndefined();
  });

  it('tells what concerns the whole page', async () => {
    const onFailure = vi.fn();
    const refused = () => Response.json({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] });
    const { client } = spyClient({ onFailure }, refused);
    await client.query(query, {}).toPromise();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith('signed-out');
  });
});
