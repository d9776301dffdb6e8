import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { remindFindings } from './jobs.ts';

let portal: TestPortal;
let site: TestSite;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const visitFields = '... on SupervisionVisit { id version stage allowedActions }';
const findingFields = '... on Finding { id version stage number allowedActions }';
const planVisit = `mutation($input: SupervisionVisitInput!) { planVisit(input: $input) { __typename ${visitFields} ${errors} } }`;
const recordVisit = `mutation($id: ID!, $version: Int!, $input: SupervisionVisitRecordInput!) { recordVisit(id: $id, version: $version, input: $input) { __typename ${visitFields} ${errors} } }`;
const visitAct = (name: string) =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename ${visitFields} ${errors} } }`;
const addFinding = `mutation($visitId: ID!, $input: FindingInput!) { addFinding(visitId: $visitId, input: $input) { __typename ${findingFields} ${errors} } }`;
const issueFinding = `mutation($id: ID!, $version: Int!) { issueFinding(id: $id, version: $version) { __typename ${findingFields} ${errors} } }`;
const judge = (name: string) =>
  `mutation($id: ID!, $version: Int!, $reason: String) { ${name}(id: $id, version: $version, reason: $reason) { __typename ${findingFields} ${errors} } }`;
const respond = (name = 'respondToFinding') =>
  `mutation($id: ID!, $version: Int!, $input: FindingResponseInput!) { ${name}(id: $id, version: $version, input: $input) { __typename ${findingFields} ${errors} } }`;

interface Row {
  __typename: string;
  id: string;
  version: number;
  stage: string;
  number: string;
  code?: string;
  issues?: { path: string; code: string }[];
  allowedActions: string[];
}
const ask = async (person: string, document: string, variables: object) => {
  const answer = await (await portal.as(person)).run(document, variables as Record<string, unknown>);
  const reply = Object.values(answer.data ?? {})[0];
  return (reply ?? { __typename: answer.errors?.[0]?.extensions.code }) as Row;
};
const done = async (person: string, document: string, variables: object) => {
  const row = await ask(person, document, variables);
  if (row.__typename.endsWith('Error') || !row.id) throw new Error(JSON.stringify(row));
  return row;
};

interface Audited {
  action: string;
  objectLabel: string;
}
/** The rows of a query for one list. */
const items = async <T>(person: string, document: string): Promise<T[]> => {
  const { data } = await (await portal.as(person)).run(document);
  const page = Object.values(data ?? {})[0] as { items: T[] } | null;
  return page?.items ?? [];
};

const visited = async (at: TestSite = site) => {
  const planned = await done('zhang-hui', planVisit, {
    input: { adoptionId: at.adoptionId, manner: 'ON_SITE', plannedOn: '2026-06-10', visitors: '' },
  });
  return done('zhang-hui', recordVisit, {
    id: planned.id,
    version: planned.version,
    input: { visitedOn: '2026-06-12', visitors: '张蕙、李闻', summary: '查看操作记录和设备维护记录。' },
  });
};
const found = async (visitId: string, dueOn = '2026-06-30') =>
  done('zhang-hui', addFinding, {
    visitId,
    input: { severity: 'MAJOR', text: '操作人员未取得培训证书。', basis: '协议第三条', dueOn },
  });
const issued = async (at?: TestSite) => {
  const visit = await visited(at);
  const finding = await found(visit.id);
  return { visit, finding: await done('zhang-hui', issueFinding, { id: finding.id, version: finding.version }) };
};
const answer = { text: '两名操作人员已完成培训并取得证书。', doneOn: '2026-06-14' };

describe('a visit', () => {
  test('is planned, takes place, and closes only when all that was found is settled', async () => {
    const { visit, finding } = await issued();
    expect(visit.allowedActions).toContain('close');
    expect((await ask('zhang-hui', visitAct('closeVisit'), visit)).code).toBe('FINDINGS_OPEN');
    const answered = await done('lin-yue', respond(), { id: finding.id, version: finding.version, input: answer });
    await done('li-wen', judge('verifyFinding'), { id: finding.id, version: answered.version });
    expect((await done('zhang-hui', visitAct('closeVisit'), visit)).stage).toBe('CLOSED');
  });

  test('that lies ahead cannot be recorded, and a date that is none is refused at its field', async () => {
    const planned = await done('zhang-hui', planVisit, {
      input: { adoptionId: site.adoptionId, manner: 'REMOTE', plannedOn: '2026-07-01' },
    });
    const record = (visitedOn: string) =>
      ask('zhang-hui', recordVisit, { ...planned, input: { visitedOn, visitors: '张蕙', summary: '远程查看。' } });
    expect((await record('2026-06-16')).issues).toEqual([{ path: 'visitedOn', code: 'DAY_AHEAD' }]);
    expect((await record('2026-02-30')).issues?.[0]?.path).toBe('visitedOn');
  });

  test('to a site of another association does not exist', async () => {
    const answerOf = await ask('zhang-hui', planVisit, {
      input: { adoptionId: '01890000-0000-7000-8000-00000000aaaa', manner: 'ON_SITE', plannedOn: '2026-07-01' },
    });
    expect(answerOf.issues).toEqual([{ path: 'adoptionId', code: 'REQUIRED' }]);
  });
});

describe('a finding', () => {
  const seen = async (person: string, id: string) =>
    (
      await (
        await portal.as(person)
      ).run('query($id: ID!) { finding(id: $id) { stage responses { text } } findings { items { id } } }', { id })
    ).data as { finding: { stage: string } | null; findings: { items: { id: string }[] } } | null;

  test('is unknown to the site until it is issued, and to other organisations for ever', async () => {
    const visit = await visited();
    const finding = await found(visit.id);
    expect((await seen('lin-yue', finding.id))?.finding).toBeNull();
    expect((await seen('lin-yue', finding.id))?.findings.items.map(({ id }) => id)).not.toContain(finding.id);
    await done('zhang-hui', issueFinding, finding);
    expect((await seen('lin-yue', finding.id))?.finding?.stage).toBe('OPEN');
    expect(await seen('chen-ke', finding.id)).toBeNull();
  });

  test('is verified by somebody else than the person who recorded it', async () => {
    const { finding } = await issued();
    const answered = await done('lin-yue', respond(), { ...finding, input: answer });
    const own = await ask('zhang-hui', judge('verifyFinding'), { id: finding.id, version: answered.version });
    expect(own.__typename).toBe('NotAllowedError');
    const verified = await done('li-wen', judge('verifyFinding'), { id: finding.id, version: answered.version });
    expect(verified.stage).toBe('VERIFIED');
    expect(verified.allowedActions).toEqual([]);
  });

  test('is verified by a program as by a person, though not by the one that recorded it', async () => {
    const { finding } = await issued();
    const answered = await done('lin-yue', respond(), { ...finding, input: answer });
    const program = await programOf(portal, 'zhang-hui');
    const { data } = await program.run(judge('verifyFinding'), { id: finding.id, version: answered.version });
    expect(data?.verifyFinding).toMatchObject({ stage: 'VERIFIED' });
    const visit = await visited();
    const input = { severity: 'MINOR', text: '记录缺页。', basis: '', dueOn: '2026-06-30' };
    const own = (await program.run(addFinding, { visitId: visit.id, input })).data?.addFinding as Row;
    const sent = (await program.run(issueFinding, { ...own })).data?.issueFinding as Row;
    const again = await done('lin-yue', respond(), { ...sent, input: answer });
    const refused = await program.run(judge('verifyFinding'), { id: own.id, version: again.version });
    expect(refused.data?.verifyFinding).toMatchObject({ __typename: 'NotAllowedError' });
  });

  test('comes back with a reason, and every answer stays on record', async () => {
    const { finding } = await issued();
    const first = await done('lin-yue', respond(), { ...finding, input: answer });
    const bare = await ask('li-wen', judge('returnFinding'), { id: finding.id, version: first.version });
    expect(bare.issues?.[0]?.path).toBe('reason');
    const back = await done('li-wen', judge('returnFinding'), { id: finding.id, version: first.version, reason: '请附证书编号。' });
    const second = await done('lin-yue', respond(), {
      id: finding.id,
      version: back.version,
      input: { ...answer, text: '证书编号 2026-017。' },
    });
    expect(second.stage).toBe('RESPONDED');
    const { data } = await (await portal.as('lin-yue')).run(
      'query($id: ID!) { finding(id: $id) { verdict responses { text respondentName onBehalf } } }',
      { id: finding.id },
    );
    expect(data?.finding).toEqual({
      verdict: '请附证书编号。',
      responses: [
        { text: answer.text, respondentName: '林月', onBehalf: false },
        { text: '证书编号 2026-017。', respondentName: '林月', onBehalf: false },
      ],
    });
  });

  test('of a site off the platform is answered on its behalf, and says so', async () => {
    const { finding } = await issued(await makeSite(portal, { siteId: null, siteName: '县中医院' }));
    expect(finding.allowedActions).toContain('respondFor');
    const answered = await done('zhang-hui', respond('respondForSite'), { ...finding, input: answer });
    expect(answered.stage).toBe('RESPONDED');
    const { data } = await (await portal.as('li-wen')).run('query($id: ID!) { finding(id: $id) { responses { onBehalf } } }', {
      id: finding.id,
    });
    expect(data?.finding).toEqual({ responses: [{ onBehalf: true }] });
  });

  test('answered from a stale page, from the future or twice is refused, and nothing is left', async () => {
    const { finding } = await issued();
    const stale = await ask('lin-yue', respond(), { id: finding.id, version: finding.version + 1, input: answer });
    expect(stale.__typename).toBe('StaleVersionError');
    const ahead = await ask('lin-yue', respond(), { ...finding, input: { ...answer, doneOn: '2026-06-20' } });
    expect(ahead.issues).toEqual([{ path: 'doneOn', code: 'DAY_AHEAD' }]);
    const answered = await done('lin-yue', respond(), { ...finding, input: answer });
    const twice = await ask('lin-yue', respond(), { id: finding.id, version: answered.version, input: answer });
    expect(twice.__typename).toBe('StageError');
    const { data } = await (await portal.as('li-wen')).run('query($id: ID!) { finding(id: $id) { responses { text } } }', {
      id: finding.id,
    });
    expect(data?.finding).toEqual({ responses: [{ text: answer.text }] });
  });

  test('is written into the ledger and nobody’s response into another organisation’s audit', async () => {
    const { finding } = await issued();
    await done('lin-yue', respond(), { ...finding, input: answer });
    const audited = async (person: string) =>
      (await items<Audited>(person, '{ auditEntries(page: { first: 50 }) { items { action objectLabel } } }')).filter(
        ({ objectLabel }) => objectLabel === finding.number,
      );
    expect((await audited('lin-yue')).map(({ action }) => action)).toEqual(['finding.responded']);
    expect((await audited('zhang-hui')).map(({ action }) => action).toSorted()).toEqual(['finding.issued', 'finding.recorded']);
  });
});

test('sites are reminded three days before, on the day, and both sides once it is late; each once', async () => {
  const at = await makeSite(portal, { siteName: '提醒医院' });
  const visit = await visited(at);
  const finding = await found(visit.id, '2026-06-20');
  await done('zhang-hui', issueFinding, finding);
  const titles = async (person: string) =>
    (await items<{ title: string }>(person, '{ notifications(page: { first: 50 }) { items { title } } }'))
      .map(({ title }) => title)
      .filter((title) => title.endsWith(finding.number) && !title.startsWith('督导问题'));
  const day = async (date: string) => {
    portal.setTime(new Date(`${date}T00:30:00Z`));
    const ctx = (await portal.as('zhang-hui')).ctx();
    await inTransaction(ctx, () => remindFindings(ctx));
    await portal.drain();
  };
  for (const date of ['2026-06-16', '2026-06-17', '2026-06-18', '2026-06-20', '2026-06-21', '2026-06-22']) await day(date);
  expect((await titles('lin-yue')).toSorted()).toEqual(
    [`整改将到期：${finding.number}`, `整改将到期：${finding.number}`, `整改已逾期：${finding.number}`].toSorted(),
  );
  expect(await titles('zhang-hui')).toEqual([`整改已逾期：${finding.number}`]);
});
