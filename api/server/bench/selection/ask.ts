// How the product and the floor are asked for the same thing, and what their answers say.
import { randomUUID } from 'node:crypto';
import { grams } from '@xinglin/kernel/search/grams';
import type { Asking } from '../peers.ts';
import type { Person } from '../world.ts';
import { callId, PLACES, roundId } from './ids.ts';
import { type Draft, SEARCH, scoresOf } from './world.ts';

export type Act = 'submissions' | 'round' | 'desk' | 'review';
export interface Way {
  submissions(person: Person): Asking;
  round(person: Person): Asking;
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

interface RankedItem {
  dossierId: string;
  rank: number;
  tied: number;
  standing: string;
  mean: number;
}
/** Equals stand in no order among themselves. */
const inOrder = (items: readonly RankedItem[]) =>
  [...items]
    .sort((a, b) => a.rank - b.rank || (a.dossierId < b.dossierId ? -1 : 1))
    .map(({ dossierId, rank, tied, standing, mean }) => [dossierId, rank, tied, standing, mean.toFixed(9)]);

const named = ({ tenantId, userId }: Person) => ({ ...json, 'x-tenant': tenantId, 'x-user': userId });
const asked = (path: string, person: Person, values: readonly unknown[]): Asking => ({
  path,
  headers: named(person),
  body: JSON.stringify(values),
});

export const floorWay: Way = {
  submissions: (person) => asked('/submissions', person, [callId, 'IN_REVIEW', grams(SEARCH)]),
  round: (person) => asked('/round', person, [roundId, PLACES]),
  desk: (person) => asked('/desk', person, []),
  review: ({ expert, reviewId }) => asked('/review', expert, [randomUUID(), reviewId, 1, scoresOf(3)]),
  read: (act, body) => {
    if (act === 'review') return (body as { stage: string }).stage;
    return act === 'round' ? inOrder((body as { items: RankedItem[] }).items) : listed(body as never);
  },
};

export const mine = ({ cookie, tenantId }: Person) => ({ ...json, 'x-xinglin-csrf': '1', cookie, 'x-xinglin-organisation': tenantId });
const submissions = `query Bench_Submissions($callId: ID!, $filter: DossierFilter, $page: PageInput) {
  dossiers(callId: $callId, filter: $filter, page: $page) { items { id number title applicantName stage } totalCount }
}`;
const round = `query Bench_Round($roundId: ID!) { rankedRound(roundId: $roundId) {
  items { dossierId number title rank tied standing mean median deviation lowest highest n }
} }`;
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
  data?: { dossiers?: never; reviewTasks?: never; rankedRound?: { items: RankedItem[] }; submitReview?: { stage?: string } };
  errors?: unknown;
}

export const productWay: Way = {
  submissions: (person) => graphql(person, submissions, { callId, filter: { stage: 'IN_REVIEW', text: SEARCH }, page: { first: 20 } }),
  round: (person) => graphql(person, round, { roundId }),
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
    const found = {
      review: data?.submitReview?.stage,
      desk: data?.reviewTasks,
      round: data?.rankedRound?.items,
      submissions: data?.dossiers,
    }[act];
    if (!found) throw new Error(`the product answered ${JSON.stringify(body).slice(0, 500)}`);
    return act === 'review' ? found : act === 'round' ? inOrder(found as RankedItem[]) : listed(found as never);
  },
};
