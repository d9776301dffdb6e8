import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { demoId } from '../demo/seed-demo.ts';
import { type Caller, createTestPortal, inTestScope, type TestPortal } from '../testing/test-portal.ts';
import { anonymous } from '../viewer.ts';
import { type AnchorPlace, createAnchorFolder, inAllPlaces } from './anchor.ts';
import { anchorChain } from './anchor-job.ts';
import { auditJobs } from './jobs.ts';
import { verifyAll } from './verify-all.ts';
import { type Verification, verifyChain } from './verify-chain.ts';

let portal: TestPortal;
let admin: pg.Client;
let zhang: Caller;
let folder: string;
let anchors: AnchorPlace;
const tenant = () => portal.organisationId('association');

beforeAll(async () => {
  portal = await createTestPortal();
  const url = new URL(portal.adminUrl);
  url.pathname = new URL(portal.appUrl).pathname;
  admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  zhang = await portal.as('zhang-hui');
});
afterAll(async () => {
  await admin.end();
  await portal.close();
});

/** What only somebody with the keys of the database can do: the triggers and policies stand aside. */
const tamper = async (...statements: string[]) => {
  await admin.query('begin; set local session_replication_role = replica');
  for (const statement of statements) await admin.query(statement.replaceAll('$T', `'${tenant()}'::uuid`));
  await admin.query('commit');
};
const write = async (count: number) => {
  const ctx = zhang.ctx();
  for (let n = 0; n < count; n += 1) {
    await inTestScope(ctx.scope, () => ctx.audit('test.done', { label: `第 ${n} 件`, detail: { amount: n } }));
  }
};
const anchor = () => {
  const ctx = { ...zhang.ctx(), services: { ...portal.services, anchors } };
  return inTestScope(ctx.scope, () => anchorChain(ctx));
};
const verify = (): Promise<Verification> => inTestScope(zhang.ctx().scope, () => verifyChain(zhang.ctx().db, tenant(), anchors));
/** Hashes rewritten from `seq` on, as an attacker who knows the function would do. */
const rechain = (seq: number) => `
  do $$ declare e audit_entry; prev bytea := coalesce((select hash from audit_entry where tenant_id = $T and seq = ${seq - 1}), ''); begin
    for e in select * from audit_entry where tenant_id = $T and seq >= ${seq} order by seq loop
      update audit_entry set prev_hash = prev, hash = audit_row_hash(e, prev) where tenant_id = $T and audit_entry.seq = e.seq returning hash into prev;
    end loop; end $$`;

beforeEach(async () => {
  await tamper('delete from audit_entry where tenant_id = $T');
  folder = await mkdtemp(join(tmpdir(), 'anchors-'));
  anchors = createAnchorFolder(folder, 'key of the test');
  await write(20);
  await anchor();
  await write(5);
});

test('an honest chain holds, with its anchor', async () => {
  expect(await verify()).toEqual({ ok: true, checked: 25, anchorsChecked: 1, firstBroken: null });
});

const edits: [column: string, value: string][] = [
  ...['action', 'actor_name', 'object_label', 'result', 'request_id'].map((column): [string, string] => [column, `'x'`]),
  ['detail', `'{"amount": 99}'`],
  ['at', `at + interval '1 microsecond'`],
  ['ip', 'null'],
  ['actor_id', 'null'],
  ['hash', `'\\x00'`],
];
test.each(edits)('an edited %s is found', async (column, value) => {
  await tamper(`update audit_entry set ${column} = ${value} where tenant_id = $T and seq = 7`);
  expect((await verify()).firstBroken).toEqual({ seq: 7, fault: 'EDITED' });
});

test('a deleted row, the first and one between, is found', async () => {
  await tamper('delete from audit_entry where tenant_id = $T and seq = 9');
  expect((await verify()).firstBroken).toEqual({ seq: 10, fault: 'MISSING' });
  await tamper('delete from audit_entry where tenant_id = $T and seq < 10');
  expect((await verify()).firstBroken).toEqual({ seq: 10, fault: 'MISSING' });
});

test('rows that changed places are found', async () => {
  await tamper(
    'update audit_entry set seq = 1000 where tenant_id = $T and seq = 5',
    'update audit_entry set seq = 5 where tenant_id = $T and seq = 6',
    'update audit_entry set seq = 6 where tenant_id = $T and seq = 1000',
  );
  expect((await verify()).firstBroken).toEqual({ seq: 5, fault: 'EDITED' });
});

test('a row of another chain that hashes well by itself does not fit in', async () => {
  await tamper(
    'delete from audit_entry where tenant_id = $T and seq = 5',
    `insert into audit_entry (tenant_id, seq, action, actor_kind, actor_name, detail, result, request_id, prev_hash, hash)
       select tenant_id, 5, action, actor_kind, '别人', detail, result, request_id, '\\x01', '' from audit_entry where tenant_id = $T and seq = 6`,
    'update audit_entry e set hash = audit_row_hash(e, prev_hash) where tenant_id = $T and seq = 5',
  );
  expect((await verify()).firstBroken).toEqual({ seq: 5, fault: 'RELINKED' });
});

