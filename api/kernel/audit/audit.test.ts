import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../files/file-store.ts';
import { auditedBy } from '../testing/audited-by.ts';
import { type Caller, createTestPortal, expectOk, inTestScope, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let zhang: Caller;
let li: Caller;
beforeAll(async () => {
  portal = await createTestPortal();
  zhang = await portal.as('zhang-hui');
  li = await portal.as('li-wen');
  for (let n = 1; n <= 30; n += 1) await note(zhang, n % 3 === 0 ? 'test.third' : 'test.other', `对象 ${n}`);
  await note(await portal.as('chen-ke'), 'test.foreign', '别家的');
});
afterAll(() => portal.close());

const note = async (caller: Caller, action: string, label: string) => {
  const ctx = caller.ctx();
  await inTestScope(ctx.scope, () => ctx.audit(action, { on: ['Memo', label], label, detail: { label } }));
};

const list = /* GraphQL */ `
  query List($page: PageInput, $filter: AuditFilter) {
    auditEntries(page: $page, filter: $filter) {
      items { id action actorName objectLabel }
      nextCursor
      totalCount
    }
  }
`;
interface Page {
  items: { id: string; action: string; objectLabel: string }[];
  nextCursor: string | null;
  totalCount: number;
}
const pageOf = async (caller: Caller, variables: Record<string, unknown>) =>
  expectOk(await caller.run(list, variables), 'auditEntries') as unknown as Page;

test('pages run through the whole chain once, newest first, and never into another organisation', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageOf(zhang, { page: { first: 7, after } });
    seen.push(...page.items.map(({ id }) => id));
    after = page.nextCursor;
  } while (after);
  expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => String(30 - n)));
});

test('filters narrow by action, beginning of an action, text, object and time', async () => {
  const count = async (filter: object) => (await pageOf(zhang, { filter })).totalCount;
  expect(await count({ action: 'test.third' })).toBe(10);
  expect(await count({ action: 'test.' })).toBe(30);
  expect(await count({ text: '对象 3' })).toBe(2);
  expect(await count({ text: '张蕙' })).toBe(30);
  expect(await count({ objectType: 'Memo', objectId: '对象 12' })).toBe(1);
  expect(await count({ from: '2000-01-01', to: '2001-01-01' })).toBe(0);
  expect(await count({ text: '别家' })).toBe(0);
});

test('a text that no database takes is refused as input', async () => {
  const reply = await zhang.run(list, { filter: { text: 'a\0b' } });
  expect(reply.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('a wrong filter says which field; a page from elsewhere is no cursor', async () => {
  const wrong = await zhang.run(list, { filter: { actorId: 'nobody' } });
  expect(wrong.errors?.[0]?.message).toBe('the input is not valid');
  expect((await zhang.run(list, { page: { after: 'forged' } })).errors).toHaveLength(1);
});

test('one entry by its number; a foreign or absent number is nothing', async () => {
  const one = /* GraphQL */ `query One($id: ID!) { auditEntry(id: $id) { id hash detail } }`;
  const found = expectOk(await zhang.run(one, { id: '3' }), 'auditEntry');
  expect(found).toEqual({ id: '3', hash: expect.stringMatching(/^[0-9a-f]{64}$/), detail: { label: '对象 3' } });
  for (const id of ['999', '-1', 'x', '99999999999999999999']) {
    expect((await zhang.run(one, { id })).data).toEqual({ auditEntry: null });
  }
});

test('staff without the permission read, check and export nothing', async () => {
  expect((await li.run(list, {})).errors).toHaveLength(1);
  const verify = await li.run('mutation { verifyAudit { __typename } }');
  expect(verify.data).toEqual({ verifyAudit: { __typename: 'NotAllowedError' } });
  const exported = await li.run('mutation { exportAudit { __typename } }');
  expect(exported.data).toEqual({ exportAudit: { __typename: 'NotAllowedError' } });
});

const exportAudit = /* GraphQL */ `
  mutation Export($filter: AuditFilter) {
    exportAudit(filter: $filter) { __typename ... on StoredFile { id name mediaType state } }
  }
`;

test('an export holds exactly what the filter shows, is audited, and is a file of whoever asked', async () => {
  let file: Record<string, unknown> = {};
  const actions = await auditedBy(portal, zhang, async () => {
    file = expectOk(await zhang.run(exportAudit, { filter: { action: 'test.third' } }), 'exportAudit');
  });
  expect(actions).toEqual(['audit.exported']);
  expect(file).toMatchObject({ mediaType: 'text/csv', state: 'READY', name: expect.stringMatching(/^审计记录-.*\.csv$/) });
  const key = keyOf({ tenantId: portal.organisationId('association'), id: String(file.id) });
  const csv = (await buffer(await portal.services.files.get(key))).toString();
  const lines = csv.split('\r\n');
  expect(lines[0]?.startsWith('\ufeff"序号","时间（北京）"')).toBe(true);
  expect(lines).toHaveLength(12);
  expect(lines.slice(1, 11).map((line) => line.split(',')[0])).toEqual(['30', '27', '24', '21', '18', '15', '12', '9', '6', '3']);
  expect(lines[1]).toContain('"对象 30"');
});

test('an export asks for a fresh proof of identity first', async () => {
  const { viewer, scope } = zhang.ctx();
  const stale = portal.caller({ ...viewer, steppedUp: false }, scope);
  const reply = await stale.run(exportAudit, {});
  expect(reply.data).toEqual({ exportAudit: { __typename: 'StepUpRequiredError' } });
});

test('a check is kept, and shown until the next', async () => {
  const fields = 'ok checked anchorsChecked firstBroken { seq fault }';
  const before = await zhang.run(`{ auditVerification { ${fields} } }`);
  expect(before.data).toEqual({ auditVerification: null });
  const now = expectOk(await zhang.run(`mutation { verifyAudit { __typename ... on AuditVerification { ${fields} } } }`), 'verifyAudit');
  expect(now).toEqual({ __typename: 'AuditVerification', ok: true, checked: 31, anchorsChecked: 0, firstBroken: null });
  const after = await zhang.run(`{ auditVerification { ${fields} } }`);
  expect(after.data).toEqual({ auditVerification: { ok: true, checked: 31, anchorsChecked: 0, firstBroken: null } });
});

test('what a failed mutation did leaves no entry', async () => {
  const actions = await auditedBy(portal, zhang, async () => {
    await zhang.run('mutation { deleteSavedView(id: "x") { __typename } }');
  });
  expect(actions).toEqual([]);
});
