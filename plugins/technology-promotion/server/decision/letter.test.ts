import { rerunMigration } from '@xinglin/kernel/testing/rerun-migration';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { letterText, readLetter } from './letter.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

test('a letter that was kept is read as it was written', () => {
  const letter = { subject: '关于结论的通知', body: '甲单位：\n结论如下。\n\n特此通知。' };
  expect(readLetter(letterText(letter))).toEqual(letter);
});

test('an upgrade gives decisions the letters that went out before they kept them, and no others', async () => {
  const call = await world.call();
  const releasedAt = new Date('2026-05-01T00:00:00Z');
  const sent = async (letter: string | null, more: { releasedAt?: Date; letter?: string }) => {
    const dossier = await world.dossier({ call, stage: 'DECIDED' });
    const { id } = await world.decision({ call, dossier, more });
    const told = { outcome: 'RECOMMEND', letter };
    const { count } = await world.system((db) => db.submission.updateMany({ where: { id: dossier.id }, data: told }), dossier.applicantId);
    expect(count).toBe(1);
    return id;
  };
  const old = await sent('当时的通知', { releasedAt });
  const kept = await sent('另一份通知', { releasedAt, letter: '已留存的通知' });
  const held = await sent('未发布的通知', {});
  const paper = await world.dossier({ call, stage: 'DECIDED', onPaper: true });
  const { id: unsent } = await world.decision({ call, dossier: paper, more: { releasedAt } });
  await rerunMigration(portal, '_promotion_backfill-letters');
  const rows = await world.system((db) => db.decision.findMany({ where: { tenantId: world.hostId, callId: call.id } }));
  expect(Object.fromEntries(rows.map(({ id, letter }) => [id, letter]))).toEqual({
    [old]: '当时的通知',
    [kept]: '已留存的通知',
    [held]: null,
    [unsent]: null,
  });
  // The walls stand again.
  const seen = await world.system((db) => db.decision.count({ where: { callId: call.id } }), portal.organisationId('enterprise'));
  expect(seen).toBe(0);
});
