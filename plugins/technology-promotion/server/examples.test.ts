// The documented examples: each fits the schema, every question is asked of the demonstration, and a call is walked from its
// draft to a handed-in submission.
import { readdirSync, readFileSync } from 'node:fs';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultChannelRules } from '../shared/channels.ts';
import { defaultChecklist } from '../shared/default-checklist.ts';
import { technologyPromotionServer } from './index.ts';

const folder = new URL('../examples/', import.meta.url);
const files = readdirSync(folder).sort();
const documents = new Map<string, DocumentNode>(files.map((file) => [file, parse(readFileSync(new URL(file, folder), 'utf8'))]));
const operations = new Map<string, OperationDefinitionNode>(
  [...documents.values()].flatMap(({ definitions }) =>
    definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [[each.name?.value ?? '', each] as const] : [])),
  ),
);

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer], { seeds: true });
});
afterAll(() => portal.close());

const ask = async (person: string, name: string, variables: object = {}) => {
  const operation = operations.get(name);
  if (!operation) throw new Error(`no example is called ${name}`);
  return (await portal.as(person)).run(print(operation), variables as Record<string, unknown>);
};

test.each(files)('%s fits the schema and says what it is for', (file) => {
  const document = documents.get(file) as DocumentNode;
  expect(validate(portal.schema, document)).toEqual([]);
  expect(readFileSync(new URL(file, folder), 'utf8')).toMatch(/^# .{20,}/);
});

const [reviewing, over] = [demoId('call:reviewing'), demoId('call:concluded')];
const round = demoId('round:reviewing');
const first = demoId('submission:reviewing:0');
const manager = 'zhang-hui';
const questions: Record<string, [person: string, variables: object]> = {
  Calls: [manager, {}],
  OpenCalls: ['chen-ke', {}],
  MySubmissions: ['chen-ke', {}],
  Dossiers: [manager, { callId: reviewing, filter: { stage: 'IN_REVIEW' } }],
  Dossier: [manager, { id: first }],
  PossibleDuplicates: [manager, { callId: demoId('call:screening') }],
  Funnel: [manager, { callId: over }],
  AssignmentRuns: [manager, { roundId: round }],
  Rounds: [manager, { callId: reviewing }],
  RoundItems: [manager, { roundId: round }],
  Conflicts: [manager, { callId: reviewing }],
  MyTasks: ['fan-wei', {}],
  Task: ['fan-wei', { id: demoId(`task:${first}:fan-wei`) }],
  RankedRound: [manager, { roundId: round }],
  Explain: [manager, { roundId: round, dossierId: first }],
  Snapshots: [manager, { roundId: demoId('round:concluded') }],
  Meetings: [manager, { callId: over }],
  MySeats: ['fan-wei', {}],
  MinutesToSign: ['fan-wei', { meetingId: demoId('meeting:notice') }],
  Decisions: [manager, { callId: over }],
  OutgoingLetters: [manager, { callId: demoId('call:deliberated') }],
  Notices: [manager, { callId: over }],
  Objections: [manager, {}],
  Holidays: [manager, {}],
};

test.each(Object.entries(questions))('%s is answered in the demonstration', async (name, [person, variables]) => {
  const { data, errors } = await ask(person, name, variables);
  expect(errors).toBeUndefined();
  for (const answer of Object.values(data ?? {})) {
    expect(answer).not.toBeNull();
    const rows = Array.isArray(answer) ? answer : (answer as { items?: unknown[] }).items;
    if (rows && name !== 'AssignmentRuns') expect(rows.length).toBeGreaterThan(0);
  }
});

test('every question among the examples is asked here, but for what a walk asks', () => {
  const named = [...operations].filter(([, { operation }]) => operation === 'query').map(([name]) => name);
  expect(named.filter((name) => !(name in questions))).toEqual(['StatementToSign']);
});

test('the examples lead from a drafted call to a submission, and through an expert’s review', async () => {
  const form = {
    sections: [
      { key: 'basics', title: '基本信息', fields: [{ key: 'summary', type: 'longText', label: '简介', required: true, blind: false }] },
    ],
  };
  const input = {
    title: '由程序发起的征集',
    body: '现面向社会征集适宜技术。',
    channels: ['RECOMMENDATION'],
    channelRules: [{ ...defaultChannelRules[1], voucher: 'NONE', attachments: [] }],
    reviewFormats: ['ONLINE'],
    tracks: [{ key: 'cardio', name: '心血管' }],
    policy: {},
    checklist: defaultChecklist,
    letterRules: [],
    opensAt: new Date(Date.now() - 86_400_000).toISOString(),
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const call = expectOk(await ask(manager, 'CreateCall', { input }), 'createCall') as { id: string; version: number };
  expectOk(await ask(manager, 'SaveApplicationForm', { callId: call.id, definition: form }), 'saveCallForm');
  expectOk(await ask(manager, 'PublishCall', { id: call.id, version: call.version }), 'publishCall');
  const begun = { callId: call.id, channel: 'RECOMMENDATION', track: 'cardio', title: '程序申报的技术' };
  const draft = expectOk(await ask('chen-ke', 'BeginSubmission', begun), 'beginSubmission') as { id: string; version: number };
  const said = { title: begun.title, channel: begun.channel, track: begun.track, answers: { summary: '基层随访' }, blindAnswers: {} };
  const saved = expectOk(await ask('chen-ke', 'SaveSubmission', { id: draft.id, version: draft.version, input: said }), 'updateSubmission');
  const submitted = await ask('chen-ke', 'SubmitSubmission', { id: draft.id, version: saved.version });
  expect(expectOk(submitted, 'submitSubmission')).toMatchObject({ stage: 'SUBMITTED', revision: 1 });

  const tasks = (await ask('fan-wei', 'MyTasks')).data?.reviewTasks as {
    items: { id: string; dossierId: string; stage: string; version: number }[];
  };
  const task = tasks.items.find(({ stage }) => stage === 'INVITED');
  expectOk(await ask('fan-wei', 'AcceptTask', { id: task?.id, version: task?.version }), 'acceptReviewTask');
  expectOk(await ask('fan-wei', 'DeclareInterest', { dossierId: task?.dossierId, answer: 'NONE' }), 'declareInterest');
  const open = (await ask('fan-wei', 'Task', { id: task?.id })).data?.reviewTask as {
    criteria: { criteria: { key: string; scale: { max: number } }[] };
  };
  const scores = Object.fromEntries(open.criteria.criteria.map(({ key, scale }) => [key, { score: scale.max }]));
  const review = { scores, opinion: 'APPROVE', comment: '证据充分，适合在基层推广。', confidential: '' };
  expectOk(await ask('fan-wei', 'SaveReview', { taskId: task?.id, version: 0, input: review }), 'saveReview');
  const done = await ask('fan-wei', 'SubmitReview', { taskId: task?.id, version: 1, input: review });
  expect(expectOk(done, 'submitReview')).toMatchObject({ stage: 'SUBMITTED', review: { total: 100 } });
});

test('the examples sign minutes: what is read, the statement to it, and the signature', async () => {
  const [minutes] = ((await ask('fan-wei', 'MinutesToSign', { meetingId: demoId('meeting:notice') })).data?.minutesToSign ?? []) as {
    id: string;
    contentHash: string;
  }[];
  const statement = (await ask('fan-wei', 'StatementToSign', { minutesId: minutes?.id })).data?.signatureStatement as {
    hash: string;
    contentHash: string;
    proof: string;
  };
  expect(statement).toMatchObject({ contentHash: minutes?.contentHash, proof: 'demonstration' });
  const signed = await ask('fan-wei', 'SignMinutes', { id: minutes?.id, signature: { statementHash: statement.hash } });
  expect(expectOk(signed, 'signMinutes')).toMatchObject({ stage: 'SIGNING' });
});
