import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SupplementRule } from '../../shared/policy.ts';
import { technologyPromotionServer } from '../index.ts';
import { recomputeItem } from '../review/recompute-item.ts';
import { createWorld, type TestAssignment, type World } from '../testing/world.ts';
import { receiveSubmission } from './receive.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

/** What the applicant's side holds once she has supplemented; the copying is ordered as her act orders it. */
const supplement = async (dossier: { id: string; title: string }) => {
  const tenantId = portal.organisationId('enterprise');
  const answers = { summary: '补正后的简介' };
  const content = { title: dossier.title, answers, blindAnswers: answers, formNumber: 1, contentHash: 'a'.repeat(64) };
  await world.system(async (db) => {
    await db.submission.updateMany({ where: { id: dossier.id }, data: { stage: 'RESUBMITTED', revision: 2 } });
    await db.submissionRevision.createMany({
      data: [{ ...content, tenantId, submissionId: dossier.id, number: 2, submittedBy: tenantId }],
    });
  }, tenantId);
  const author = await portal.as('chen-ke');
  await inTestScope({ kind: 'system', tenantId: world.hostId }, () => receiveSubmission(author.ctx(), world.hostId, dossier.id, 2));
  await portal.drain();
};

/** Writes the item's figures anew, as whatever touches one of its reviews does. */
const recompute = async (roundId: string, dossierId: string) => {
  const ctx = (await portal.as('zhang-hui')).ctx();
  await inTestScope({ kind: 'system', tenantId: world.hostId }, () => recomputeItem(ctx, roundId, dossierId));
  return world.system((db) => db.roundItem.findFirstOrThrow({ where: { roundId, dossierId } }));
};

/** Three experts, two of whom have submitted when the association asks for a supplement. */
const supplemented = async (rule: SupplementRule) => {
  const call = await world.call({ policy: { score: { supplement: rule, minimumReviews: 2 } } });
  const experts = await world.experts(3);
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const panel = await world.panel({ call, seats: experts.map((expert) => ({ expert })) });
  const round = await world.round({ call, panelId: panel.id, dossiers: [dossier] });
  const tasks: TestAssignment[] = [];
  for (const expert of experts) tasks.push(await world.assignment({ round, dossier, expert }));
  for (const task of tasks.slice(0, 2)) await world.review(task, { total: 80 });
  await world.system(async (db) => {
    await db.dossier.updateMany({ where: { id: dossier.id }, data: { stage: 'SUPPLEMENT_REQUESTED' } });
    const dueAt = new Date(Date.now() + 86_400_000);
    const notice = { tenantId: world.hostId, dossierId: dossier.id, number: `BZ-${rule}`, revision: 1, defects: [], dueAt };
    await db.supplementNotice.create({ data: { ...notice, sentBy: world.hostId } });
  });
  await supplement(dossier);
  /** The third expert judges what came with the supplement. */
  const third = async () => {
    const [, , task] = tasks;
    if (task) await world.review(task, { total: 70, more: { revision: 2 } });
    return recompute(round.id, dossier.id);
  };
  const state = await world.system(async (db) => ({
    dossier: await db.dossier.findFirstOrThrow({ where: { id: dossier.id }, include: { revisions: true, supplements: true } }),
    item: await db.roundItem.findFirstOrThrow({ where: { roundId: round.id, dossierId: dossier.id } }),
    reviews: await db.review.findMany({ where: { roundId: round.id }, select: { stage: true, revision: true } }),
    tasks: await db.assignment.findMany({ where: { roundId: round.id }, select: { stage: true }, orderBy: { alias: 'asc' } }),
  }));
  return { ...state, third };
};

test('hard case 5: a supplement after two of three have submitted, REOPEN: their reviews come back and do not count meanwhile', async () => {
  const { dossier, item, reviews, tasks } = await supplemented('REOPEN');
  expect(dossier).toMatchObject({ stage: 'RESUBMITTED', revision: 2, supplements: [{ stage: 'ANSWERED' }] });
  expect(dossier.revisions).toHaveLength(2);
  expect(reviews.map(({ stage }) => stage)).toEqual(['RETURNED', 'RETURNED']);
  expect(tasks.map(({ stage }) => stage)).toEqual(['RETURNED', 'RETURNED', 'ACCEPTED']);
  expect(item).toMatchObject({ revision: 2, reviews: 0, mixed: false });
});

test('hard case 5, CONFIRM: the reviews stay and wait for their authors’ word', async () => {
  const { item, reviews } = await supplemented('CONFIRM');
  expect(reviews).toEqual([
    { stage: 'SUBMITTED', revision: 1 },
    { stage: 'SUBMITTED', revision: 1 },
  ]);
  expect(item).toMatchObject({ revision: 2, reviews: 0 });
});

test('hard case 5, IGNORE: the reviews count on, and beside one of the newer revision the figures are marked as mixed', async () => {
  const { item, tasks, third } = await supplemented('IGNORE');
  expect(tasks.map(({ stage }) => stage)).toEqual(['SUBMITTED', 'SUBMITTED', 'ACCEPTED']);
  expect(item).toMatchObject({ revision: 2, reviews: 2, mixed: false });
  expect(await third()).toMatchObject({ reviews: 3, mixed: true });
});

test('a supplement after a round was closed leaves its reviews and figures alone, until the round is reopened', async () => {
  const call = await world.call({ policy: { score: { supplement: 'REOPEN', minimumReviews: 2 } } });
  const [first, second] = await world.experts(2);
  if (!first || !second) throw new Error('no experts');
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const round = await world.round({ call, dossiers: [dossier], stage: 'CLOSED' });
  const task = await world.assignment({ round, dossier, expert: first });
  await world.review(task, { total: 80 });
  await world.review(await world.assignment({ round, dossier, expert: second }), { total: 70 });
  await supplement(dossier);
  expect(await recompute(round.id, dossier.id)).toMatchObject({ revision: 1, reviews: 2, mean: 75, mixed: false });
  const seen = (await (await first.caller()).run('query($id: ID!) { reviewTask(id: $id) { revision answers } }', { id: task.id })).data;
  expect(seen).toMatchObject({ reviewTask: { revision: 1 } });
  expect(JSON.stringify(seen)).not.toContain('补正后的简介');
  const reopen = `mutation($id: ID!, $day: String!) { reopenReviewRound(id: $id, version: 1, day: $day, reason: "按补正材料复核") {
    __typename ... on DomainError { code } ... on InputError { issues { path code } } } }`;
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  expectOk(await (await portal.as('zhang-hui')).run(reopen, { id: round.id, day }), 'reopenReviewRound');
  const after = await world.system(async (db) => ({
    item: await db.roundItem.findFirstOrThrow({ where: { roundId: round.id } }),
    reviews: await db.review.findMany({ where: { roundId: round.id }, select: { stage: true } }),
  }));
  expect(after.item).toMatchObject({ revision: 2, reviews: 0 });
  expect(after.reviews).toEqual([{ stage: 'RETURNED' }, { stage: 'RETURNED' }]);
});
