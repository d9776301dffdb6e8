import { Readable } from 'node:stream';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { defaultChannelRules } from '../../shared/channels.ts';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { technologyPromotionServer } from '../index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const fields = `__typename ... on Submission { id number stage version revision allowedActions blindAnswers } ${errors}`;
const begin = `mutation($callId: ID!, $title: String!, $channel: String!) { beginSubmission(callId: $callId, channel: $channel, track: "cardio", title: $title) { ${fields} } }`;
const save = `mutation($id: ID!, $version: Int!, $input: SubmissionInput!) { updateSubmission(id: $id, version: $version, input: $input) { ${fields} } }`;
const submit = `mutation($id: ID!, $version: Int!) { submitSubmission(id: $id, version: $version) { ${fields} } }`;
const withdraw = `mutation($id: ID!, $version: Int!) { withdrawSubmission(id: $id, version: $version, reason: "单位决定暂不申报") { ${fields} } }`;
const discard = `mutation($id: ID!, $version: Int!) { discardSubmission(id: $id, version: $version) { ${fields} } }`;
const revisions = `query($id: ID!) { submission(id: $id) { id stage revisions { number title answers blindAnswers contentHash } } }`;

interface Submission {
  id: string;
  number: string | null;
  stage: string;
  version: number;
  allowedActions: string[];
}

const form = {
  sections: [
    {
      key: 'basics',
      title: '基本信息',
      fields: [
        { key: 'summary', type: 'longText', label: '简介', required: true, blind: false },
        { key: 'yearsInUse', type: 'number', label: '应用年限', required: true, blind: false, min: 0, max: 100 },
        { key: 'team', type: 'text', label: '主要完成人', required: true, blind: true },
      ],
    },
  ],
};
const answers = { summary: '基层高血压随访', yearsInUse: 3, team: '青囊精准 陈可' };

const openCall = async (more: object = {}) => {
  portal.setTime(new Date('2026-12-02T00:00:00Z'));
  const secretary = await portal.as('zhang-hui');
  const input = {
    title: '2026 年适宜技术征集',
    body: '现面向社会征集适宜技术。',
    channels: ['RECOMMENDATION', 'LETTER'],
    channelRules: [{ ...defaultChannelRules[1], voucher: 'NONE', attachments: [] }, defaultChannelRules[0]],
    reviewFormats: ['ONLINE'],
    tracks: [{ key: 'cardio', name: '心血管' }],
    policy: {},
    checklist: defaultChecklist,
    letterRules: [],
    opensAt: '2026-12-01T00:00:00+08:00',
    closesAt: '2026-12-31T23:59:59+08:00',
    ...more,
  };
  const call = expectOk(
    await secretary.run(`mutation($input: CallInput!) { createCall(input: $input) { __typename ... on Call { id version } ${errors} } }`, {
      input,
    }),
    'createCall',
  ) as { id: string; version: number };
  expectOk(
    await secretary.run(
      `mutation($id: ID!, $definition: JSON!) { saveCallForm(callId: $id, kind: "APPLICATION", name: "申报表", definition: $definition) { __typename ${errors} } }`,
      { id: call.id, definition: form },
    ),
    'saveCallForm',
  );
  expectOk(
    await secretary.run(`mutation($id: ID!, $v: Int!) { publishCall(id: $id, version: $v) { __typename ${errors} } }`, {
      id: call.id,
      v: call.version,
    }),
    'publishCall',
  );
  return call.id;
};

let count = 0;
const drafted = async (callId: string, more: object = {}, person = 'wu-tong') => {
  const author = await portal.as(person);
  count += 1;
  const title = `基层高血压智能随访技术${count}`;
  const draft = expectOk(await author.run(begin, { callId, title, channel: 'RECOMMENDATION' }), 'beginSubmission') as unknown as Submission;
  const input = { title, channel: 'RECOMMENDATION', track: 'cardio', answers: { ...answers, ...more }, blindAnswers: {} };
  return expectOk(await author.run(save, { id: draft.id, version: 1, input }), 'updateSubmission') as unknown as Submission;
};
const submitted = async (callId: string) => {
  const draft = await drafted(callId);
  const author = await portal.as('wu-tong');
  return expectOk(await author.run(submit, { id: draft.id, version: draft.version }), 'submitSubmission') as unknown as Submission;
};
const dossier = (id: string) =>
  inTestScope({ kind: 'system', tenantId: portal.organisationId('association') }, () =>
    portal.services.database.client.dossier.findFirst({ where: { id }, include: { revisions: true } }),
  );
