// How the product and the floor are asked for the same thing, and what their answers say.
import { randomUUID } from 'node:crypto';
import { grams } from '@xinglin/kernel/search/grams';
import type { Asking } from '../peers.ts';
import type { Person } from '../world.ts';
import { callId } from './ids.ts';
import { type Draft, SEARCH, scoresOf } from './world.ts';

export type Act = 'submissions' | 'desk' | 'review';
export interface Way {
  submissions(person: Person): Asking;
  desk(person: Person): Asking;
  review(draft: Draft): Asking;
  /** In one shape for both; throws when it is no answer. */
  read(act: Act, body: unknown): unknown;
}

const json = { 'content-type': 'application/json' };
const listed = ({ totalCount, items }: { totalCount: number; items: Record<string, unknown>[] }) => [
  totalCount,
  items.map(({ id, title, stage }) => [id, title, stage]),
];

const named = ({ tenantId, userId }: Person) => ({ ...json, 'x-tenant': tenantId, 'x-user': userId });
const asked = (path: string, person: Person, values: readonly unknown[]): Asking => ({
  path,
  headers: named(person),
  body: JSON.stringify(values),
});

export const floorWay: Way = {
  submissions: (person) => asked('/submissions', person, [callId, 'IN_REVIEW', grams(SEARCH)]),
  desk: (person) => asked('/desk', person, []),
  review: ({ expert, reviewId }) => asked('/review', expert, [randomUUID(), reviewId, 1, scoresOf(3)]),
  read: (act, body) => (act === 'review' ? (body as { stage: string }).stage : listed(body as never)),
};

const mine = ({ cookie, tenantId }: Person) => ({ ...json, 'x-xinglin-csrf': '1', cookie, 'x-xinglin-organisation': tenantId });
const submissions = `query Bench_Submissions($callId: ID!, $filter: DossierFilter, $page: PageInput) {
  dossiers(callId: $callId, filter: $filter, page: $page) { items { id number title applicantName stage } totalCount }
}`;
const desk = 'query Bench_Desk($page: PageInput) { reviewTasks(page: $page) { items { id stage title } totalCount } }';
const review = `mutation Bench_Review($taskId: ID!, $input: ReviewInput!) {
  submitReview(taskId: $taskId, version: 1, input: $input) { __typename ... on ReviewTask { id stage } }
}`;
const graphql = (person: Person, query: string, variables: object, more: Record<string, string> = {}): Asking => ({
  path: '/graphql',
  headers: { ...mine(person), ...more },
  body: JSON.stringify({ query, variables }),
});

interface Reply {
  data?: { dossiers?: never; reviewTasks?: never; submitReview?: { stage?: string } };
  errors?: unknown;
}

export const productWay: Way = {
  submissions: (person) => graphql(person, submissions, { callId, filter: { stage: 'IN_REVIEW', text: SEARCH }, page: { first: 20 } }),
  desk: (person) => graphql(person, desk, { page: { first: 20 } }),
  review: ({ expert, taskId }) =>
    graphql(
      expert,
      review,
      { taskId, input: { scores: scoresOf(3), opinion: 'APPROVE', comment: '证据充分，适合在基层推广。', confidential: '' } },
      { 'idempotency-key': randomUUID() },
    ),
  read: (act, body) => {
    const { data } = body as Reply;
    const found = act === 'review' ? data?.submitReview?.stage : act === 'desk' ? data?.reviewTasks : data?.dossiers;
    if (!found) throw new Error(`the product answered ${JSON.stringify(body).slice(0, 500)}`);
    return act === 'review' ? found : listed(found as never);
  },
};