test('an inserted row is found although the numbers behind it moved', async () => {
  await tamper(
    'update audit_entry set seq = seq + 1000 where tenant_id = $T and seq > 10',
    `insert into audit_entry select (jsonb_populate_record(e, '{"seq": 11, "actor_name": "别人"}')).* from audit_entry e where tenant_id = $T and seq = 10`,
    'update audit_entry set seq = seq - 999 where tenant_id = $T and seq > 1000',
  );
  expect((await verify()).ok).toBe(false);
});

test('a cut tail is found by the anchor, and by nothing else', async () => {
  await tamper('delete from audit_entry where tenant_id = $T and seq > 15');
  expect(await verify()).toEqual({ ok: false, checked: 15, anchorsChecked: 1, firstBroken: { seq: 20, fault: 'CUT' } });
  anchors = createAnchorFolder(join(folder, 'none'), 'key of the test');
  expect((await verify()).ok).toBe(true);
});

test('a chain that was written anew, in part or whole, is found by the anchor', async () => {
  await tamper(`update audit_entry set actor_name = '别人' where tenant_id = $T and seq = 3`, rechain(3));
  expect(await verify()).toMatchObject({ ok: false, firstBroken: { seq: 20, fault: 'REPLACED' } });
  await tamper('delete from audit_entry where tenant_id = $T');
  expect((await verify()).firstBroken).toEqual({ seq: 20, fault: 'CUT' });
  await write(22);
  expect((await verify()).firstBroken).toEqual({ seq: 20, fault: 'REPLACED' });
});

test('an anchor that somebody wrote or changed is found; a second place survives the loss of the first', async () => {
  const [name] = await readdir(folder);
  const file = join(folder, String(name));
  const line = await readFile(file, 'utf8');
  await writeFile(file, line.replace('"seq":20', '"seq":19'));
  expect((await verify()).firstBroken).toEqual({ seq: null, fault: 'ANCHOR_FORGED' });
  await writeFile(file, 'garbage\n');
  expect((await verify()).firstBroken).toEqual({ seq: null, fault: 'ANCHOR_FORGED' });
  await writeFile(file, '');
  const copy = await mkdtemp(join(tmpdir(), 'anchors-'));
  await writeFile(join(copy, String(name)), line);
  await tamper('delete from audit_entry where tenant_id = $T and seq > 15');
  anchors = inAllPlaces([anchors, createAnchorFolder(copy, 'key of the test')]);
  expect((await verify()).firstBroken).toEqual({ seq: 20, fault: 'CUT' });
});

test('an organisation that was taken out of the database is still asked for by its anchors', async () => {
  const gone = '00000000-0000-7000-8000-0000000000ff';
  await anchors.append({ tenantId: gone, seq: 3, hash: 'ab', at: '2026-11-22T00:00:00.000Z' });
  const found = [];
  for await (const each of verifyAll(portal.services.database, anchors)) found.push([each.name, each.ok, each.firstBroken?.fault]);
  expect(found).toHaveLength(demoOrganisations.length + 1);
  expect(found).toContainEqual(['岭南卫生健康技术推广协会', true, undefined]);
  expect(found).toContainEqual([null, false, 'CUT']);
});

test('the nightly check keeps its finding and tells those who may read the audit', async () => {
  const nightly = auditJobs.find(({ name }) => name === 'kernel.verify-audit');
  const run = async () => {
    const services = { ...portal.services, anchors };
    const scope = { kind: 'system', tenantId: tenant() } as const;
    const ctx = createContext(services, { viewer: { ...anonymous, kind: 'system' }, scope, requestId: 'test' });
    await inTestScope(scope, async () => nightly?.run(ctx, {} as never));
  };
  const told = () =>
    admin.query("select payload from job where name = 'kernel.deliver-notice'").then(({ rows }) => rows.map(({ payload }) => payload));
  await run();
  expect(await told()).toEqual([]);
  await tamper(`update audit_entry set actor_name = 'x' where tenant_id = $T and seq = 4`);
  await run();
  await run();
  expect(await told()).toMatchObject(
    Array(2).fill({
      kind: 'kernel.audit-broken',
      userIds: [demoId('zhang-hui')],
      params: { seq: 4 },
      dedupeKey: `audit-broken:${tenant()}:4`,
    }),
  );
  const last = await admin.query('select result, detail from audit_entry where tenant_id = $1 order by seq desc limit 1', [tenant()]);
  expect(last.rows).toMatchObject([{ result: 'failed', detail: { firstBroken: { seq: 4, fault: 'EDITED' } } }]);
});

test('a quiet organisation gets no second line', async () => {
  expect([await anchor(), await anchor()]).toEqual([25, 25]);
  expect((await verify()).anchorsChecked).toBe(2);
});

test('a chain longer than one batch is read to its end', async () => {
  await tamper(
    `insert into audit_entry (tenant_id, seq, action, actor_kind, actor_name, request_id)
       select $T, n, 'test.bulk', 'system', '批量', 'r' from generate_series(26, 21000) n`,
    rechain(26),
  );
  expect(await verify()).toMatchObject({ ok: true, checked: 21_000 });
  await tamper(`update audit_entry set actor_name = 'x' where tenant_id = $T and seq = 20001`);
  expect(await verify()).toMatchObject({ ok: false, checked: 21_000, firstBroken: { seq: 20_001, fault: 'EDITED' } });
});