/** A file that has passed inspection, as its uploader left it. */
const readyFile = async (person: string, name = '申报表.pdf') => {
  const { tenantId, userId } = (await portal.as(person)).ctx().viewer;
  return inTestScope({ kind: 'system', tenantId: tenantId ?? '' }, async () => {
    const { id } = await portal.services.database.client.storedFile.create({
      data: { tenantId: tenantId ?? '', uploadedBy: userId, name, mediaType: 'application/pdf', size: 9, state: 'READY', search: [] },
    });
    await portal.services.files.put(keyOf({ tenantId: tenantId ?? '', id }), Readable.from([Buffer.from('%PDF-1.4\n')]), 9);
    return id;
  });
};
const ownCard = async (person: string) => {
  const { tenantId } = (await portal.as(person)).ctx().viewer;
  return inTestScope({ kind: 'system', tenantId: tenantId ?? '' }, () =>
    portal.services.database.client.organisationCard.findUniqueOrThrow({ where: { id: tenantId ?? '' } }),
  );
};

test('what is submitted lies sealed until the close; then it is copied whole, and the blind copy holds no name', async () => {
  const callId = await openCall();
  const mine = await submitted(callId);
  expect(mine).toMatchObject({ stage: 'SUBMITTED', number: expect.stringMatching(/^S2026-\d{4}$/), allowedActions: ['withdraw'] });
  await portal.drain();
  expect(await dossier(mine.id)).toBeNull();
  portal.setTime(new Date('2026-12-31T16:15:00Z'));
  await portal.drain();
  const received = await dossier(mine.id);
  expect(received).toMatchObject({ stage: 'RECEIVED', number: mine.number, applicantId: portal.organisationId('enterprise') });
  expect(received?.revisions).toMatchObject([{ number: 1, answers, blindAnswers: { summary: answers.summary, yearsInUse: 3 } }]);
  const author = await portal.as('wu-tong');
  const own = expectOk(await author.run(revisions, { id: mine.id }), 'submission') as unknown as { revisions: { contentHash: string }[] };
  expect(received?.revisions[0]?.contentHash).toBe(own.revisions[0]?.contentHash);
});

test('everything missing is told at once and nothing is lost', async () => {
  const callId = await openCall();
  const draft = await drafted(callId, { summary: null, yearsInUse: 1 });
  const author = await portal.as('wu-tong');
  const reply = await author.run(submit, { id: draft.id, version: draft.version });
  expect(reply.data?.submitSubmission).toMatchObject({
    issues: [
      { path: 'answers.summary', code: 'REQUIRED' },
      { path: 'answers.yearsInUse', code: 'YEARS_IN_USE' },
    ],
  });
  const after = expectOk(await author.run(revisions, { id: draft.id }), 'submission');
  expect(after).toMatchObject({ stage: 'DRAFT', revisions: [] });
});

test('the last second and the hidden grace are on time, a moment later is not', async () => {
  const callId = await openCall();
  const author = await portal.as('wu-tong');
  const [first, second, third] = [await drafted(callId), await drafted(callId), await drafted(callId)];
  const at = async (moment: string, draft: Submission) => {
    portal.setTime(new Date(moment));
    return (await author.run(submit, { id: draft.id, version: draft.version })).data?.submitSubmission;
  };
  expect(await at('2026-12-31T15:59:59Z', first)).toMatchObject({ stage: 'SUBMITTED' });
  expect(await at('2026-12-31T16:14:59Z', second)).toMatchObject({ stage: 'SUBMITTED' });
  expect(await at('2026-12-31T16:15:00Z', third)).toMatchObject({ code: 'CALL_CLOSED' });
});

test('a colleague’s change is told, not overwritten; a second submit is no second submission', async () => {
  const callId = await openCall();
  const draft = await drafted(callId);
  const [author, colleague] = [await portal.as('wu-tong'), await portal.as('chen-ke')];
  const input = { title: '基层高血压随访', channel: 'RECOMMENDATION', track: 'cardio', answers, blindAnswers: {} };
  expectOk(await colleague.run(save, { id: draft.id, version: draft.version, input }), 'updateSubmission');
  const stale = await author.run(save, { id: draft.id, version: draft.version, input });
  expect(stale.data?.updateSubmission).toMatchObject({ code: 'STALE_VERSION' });
  expectOk(await author.run(submit, { id: draft.id, version: draft.version + 1 }), 'submitSubmission');
  const twice = await author.run(submit, { id: draft.id, version: draft.version + 2 });
  expect(twice.data?.submitSubmission).toMatchObject({ code: 'STAGE' });
});

