import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { createLibrary } from '../testing/library.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { remindComplaints } from './jobs.ts';

let portal: TestPortal;
let site: TestSite;
let [admin, staff] = ['', ''];
const TODAY = new Date('2026-06-15T02:00:00Z');
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(TODAY);
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
  const idOf = async (person: string) => (await portal.as(person)).ctx().viewer.userId ?? '';
  [admin, staff] = [await idOf('zhang-hui'), await idOf('li-wen')];
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const shown = `id version number stage anonymous acceptBy answerBy handlerId reasonCode verdict findings answer reopened allowedActions
  site { id } project { id } entry { id } complainants { name contact } events { act toStage note findings byName }`;
const fields = `... on Complaint { ${shown} }`;
const onComplaint = (name: string, args = '', values = '') =>
  `mutation($id: ID!, $version: Int!${args}) { ${name}(id: $id, version: $version${values}) { __typename ${fields} ${errors} } }`;
const create = `mutation($input: ComplaintInput!, $complainant: ComplainantInput) {
  createComplaint(input: $input, complainant: $complainant) { __typename ${fields} ${errors} } }`;
const update = onComplaint('updateComplaint', ', $input: ComplaintInput!', ', input: $input');
const accept = onComplaint('acceptComplaint', ', $handlerId: ID!', ', handlerId: $handlerId');
const assign = onComplaint('assignComplaint', ', $handlerId: ID!', ', handlerId: $handlerId');
const reject = onComplaint('rejectComplaint', ', $input: ComplaintRejectionInput!', ', input: $input');
const investigate = onComplaint('investigateComplaint');
const answer = onComplaint('answerComplaint', ', $input: ComplaintAnswerInput!', ', input: $input');
const close = onComplaint('closeComplaint');
const reopen = onComplaint('reopenComplaint', ', $handlerId: ID!, $reason: String!', ', handlerId: $handlerId, reason: $reason');
const correct = onComplaint('correctComplainant', ', $input: ComplainantCorrectionInput!', ', input: $input');
const openReport = `mutation($input: NewPromotionReportInput!) { openPromotionReport(input: $input) { __typename ... on PromotionReport { id } ${errors} } }`;
const reportContent = 'query($id: ID!) { reportContent(reportId: $id) { tables { key rows } } }';
const read = `query($id: ID!) { complaint(id: $id) { ${shown} } }`;
const setPolicy = `mutation($input: ComplaintPolicyInput!) { setComplaintPolicy(input: $input) { __typename ... on ComplaintPolicy { acceptDays answerDays setAt } ${errors} } }`;

interface Row {
  __typename: string;
  id: string;
  version: number;
  number: string;
  stage: string;
  acceptBy: string;
  answerBy: string;
  allowedActions: string[];
  complainants: { name: string }[];
  events: { act: string; note: string; findings: string }[];
  code?: string;
  issues?: { path: string; code: string }[];
}
const ask = async (person: string, document: string, variables: Record<string, unknown>) => {
  const reply = await (await portal.as(person)).run(document, variables);
  return (Object.values(reply.data ?? {})[0] ?? { __typename: reply.errors?.[0]?.extensions.code }) as Row;
};
const who = { complainantName: '周志远', complainantContact: '13800000001' };
const complaint = (more: object = {}) => ({
  ...{ channel: 'PHONE', category: 'CHARGES', title: '收费高于公示价格', description: '收费单上的价格高于候诊区公示的价格。' },
  ...{ receivedOn: '2026-06-10', occurredOn: '2026-06-01', adoptionId: site.adoptionId, ...more },
});
const register = (more: object = {}, complainant: object | null = who, person = 'li-wen') =>
  ask(person, create, { input: complaint(more), complainant });
