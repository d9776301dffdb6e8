import { csrfHeader, languageHeader, organisationHeader } from '@xinglin/kit/urql/header-names.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LatestNotices_ListDocument, ViewerGate_ViewerDocument } from '../gql/graphql.ts';
import type { Person } from '../identity/auth-http.ts';

const hashOf = (document: object) => (document as { __meta__: { hash: string } }).__meta__.hash;

const zhang = { userId: 'u1', organisationId: 'o1' } as Person;
const sent = vi.fn<typeof fetch>();

/** The answers are the module's own: each test begins with none. */
const begin = async () => {
  vi.resetModules();
  return import('./first-answers.ts');
};

const asked = (document: object, organisation = 'o1', variables: object = {}, language = 'zh-CN'): Parameters<typeof fetch> => [
  '/graphql',
  {
    method: 'POST',
    headers: { [organisationHeader]: organisation, [languageHeader]: language },
    body: JSON.stringify({ operationName: 'Any', variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } } }),
  },
];

beforeEach(() => {
  vi.useFakeTimers();
  sent.mockReset().mockImplementation(async () => Response.json({ data: {} }));
  vi.stubGlobal('fetch', sent);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('each is asked for the stated organisation, by hash, with the mark of our own pages', async () => {
  const { askFirst } = await begin();
  askFirst(zhang, '/');
  expect(sent).toHaveBeenCalledTimes(4);
  for (const [address, init] of sent.mock.calls) {
    expect(address).toBe('/graphql');
    expect(init?.headers).toMatchObject({ [organisationHeader]: 'o1', [languageHeader]: 'zh-CN', [csrfHeader]: '1' });
    expect(JSON.parse(String(init?.body))).toHaveProperty('extensions.persistedQuery.sha256Hash');
  }
});

test('only the shell is asked about on other pages, and nothing before an organisation is chosen', async () => {
  const { askFirst } = await begin();
  askFirst(zhang, '/members');
  expect(sent).toHaveBeenCalledTimes(2);
  askFirst({ ...zhang, organisationId: null }, '/');
  expect(sent).toHaveBeenCalledTimes(2);
});

test('an answer is taken once, and asked for anew from then on', async () => {
  const { askFirst, withFirstAnswers } = await begin();
  askFirst(zhang, '/');
  const ask = withFirstAnswers('u1');
  await ask(...asked(ViewerGate_ViewerDocument));
  await ask(...asked(LatestNotices_ListDocument, 'o1', { first: 5 }));
  expect(sent).toHaveBeenCalledTimes(4);
  await ask(...asked(ViewerGate_ViewerDocument));
  expect(sent).toHaveBeenCalledTimes(5);
});

test.each([
  ['another person', 'u2', asked(ViewerGate_ViewerDocument)],
  ['another organisation', 'u1', asked(ViewerGate_ViewerDocument, 'o2')],
  ['other variables', 'u1', asked(LatestNotices_ListDocument, 'o1', { first: 6 })],
  ['another language', 'u1', asked(ViewerGate_ViewerDocument, 'o1', {}, 'en')],
])('none is given to %s', async (_, userId, question) => {
  const { askFirst, withFirstAnswers } = await begin();
  askFirst(zhang, '/');
  await withFirstAnswers(userId)(...question);
  expect(sent).toHaveBeenCalledTimes(5);
});

test.each([
  ['refused', async () => new Response(null, { status: 401 })],
  ['lost on the way', () => Promise.reject(new TypeError('offline'))],
])('what was %s is asked for again', async (_, answer) => {
  const { askFirst, withFirstAnswers } = await begin();
  sent.mockImplementation(answer);
  askFirst(zhang, '/');
  sent.mockImplementation(async () => Response.json({ data: { fresh: true } }));
  const response = await withFirstAnswers('u1')(...asked(ViewerGate_ViewerDocument));
  expect(await response.json()).toEqual({ data: { fresh: true } });
});

test('what nobody took in time is out of date', async () => {
  const { askFirst, withFirstAnswers } = await begin();
  askFirst(zhang, '/');
  vi.advanceTimersByTime(10_000);
  await withFirstAnswers('u1')(...asked(ViewerGate_ViewerDocument));
  expect(sent).toHaveBeenCalledTimes(5);
});
