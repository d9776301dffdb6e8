import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { groupsOf } from './judge-similar.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const find = `mutation($callId: ID!) { findSimilar(callId: $callId) { __typename ${errors} } }`;
const list = `query($callId: ID!, $verdict: String) { similarPairs(callId: $callId, verdict: $verdict) { items { id score verdict version passages left { id groupKey } right { id groupKey } } totalCount } }`;
const judge = `mutation($id: ID!, $version: Int!, $verdict: String!, $keepId: ID, $note: String) { judgeSimilar(id: $id, version: $version, verdict: $verdict, keepId: $keepId, note: $note) { __typename ... on SimilarPair { id verdict version left { groupKey } right { groupKey } } ${errors} } }`;
const compare = `query($id: ID!) { similarComparison(id: $id) { fields { key label left right likeness passages } } }`;

interface Pair {
  id: string;
  score: number;
  verdict: string;
  version: number;
  left: { id: string };
  right: { id: string };
}
const words = '面向乡镇卫生院的高血压患者分级随访方法，结合家庭自测血压与村医面访，按风险分层确定随访频次与用药调整流程。';
const answers = (summary: string) => ({ summary, kind: 'treatment' });
const secretary = () => portal.as('zhang-hui');
const pairs = async (callId: string) =>
  (expectOk(await (await secretary()).run(list, { callId }), 'similarPairs') as unknown as { items: Pair[] }).items;
const twins = async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const of = (title: string, summary: string, applicant: string) =>
    world.dossier({ call, stage: 'RECEIVED', title, applicant, answers: answers(summary), blindAnswers: answers(summary) });
  const one = await of('高血压分级随访适宜技术', words, 'enterprise');
  const other = await of('高血压分级随访技术', `${words}另附培训教材。`, 'institution');
  await of('骨质疏松跌倒预防操', '以太极步法为基础的十二节平衡训练，配合居家环境改造清单。', 'enterprise');
  expectOk(await (await secretary()).run(find, { callId: call.id }), 'findSimilar');
  await portal.drain();
  return { call, one, other };
};

test('alike submissions are found, and shown side by side with what both say', async () => {
  const { call, one, other } = await twins();
  const found = await pairs(call.id);
  expect(found).toHaveLength(1);
  const pair = found[0] as Pair;
  expect([pair.left.id, pair.right.id].sort()).toEqual([one.id, other.id].sort());
  const shown = expectOk(await (await secretary()).run(compare, { id: pair.id }), 'similarComparison') as unknown as {
    fields: { key: string; label: string; left: string; passages: { a: { start: number; end: number } }[] }[];
  };
  const summary = shown.fields.find(({ key }) => key === 'summary');
  const place = summary?.passages[0]?.a;
  expect(summary?.label).toBe('技术简介');
  expect(shown.fields.map(({ key }) => key).slice(0, 3)).toEqual(['title', 'summary', 'kind']);
  expect(shown.fields.find(({ key }) => key === 'kind')?.left).toBe('治疗');
  expect(summary?.left.slice(place?.start, place?.end)).toContain('高血压患者分级随访方法');
});

test('judged alike they go to the same experts; judged again they do not, and a search does not ask again', async () => {
  const { call } = await twins();
  const [pair] = await pairs(call.id);
  const together = expectOk(
    await (await secretary()).run(judge, { id: pair?.id, version: pair?.version, verdict: 'GROUPED' }),
    'judgeSimilar',
  ) as unknown as { version: number; left: { groupKey: string }; right: { groupKey: string } };
  expect(together.left.groupKey).toBe(together.right.groupKey);
  const apart = expectOk(
    await (await secretary()).run(judge, { id: pair?.id, version: together.version, verdict: 'DIFFERENT' }),
    'judgeSimilar',
  );
  expect(apart).toMatchObject({ left: { groupKey: null }, right: { groupKey: null } });
  expectOk(await (await secretary()).run(find, { callId: call.id }), 'findSimilar');
  await portal.drain();
  expect(await pairs(call.id)).toMatchObject([{ verdict: 'DIFFERENT' }]);
});

test('a merger says which goes on and why; without it both stay as they were', async () => {
  const { call, one, other } = await twins();
  const [pair] = await pairs(call.id);
  const target = { id: pair?.id, version: pair?.version, verdict: 'MERGED' };
  const silent = await (await secretary()).run(judge, target);
  expect(silent.data?.judgeSimilar).toMatchObject({ issues: [{ path: 'keepId' }, { path: 'note' }] });
  expectOk(await (await secretary()).run(judge, { ...target, keepId: one.id, note: '同一技术由两家单位申报' }), 'judgeSimilar');
  const merged = await world.system((db) => db.dossier.findFirst({ where: { id: other.id } }));
  expect(merged).toMatchObject({ stage: 'MERGED', mergedIntoId: one.id });
});

test('who must keep away from one of two sees no pair', async () => {
  const { call, one } = await twins();
  const [pair] = await pairs(call.id);
  const person = await world.person('any/administrator', '回避人');
  await world.conflict({ call, dossier: one, person });
  const apart = await person.caller();
  expect((await apart.run(list, { callId: call.id })).data?.similarPairs).toMatchObject({ items: [], totalCount: 0 });
  expect((await apart.run(compare, { id: pair?.id })).data?.similarComparison).toBeNull();
});

test('groups go along pairs, however many steps', () => {
  const groups = groupsOf([
    { leftId: 'b', rightId: 'c' },
    { leftId: 'd', rightId: 'e' },
    { leftId: 'a', rightId: 'b' },
  ]);
  expect(Object.fromEntries(groups)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'd', e: 'd' });
});