const answered = (more: object = {}) => ({
  ...{ verdict: 'PARTLY', findings: '公示的是上一年度价格', measures: '更新公示', answer: '已更新公示并退还差额' },
  ...{ answeredOn: '2026-06-15', ...more },
});
const target = ({ id, version }: Row) => ({ id, version });
/** Taken up by the secretary, given to a handler, and answered by her. */
const answeredBy = async (made: Row, person: string, handlerId: string) => {
  const taken = await ask('zhang-hui', accept, { ...target(made), handlerId });
  const begun = await ask(person, investigate, target(taken));
  return ask(person, answer, { ...target(begun), input: answered() });
};
const system = <T>(work: (client: TestPortal['services']['database']['client']) => Promise<T>) =>
  withScope({ kind: 'system', tenantId: site.tenantId }, () => work(portal.services.database.client));
const told = async (id: string) => {
  await portal.drain();
  const rows = await system((client) => client.notification.findMany({ where: { link: `/complaints/${id}` } }));
  return rows.map(({ recipientId, kind }) => [
    recipientId === admin ? 'admin' : recipientId === staff ? 'staff' : 'other',
    kind.split('.')[1],
  ]);
};

describe('a complaint', () => {
  test('runs within its limits from its registration to its end; whoever investigated does not close it', async () => {
    const made = await register();
    expect(made).toMatchObject({ stage: 'REGISTERED', acceptBy: '2026-06-17', answerBy: '2026-08-09', anonymous: false });
    expect(made).toMatchObject({ site: { id: site.adoptionId }, project: { id: site.projectId }, entry: { id: site.entryId } });
    expect(await told(made.id)).toEqual([['admin', 'complaint-received']]);
    const taken = await ask('zhang-hui', accept, { ...target(made), handlerId: staff });
    expect(taken).toMatchObject({ stage: 'ACCEPTED', handlerId: staff });
    expect(await told(made.id)).toContainEqual(['staff', 'complaint-assigned']);
    expect((await ask('zhang-hui', investigate, target(taken))).__typename).toBe('NotAllowedError');
    const begun = await ask('li-wen', investigate, target(taken));
    expect((await ask('li-wen', answer, { ...target(begun), input: answered({ answeredOn: '2026-06-16' }) })).issues).toEqual([
      { path: 'answeredOn', code: 'DAY_AHEAD' },
    ]);
    expect((await ask('li-wen', answer, { ...target(begun), input: answered({ answeredOn: '2026-06-09' }) })).issues).toEqual([
      { path: 'answeredOn', code: 'OUT_OF_ORDER' },
    ]);
    const said = await ask('li-wen', answer, { ...target(begun), input: answered() });
    expect(said).toMatchObject({ stage: 'ANSWERED', verdict: 'PARTLY', answer: '已更新公示并退还差额' });
    expect(said.allowedActions).not.toContain('close');
    expect((await ask('li-wen', close, target(said))).__typename).toBe('NotAllowedError');
    const closed = await ask('zhang-hui', close, target(said));
    expect(closed).toMatchObject({ stage: 'CLOSED', allowedActions: ['reopen'] });
    expect((await ask('zhang-hui', close, target(closed))).__typename).toBe('StageError');
    const lines = await system((client) => client.ledgerEntry.findMany({ where: { objectId: made.id }, orderBy: { id: 'asc' } }));
    expect(lines.map(({ act }) => act)).toEqual(['complaint-registered', 'complaint-accepted', 'complaint-answered', 'complaint-closed']);
    for (const { params } of lines) expect(Object.keys(params as object)).toEqual(['number']);
  });

  test('that was begun by one and answered by another is closed by neither', async () => {
    const taken = await ask('zhang-hui', accept, { ...target(await register()), handlerId: staff });
    const begun = await ask('li-wen', investigate, target(taken));
    const given = await ask('li-wen', assign, { ...target(begun), handlerId: admin });
    const said = await ask('zhang-hui', answer, { ...target(given), input: answered() });
    expect(said.stage).toBe('ANSWERED');
    for (const person of ['li-wen', 'zhang-hui']) expect((await ask(person, close, target(said))).__typename).toBe('NotAllowedError');
  });

  test('who complained is put right by its handler, who may not see it, and stays hidden; what stood before is kept', async () => {
    const made = await register();
    const taken = await ask('zhang-hui', accept, { ...target(made), handlerId: staff });
    expect(taken.allowedActions).toContain('correctComplainant');
    const right = (row: Row, input: object, person = 'li-wen') => ask(person, correct, { ...target(row), input });
    const issues = async (input: object) => (await right(taken, input)).issues?.map(({ path, code }) => `${path}:${code}`);
    expect(await issues({ reason: '号码有误，已回访' })).toEqual(['complainantName:NOTHING_PUT_RIGHT']);
    expect(await issues({ complainantName: '', reason: '号码有误，已回访' })).toEqual(['complainantName:COMPLAINANT_MISSING']);
    expect(await issues({ complainantContact: '13911112222', reason: '改为 13911112222' })).toEqual(['reason:NAMES_COMPLAINANT']);
    expect(await issues({ complainantContact: '13911112222', reason: '错' })).toEqual(['reason:REASON_TOO_SHORT']);
    const put = await right(taken, { complainantContact: '13911112222', reason: '号码登记有误，已回访核实' });
    expect(put.complainants).toEqual([]);
    expect(put.events[0]).toMatchObject({ act: 'correctComplainant', note: '号码登记有误，已回访核实', byName: expect.any(String) });
    expect((await ask('zhang-hui', read, { id: made.id })).complainants).toEqual([
      { name: who.complainantName, contact: '13911112222' },
      { name: who.complainantName, contact: who.complainantContact },
    ]);
    // What stood there already is taken like anything else: the answer tells nobody who it was.
    expect((await right(put, { complainantName: who.complainantName, reason: '再次核对姓名无误' })).code).toBeUndefined();
    const [audits, lines] = await system(async (client) => [
      await client.auditEntry.findMany({ where: { objectId: made.id, action: 'complaint.correctComplainant' } }),
      await client.ledgerEntry.findMany({ where: { objectId: made.id } }),
    ]);
    expect(audits).toHaveLength(2);
    const said = JSON.stringify([audits, lines], (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    expect(said).not.toMatch(/13911112222|周志远/);
    expect((await right(taken, { complainantContact: '1', reason: '号码登记有误，已回访核实' })).__typename).toBe('StaleVersionError');
  });

  test('who complained is put right by nobody else, and of an anonymous one there is nothing to put right', async () => {
    const input = { complainantContact: '13911112222', reason: '号码登记有误，已回访核实' };
    const made = await register();
    expect((await ask('li-wen', correct, { ...target(made), input })).__typename).toBe('NotAllowedError');
    expect((await ask('zhang-hui', correct, { ...target(made), input })).__typename).toBe('Complaint');
    const about = await register({ aboutUserId: staff }, who, 'zhang-hui');
    expect((await ask('li-wen', correct, { ...target(about), input })).__typename).toBe('NotAllowedError');
    const anonymous = await register({}, null);
    const taken = await ask('zhang-hui', accept, { ...target(anonymous), handlerId: staff });
    expect((await ask('li-wen', correct, { ...target(taken), input })).code).toBe('COMPLAINT_ANONYMOUS');
    for (const person of ['chen-ke', 'lin-yue'])
      expect((await ask(person, correct, { ...target(made), input })).__typename).not.toBe('Complaint');
  });

  test('is judged in a report by the limit that held on the last day of its time, whatever was set since', async () => {
    const place = await makeSite(portal);
    portal.setTime(new Date('2026-04-11T02:00:00Z'));
    const made = await register({ adoptionId: place.adoptionId, receivedOn: '2026-04-10', occurredOn: '2026-04-01' });
    portal.setTime(new Date('2026-07-05T02:00:00Z'));
    const said = await answeredBy(made, 'li-wen', staff);
    const closed = await ask('zhang-hui', close, target(said));
    const again = await ask('zhang-hui', reopen, { ...target(closed), handlerId: staff, reason: '投诉人补充了新的材料' });
    expect([made.acceptBy, made.answerBy, again.answerBy]).toEqual(['2026-04-17', '2026-06-09', '2026-09-03']);
    const late = async (quarter: number, now: string) => {
      portal.setTime(new Date(now));
      const input = { projectId: place.projectId, period: 'QUARTER', year: 2026, quarter };
      const { id } = await ask('li-wen', openReport, { input });
      const { data } = await (await portal.as('li-wen')).run(reportContent, { id });
      const shown = data?.reportContent as { tables: { key: string; rows: [string, number][] }[] } | undefined;
      return shown?.tables.find(({ key }) => key === 'complaints')?.rows.find(([title]) => title === '其中已逾期')?.[1];
    };
    expect(await late(2, '2026-07-05T02:00:00Z')).toBe(1);
    expect(await late(3, '2026-10-05T02:00:00Z')).toBe(1);
    portal.setTime(new Date('2026-09-20T02:00:00Z'));
    const second = await register({ adoptionId: place.adoptionId, receivedOn: '2026-09-18', occurredOn: '2026-09-01' });
    expect(second.answerBy).toBe('2026-11-17');
    expect(await late(4, '2027-01-05T02:00:00Z')).toBe(2);
    portal.setTime(TODAY);
  });

  test('names nobody: who complained is read with a permission of its own, and by no search, audit or notice', async () => {
    const made = await register();
    expect(made.complainants).toEqual([]);
    expect((await ask('li-wen', read, { id: made.id })).complainants).toEqual([]);
    expect((await ask('zhang-hui', read, { id: made.id })).complainants).toEqual([
      { name: who.complainantName, contact: who.complainantContact },
    ]);
    const reader = await (await portal.as('wu-tong', 'association')).run(read, { id: made.id });
    expect(reader.data?.complaint).toMatchObject({ id: made.id, complainants: [] });
    await portal.drain();
    const [audits, notices, rows] = await system(async (client) => [
      await client.auditEntry.findMany({ where: { objectId: made.id } }),
      await client.notification.findMany({ where: { link: `/complaints/${made.id}` } }),
      await client.complaint.findMany({ where: { id: made.id } }),
    ]);
    expect(audits.length).toBeGreaterThan(0);
    const said = JSON.stringify([audits, notices, rows], (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    expect(said).not.toContain(who.complainantName);
    expect(said).not.toContain(who.complainantContact);
    const found = await (await portal.as('zhang-hui')).run(
      'query($text: String!) { complaints(filter: { text: $text }) { items { id } } }',
      {
        text: who.complainantName,
      },
    );
    expect(found.data?.complaints).toEqual({ items: [] });
  });

  test('may be anonymous; without either a name or that it is refused at its field', async () => {
    expect(await register({}, null)).toMatchObject({ anonymous: true, complainants: [] });
    expect((await register({}, {})).issues).toEqual([{ path: 'complainantName', code: 'COMPLAINANT_MISSING' }]);
    expect((await register({ occurredOn: '2026-06-11' })).issues).toEqual([{ path: 'occurredOn', code: 'OUT_OF_ORDER' }]);
    expect((await register({ receivedOn: '2026-06-16', occurredOn: null })).issues).toEqual([{ path: 'receivedOn', code: 'DAY_AHEAD' }]);
    expect((await register({ activityId: '01890000-0000-7000-8000-00000000aaaa' })).issues).toEqual([
      { path: 'activityId', code: 'NOT_FOUND' },
    ]);
    expect((await register({ agreementId: '01890000-0000-7000-8000-00000000aaaa' })).issues).toEqual([
      { path: 'agreementId', code: 'NOT_FOUND' },
    ]);
    expect((await register({ description: '身份证 110101199001011234 的患者' })).issues?.[0]?.path).toBe('description');
  });

  test('about a member is neither read nor handled nor closed by her, nor is she told of it', async () => {
    expect((await register({ aboutUserId: staff })).issues).toEqual([{ path: 'aboutUserId', code: 'ABOUT_YOURSELF' }]);
    const outsider = (await portal.as('chen-ke')).ctx().viewer.userId;
    expect((await register({ aboutUserId: outsider }, who, 'zhang-hui')).issues).toEqual([{ path: 'aboutUserId', code: 'NOT_A_MEMBER' }]);
    const made = await register({ aboutUserId: staff }, who, 'zhang-hui');
    expect((await (await portal.as('li-wen')).run(read, { id: made.id })).data).toEqual({ complaint: null });
    expect((await (await portal.as('zhang-hui')).run(read, { id: made.id })).data?.complaint).toMatchObject({ id: made.id });
    const { data } = await (await portal.as('li-wen')).run('{ complaints { items { id } } workItems { link } }');
    expect(JSON.stringify(data)).not.toContain(made.id);
    expect(await told(made.id)).toEqual([]);
    expect((await ask('li-wen', accept, { ...target(made), handlerId: admin })).__typename).toBe('NotAllowedError');
    expect((await ask('zhang-hui', accept, { ...target(made), handlerId: staff })).issues).toEqual([
      { path: 'handlerId', code: 'COMPLAINED_ABOUT' },
    ]);
    expect((await ask('zhang-hui', accept, { ...target(made), handlerId: outsider })).issues).toEqual([
      { path: 'handlerId', code: 'CANNOT_TAKE_ON' },
    ]);
    const free = await register();
    const given = await ask('zhang-hui', accept, { ...target(free), handlerId: staff });
    expect((await ask('zhang-hui', update, { ...target(given), input: complaint({ aboutUserId: staff }) })).issues).toEqual([
      { path: 'aboutUserId', code: 'HANDLES_IT' },
    ]);
  });

  test('that is not taken up says why, and is opened again with a limit of its own', async () => {
    const made = await register();
    expect((await ask('li-wen', reject, { ...target(made), input: { reasonCode: 'NO', reason: '不属于本会' } })).issues?.[0]?.path).toBe(
      'reasonCode',
    );
    const gone = await ask('li-wen', reject, { ...target(made), input: { reasonCode: 'NOT_OURS', reason: '不属于本会职责' } });
    expect(gone).toMatchObject({ stage: 'REJECTED', reasonCode: 'NOT_OURS', allowedActions: ['reopen'] });
    const again = await ask('li-wen', reopen, { ...target(gone), handlerId: admin, reason: '补充了新的材料' });
    expect(again).toMatchObject({ stage: 'ACCEPTED', reasonCode: null, answerBy: '2026-08-14', reopened: 1, handlerId: admin });
    expect(again.events[0]).toMatchObject({ act: 'reopen', note: '补充了新的材料' });
  });

  test('that is answered twice keeps the first answer among its steps', async () => {
    const closed = await ask('zhang-hui', close, target(await answeredBy(await register(), 'li-wen', staff)));
    const again = await ask('zhang-hui', reopen, { ...target(closed), handlerId: staff, reason: '投诉人有新的证据' });
    const begun = await ask('li-wen', investigate, target(again));
    const said = await ask('li-wen', answer, { ...target(begun), input: answered({ verdict: 'SUBSTANTIATED', answer: '第二次答复内容' }) });
    expect(said).toMatchObject({ verdict: 'SUBSTANTIATED', answer: '第二次答复内容' });
    expect(said.events.filter(({ act }) => act === 'answer')).toMatchObject([
      { note: '第二次答复内容' },
      { note: '已更新公示并退还差额', findings: '公示的是上一年度价格' },
    ]);
  });

  test('described anew with another day of receipt moves its limits with it; a stale version is refused', async () => {
    const made = await register();
    const moved = await ask('li-wen', update, { ...target(made), input: complaint({ receivedOn: '2026-06-08' }) });
    expect(moved).toMatchObject({ acceptBy: '2026-06-15', answerBy: '2026-08-07' });
    expect((await ask('li-wen', update, { ...target(made), input: complaint() })).__typename).toBe('StaleVersionError');
    const said = await answeredBy(moved, 'li-wen', staff);
    expect((await ask('li-wen', update, { ...target(said), input: complaint() })).__typename).toBe('StageError');
  });

  test('is nobody else’s: holder and site find nothing and change nothing', async () => {
    const made = await register();
    for (const person of ['chen-ke', 'lin-yue']) {
      const { data } = await (await portal.as(person)).run('query($id: ID!) { complaint(id: $id) { id complainants { name } } }', {
        id: made.id,
      });
      expect(data?.complaint ?? null).toBeNull();
      expect((await ask(person, close, target(made))).__typename).toBe('NotAllowedError');
      const { data: ledger } = await (await portal.as(person)).run('{ workItems { link } libraryAlerts { items { link } } }');
      expect(JSON.stringify(ledger ?? {})).not.toContain(made.id);
    }
  });

  test('waits where somebody must act; past its limit the register says so, once each', async () => {
    const made = await register({ receivedOn: '2026-06-10' }, null);
    const at = async (person: string, list: string) => {
      const { data } = await (await portal.as(person)).run(`{ ${list} }`);
      return JSON.stringify(data).includes(made.id);
    };
    const late = 'complaints(filter: { late: true }) { items { id } }';
    const alerts = 'libraryAlerts(filter: { kinds: ["COMPLAINT_ACCEPT"] }, page: { first: 100 }) { items { link } }';
    expect(await at('li-wen', 'workItems { link }')).toBe(true);
    expect(await at('zhang-hui', alerts)).toBe(true);
    expect(await at('zhang-hui', late)).toBe(false);
    portal.setTime(new Date('2026-06-18T02:00:00Z'));
    const remind = () => createLibrary(portal).house(remindComplaints);
    await remind();
    await remind();
    expect(await at('zhang-hui', late)).toBe(true);
    expect((await told(made.id)).filter(([, kind]) => kind === 'complaint-overdue')).toHaveLength(2);
    const taken = await ask('zhang-hui', accept, { ...target(made), handlerId: staff });
    expect(await at('zhang-hui', late)).toBe(false);
    portal.setTime(new Date('2026-08-10T02:00:00Z'));
    await remind();
    expect(await at('zhang-hui', late)).toBe(true);
    expect((await told(made.id)).filter(([, kind]) => kind === 'complaint-overdue')).toHaveLength(4);
    expect(taken.stage).toBe('ACCEPTED');
    portal.setTime(TODAY);
  });

  test('by a program is registered as by a person, which then reads it', async () => {
    const { data } = await (await programOf(portal, 'li-wen')).run(create, { input: complaint(), complainant: who });
    expect(data?.createComplaint).toMatchObject({ stage: 'REGISTERED', events: [{ act: 'registered', byName: null }] });
  });
});

test('limits are our default until the association sets its own; what runs keeps its own', async () => {
  const before = await register();
  expect(await (await portal.as('li-wen')).run('{ complaintPolicy { acceptDays answerDays setAt } }')).toMatchObject({
    data: { complaintPolicy: { acceptDays: 7, answerDays: 60, setAt: null } },
  });
  expect((await ask('li-wen', setPolicy, { input: { acceptDays: 5, answerDays: 30 } })).__typename).toBe('NotAllowedError');
  expect((await ask('zhang-hui', setPolicy, { input: { acceptDays: 30, answerDays: 20 } })).issues).toEqual([
    { path: 'answerDays', code: 'ANSWER_BEFORE_ACCEPT' },
  ]);
  expect(await ask('zhang-hui', setPolicy, { input: { acceptDays: 5, answerDays: 30 } })).toMatchObject({ acceptDays: 5, answerDays: 30 });
  expect(await register()).toMatchObject({ acceptBy: '2026-06-15', answerBy: '2026-07-10' });
  expect(await ask('li-wen', read, { id: before.id })).toMatchObject({ acceptBy: before.acceptBy, answerBy: before.answerBy });
});