test('the channel’s rules hold: letters for the invited, one submission of a technology', async () => {
  const callId = await openCall();
  const author = await portal.as('wu-tong');
  const byLetter = await author.run(begin, { callId, title: '无函申报的技术', channel: 'LETTER' });
  expect(byLetter.data?.beginSubmission).toMatchObject({ issues: [{ path: 'channel', code: 'CHANNEL_INVITED' }] });
  const once = await author.run(begin, { callId, title: '同一项技术', channel: 'RECOMMENDATION' });
  expectOk(once, 'beginSubmission');
  const again = await author.run(begin, { callId, title: '同一项技术', channel: 'RECOMMENDATION' });
  expect(again.data?.beginSubmission).toMatchObject({ issues: [{ path: 'title', code: 'ALREADY_SUBMITTED' }] });
});

test('another organisation finds nothing, and changes answer as on nothing', async () => {
  const callId = await openCall();
  const draft = await drafted(callId);
  for (const person of ['lin-yue', 'zhang-hui']) {
    const other = await portal.as(person);
    expect((await other.run(revisions, { id: draft.id })).data?.submission ?? null).toBeNull();
    for (const act of [submit, withdraw, discard]) {
      const foreign = await other.run(act, { id: draft.id, version: draft.version });
      const absent = await other.run(act, { id: '0198a000-0000-7000-8000-000000000000', version: draft.version });
      expect(foreign).toEqual(absent);
    }
  }
});

test('withdrawn while sealed, it arrives as withdrawn and the count stays', async () => {
  const callId = await openCall();
  const mine = await submitted(callId);
  const author = await portal.as('wu-tong');
  expectOk(await author.run(withdraw, { id: mine.id, version: mine.version }), 'withdrawSubmission');
  portal.setTime(new Date('2026-12-31T16:15:00Z'));
  await portal.drain();
  expect(await dossier(mine.id)).toMatchObject({ stage: 'WITHDRAWN' });
});

test('papers of the channel are asked for, kept from blind reviewers, and may be handed in by a colleague', async () => {
  const papers = [{ key: 'stampedForm', label: '加盖公章的申报表', required: true }];
  const callId = await openCall({
    channels: ['RECOMMENDATION'],
    channelRules: [{ ...defaultChannelRules[1], voucher: 'NONE', attachments: papers }],
  });
  const draft = await drafted(callId);
  const [author, colleague] = [await portal.as('wu-tong'), await portal.as('chen-ke')];
  const bare = await author.run(submit, { id: draft.id, version: draft.version });
  expect(bare.data?.submitSubmission).toMatchObject({ issues: [{ path: 'answers.paperStampedForm', code: 'REQUIRED' }] });
  const fileId = await readyFile('wu-tong');
  const input = {
    title: '基层高血压随访',
    channel: 'RECOMMENDATION',
    track: 'cardio',
    answers: { ...answers, paperStampedForm: [fileId] },
    blindAnswers: {},
  };
  const saved = expectOk(
    await author.run(save, { id: draft.id, version: draft.version, input }),
    'updateSubmission',
  ) as unknown as Submission;
  expectOk(await colleague.run(submit, { id: saved.id, version: saved.version }), 'submitSubmission');
  const read = await author.run('query($id: ID!) { submission(id: $id) { files { id name path } revisions { answers blindAnswers } } }', {
    id: draft.id,
  });
  expect(read.data?.submission).toEqual({
    files: [{ id: fileId, name: '申报表.pdf', path: `/files/${fileId}` }],
    revisions: [{ answers: { ...answers, paperStampedForm: [fileId] }, blindAnswers: { summary: answers.summary, yearsInUse: 3 } }],
  });
});

