// People who write without pause and keep a list of what was acknowledged to them. What they get no clear answer to
// they send again under the same key until they do: nothing stays unknown.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { own } from '../../testing/test-server.ts';

export interface Acknowledged {
  key: string;
  field: 'createMemo' | 'submitMemo';
  id: string;
  number: string;
  title: string;
}

export interface Tally {
  readonly acknowledged: Acknowledged[];
  /** Answers that were none, by code; `no answer` for a broken connection. */
  readonly troubles: Map<string, number>;
  /** Acts that needed more than one sending. */
  repeated: number;
  /** Acts whose first sending ended without an answer: it may or may not have had its effect. */
  unknown: number;
  /** When the request of the last acknowledgement was sent. */
  lastSent: number;
}

export interface Writers {
  readonly tally: Tally;
  /** Each finishes what it has begun. */
  stop(): Promise<void>;
}

const fields = '__typename ... on Memo { id number title version } ... on DomainError { code }';
const documents = {
  createMemo: `mutation ($input: MemoInput!) { createMemo(input: $input) { ${fields} } }`,
  submitMemo: `mutation ($id: ID!, $version: Int!) { submitMemo(id: $id, version: $version) { ${fields} } }`,
};

interface Memo {
  __typename: string;
  id: string;
  number: string;
  title: string;
  version: number;
}
interface Body {
  data?: Record<string, Memo> | null;
  errors?: { extensions: { code: string } }[];
}

export const signIn = async (url: string, person: string): Promise<Record<string, string>> => {
  const response = await fetch(`${url}/auth/demo`, { method: 'POST', headers: own, body: JSON.stringify({ person }) });
  const { organisationId } = (await response.json()) as { organisationId: string };
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { ...own, cookie, 'x-xinglin-organisation': organisationId };
};

/** No answer within this is none. Milliseconds. */
const PATIENCE_MS = 15_000;

export const startWriters = async (url: string, people: readonly string[]): Promise<Writers> => {
  const tally: Tally = { acknowledged: [], troubles: new Map(), repeated: 0, unknown: 0, lastSent: 0 };
  let stopping = false;

  const once = async (headers: Record<string, string>, field: keyof typeof documents, variables: object, key: string) => {
    const body = JSON.stringify({ query: documents[field], variables });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { data, errors } = (await response.json()) as Body;
    const memo = data?.[field];
    if (memo?.__typename === 'Memo') return memo;
    return `${response.status} ${errors?.[0]?.extensions.code ?? JSON.stringify(memo)}`;
  };

  const act = async (headers: Record<string, string>, field: keyof typeof documents, variables: object): Promise<Memo> => {
    const key = randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      const sent = performance.now();
      const answer = await once(headers, field, variables, key).catch(() => 'no answer');
      if (typeof answer !== 'string') {
        tally.acknowledged.push({ key, field, id: answer.id, number: answer.number, title: answer.title });
        tally.lastSent = Math.max(tally.lastSent, sent);
        if (attempt > 1) tally.repeated += 1;
        return answer;
      }
      if (attempt === 1 && answer === 'no answer') tally.unknown += 1;
      tally.troubles.set(answer, (tally.troubles.get(answer) ?? 0) + 1);
      if (attempt > 600) throw new Error(`never acknowledged, at last with: ${answer}`);
      await sleep(100);
    }
  };

  const write = async (person: string, at: number) => {
    const headers = await signIn(url, person);
    for (let turn = 1; !stopping; turn += 1) {
      const memo = await act(headers, 'createMemo', { input: { title: `第 ${at} 人第 ${turn} 份` } });
      if (turn % 2 === 0) await act(headers, 'submitMemo', { id: memo.id, version: memo.version });
    }
  };
  const writing = people.map(write);
  // A writer that gives up is reported when the others have been stopped.
  for (const each of writing) each.catch(() => undefined);
  return {
    tally,
    stop: async () => {
      stopping = true;
      await Promise.all(writing);
    },
  };
};
