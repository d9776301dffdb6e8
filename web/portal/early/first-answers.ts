// What the first page will ask, asked while the scripts that draw it are still on their way.
import { storedLanguage } from '@xinglin/kit/i18n/language.ts';
import { csrfHeader, languageHeader, organisationHeader } from '@xinglin/kit/urql/header-names.ts';
import { LatestNotices_ListDocument, Shell_WorkDocument, ViewerGate_ViewerDocument, WaitingList_ItemsDocument } from '../gql/graphql.ts';
import type { Person } from '../identity/auth-http.ts';

type Question = readonly [document: object, variables?: object];

const ofTheShell: readonly Question[] = [[ViewerGate_ViewerDocument], [Shell_WorkDocument]];
const ofHome: readonly Question[] = [[WaitingList_ItemsDocument], [LatestNotices_ListDocument, { first: 5 }]];

/** What nobody has asked for by then is out of date. */
const FRESH_MS = 10_000;

const answers = new Map<string, Promise<Response>>();

const keyOf = (...parts: readonly unknown[]) => JSON.stringify(parts);

/** Sent as the client sends it: the server checks the stated organisation against the session each time. */
export function askFirst({ userId, organisationId }: Person, page: string): void {
  if (!organisationId) return;
  const language = storedLanguage();
  for (const [document, variables = {}] of page === '/' ? [...ofTheShell, ...ofHome] : ofTheShell) {
    const sha256Hash = (document as { __meta__?: { hash: string } }).__meta__?.hash;
    const answer = fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        [csrfHeader]: '1',
        [languageHeader]: language,
        [organisationHeader]: organisationId,
      },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    });
    // Whoever takes it asks again, and tells of the failure.
    answer.catch(() => undefined);
    answers.set(keyOf(userId, organisationId, language, sha256Hash, variables), answer);
  }
  setTimeout(() => answers.clear(), FRESH_MS);
}

interface Body {
  variables?: object;
  extensions?: { persistedQuery?: { sha256Hash: string } };
}

/** The browser's `fetch`, except that this person's first answers are taken, each once, instead of asked for again. */
export const withFirstAnswers =
  (userId: string): typeof fetch =>
  async (address, init) => {
    if (answers.size === 0) return fetch(address, init);
    const headers = new Headers(init?.headers);
    const { variables, extensions } = JSON.parse(String(init?.body)) as Body;
    const stated = [headers.get(organisationHeader), headers.get(languageHeader)];
    const key = keyOf(userId, ...stated, extensions?.persistedQuery?.sha256Hash, variables);
    const early = answers.get(key);
    answers.delete(key);
    const answer = await early?.catch(() => undefined);
    return answer?.ok ? answer : fetch(address, init);
  };