test('a revision is shown on both sides with the version of the form that it filled in, and the papers of its channel', async () => {
  const papers = [{ key: 'stampedForm', label: '加盖公章的申报表', required: false }];
  const callId = await openCall({
    channels: ['RECOMMENDATION'],
    channelRules: [{ ...defaultChannelRules[1], voucher: 'NONE', attachments: papers }],
  });
  const mine = await submitted(callId);
  const secretary = await portal.as('zhang-hui');
  const changed = { sections: [{ ...form.sections[0], title: '改过的表' }] };
  expectOk(
    await secretary.run(
      `mutation($id: ID!, $definition: JSON!) { saveCallForm(callId: $id, kind: "APPLICATION", name: "申报表", definition: $definition) { __typename ${errors} } }`,
      { id: callId, definition: changed },
    ),
    'saveCallForm',
  );
  portal.setTime(new Date('2026-12-31T16:15:00Z'));
  await portal.drain();
  const filled = { sections: [{ title: '基本信息' }, { fields: [{ key: 'paperStampedForm' }] }] };
  const own = await (await portal.as('wu-tong')).run('query($id: ID!) { submission(id: $id) { revisions { form } } }', { id: mine.id });
  expect(own.data?.submission).toMatchObject({ revisions: [{ form: filled }] });
  const received = await secretary.run('query($id: ID!) { dossier(id: $id) { revisions { form } } }', { id: mine.id });
  expect(received.data?.dossier).toMatchObject({ revisions: [{ form: filled }] });
});

test('the applicant’s own name in an answer that reviewers read is pointed out, in a hidden one it is not', async () => {
  const callId = await openCall();
  const found = async (more: object) => {
    const draft = await drafted(callId, more);
    const author = await portal.as('wu-tong');
    const read = await author.run('query($id: ID!) { submission(id: $id) { findings } }', { id: draft.id });
    return (read.data?.submission as { findings: object[] } | undefined)?.findings;
  };
  const { name } = await ownCard('wu-tong');
  expect(await found({ summary: `由${name}研制`, team: '张三' })).toEqual([
    { code: 'OWN_NAME', path: 'answers.summary', label: '简介', text: name, blocks: false },
  ]);
  expect(await found({ summary: '基层随访', team: name })).toEqual([]);
});

test('what would refuse it besides a gap is told beforehand', async () => {
  const draft = await drafted(await openCall(), { yearsInUse: 1 });
  const author = await portal.as('wu-tong');
  const read = await author.run('query($id: ID!) { submission(id: $id) { findings } }', { id: draft.id });
  expect(read.data?.submission).toEqual({
    findings: [{ code: 'YEARS_IN_USE', path: 'answers.yearsInUse', label: '应用年限', text: '', blocks: true }],
  });
});

test('a withdrawn application is taken over into a new draft, without its files and what no longer fits', async () => {
  const callId = await openCall();
  const mine = await submitted(callId);
  const author = await portal.as('wu-tong');
  expectOk(await author.run(withdraw, { id: mine.id, version: mine.version }), 'withdrawSubmission');
  await inTestScope({ kind: 'system', tenantId: author.ctx().viewer.tenantId ?? '' }, () =>
    portal.services.database.client.submission.updateMany({
      where: { id: mine.id },
      data: { answers: { ...answers, yearsInUse: 'three', gone: 'no field asks for it' }, avoid: [{ name: '某甲', reason: '竞争关系' }] },
    }),
  );
  const again = `mutation($callId: ID!, $title: String!, $copyOf: ID) {
    beginSubmission(callId: $callId, title: $title, channel: "RECOMMENDATION", track: "cardio", copyOf: $copyOf) {
      __typename ... on Submission { id stage answers avoid } ${errors}
    }
  }`;
  const title = '撤回后重新申报的技术';
  expect(expectOk(await author.run(again, { callId, title, copyOf: mine.id }), 'beginSubmission')).toMatchObject({
    stage: 'DRAFT',
    answers: { summary: answers.summary, team: answers.team },
    avoid: [{ name: '某甲', reason: '竞争关系' }],
  });
  // Somebody else's is like one that is not there, and nothing is begun.
  const stranger = await portal.as('lin-yue');
  const asked = (copyOf: string) => stranger.run(again, { callId, title: '他人的申报不可带入', copyOf });
  const [foreign, absent] = [await asked(mine.id), await asked('0198a000-0000-7000-8000-000000000000')];
  expect(foreign.data?.beginSubmission).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(foreign.data).toEqual(absent.data);
});
