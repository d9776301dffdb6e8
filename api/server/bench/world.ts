// The data of the bench: 200 organisations, one large, and people who list and submit memos in some of them.
import { randomBytes } from 'node:crypto';
import type { Services } from '@xinglin/kernel/context';
import { derivedUuid } from '@xinglin/kernel/derived-uuid';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';
import { createOrganisation } from '@xinglin/kernel/tenancy/create-organisation';
import { type Db, withScope } from '@xinglin/prisma';
import pg from 'pg';

const ORGANISATIONS = 200;
export const LARGE = 20_000;
export const SMALL = 200;
const USUAL = 402;
/** Organisations in which memos are submitted; each has a chain of its own to lock. */
const WRITING = 8;
const DRAFTS = 6_000;
/** What the list asks for; one memo in 25 is in this stage. */
export const STAGE = 'RETURNED';

export interface Person {
  tenantId: string;
  userId: string;
  /** Header with which the product knows her. */
  cookie: string;
}

export interface World {
  large: Person;
  small: Person;
  writers: readonly Person[];
  /** The next draft of a writer that nobody has submitted yet. */
  nextDraft(writer: Person): string;
}

const idOf = (what: string, at: number) => derivedUuid(`bench:${what}:${at}`);
const draftOf = (tenantId: string, at: number) => derivedUuid(`bench:draft:${tenantId}:${at}`);

const person = async (services: Services, admin: pg.Client, at: number, role: string): Promise<Person> => {
  const [tenantId, userId, memberId] = [idOf('tenant', at), idOf('user', at), idOf('member', at)];
  const organisation = {
    id: tenantId,
    kind: 'institution' as const,
    name: `第 ${at} 中心`,
    shortName: `${at}`,
    creditCode: null,
    region: '44',
  };
  await withScope({ kind: 'system', tenantId }, () =>
    services.database.client.$transaction((tx) => createOrganisation(tx as unknown as Db, services.registry, organisation, false)),
  );
  const name = `第 ${at} 人`;
  await admin.query(`insert into "user" (id, email, name, email_verified, updated_at) values ($1, $2, $3, true, now())`, [
    userId,
    `${at}@bench.invalid`,
    name,
  ]);
  await admin.query('insert into member (id, tenant_id, user_id, name, email, updated_at) values ($1, $2, $3, $4, $5, now())', [
    memberId,
    tenantId,
    userId,
    name,
    `${at}@bench.invalid`,
  ]);
  await admin.query(
    'insert into member_role (tenant_id, member_id, role_id) select $1, $2, id from role where tenant_id = $1 and built_in = $3',
    [tenantId, memberId, role],
  );
  const token = randomBytes(24).toString('base64url');
  await admin.query(
    "insert into session (id, token, user_id, tenant_id, expires_at, updated_at) values (gen_random_uuid(), $1, $2, $3, now() + interval '10 hours', now())",
    [token, userId, tenantId],
  );
  return { tenantId, userId, cookie: `${sessionCookieName(false)}=${signToken(services, token)}` };
};

const fillMemos = (admin: pg.Client, tenantId: string, authorId: string, rows: number) =>
  admin.query(
    `insert into memo (id, tenant_id, number, title, body, stage, author_id, created_at, updated_at)
     select gen_random_uuid(), $1, 'B' || n, '关于冷链记录的第 ' || n || ' 条建议', '', case when n % 25 = 0 then '${STAGE}' else 'ACCEPTED' end,
       $2, now() - n * interval '1 minute', now() from generate_series(1, $3::int) n`,
    [tenantId, authorId, rows],
  );

export const buildWorld = async (services: Services, adminUrl: string): Promise<World> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const people: Person[] = [];
  // Readers see their own organisation only: one `or` with what others show would make every list a scan of the table.
  for (let at = 0; at < WRITING + 2; at += 1) people.push(await person(services, admin, at, at < 2 ? 'any/reader' : 'any/staff'));
  const [large, small, ...writers] = people as [Person, Person, ...Person[]];
  await fillMemos(admin, large.tenantId, large.userId, LARGE);
  await fillMemos(admin, small.tenantId, small.userId, SMALL);
  for (let at = people.length; at < ORGANISATIONS; at += 1) {
    const id = idOf('tenant', at);
    await admin.query("insert into tenant (id, kind, name, short_name, updated_at) values ($1, 'enterprise', $2, $2, now())", [
      id,
      `第 ${at} 家`,
    ]);
    await fillMemos(admin, id, large.userId, USUAL);
  }
  for (const { tenantId, userId } of writers) {
    await admin.query(
      `insert into memo (id, tenant_id, number, title, author_id, updated_at)
       select id, $1, 'D' || id, '草稿', $2, now() from unnest($3::uuid[]) id`,
      [tenantId, userId, Array.from({ length: DRAFTS }, (_, at) => draftOf(tenantId, at))],
    );
  }
  // As a module that offers this filter would have it; all three servers profit alike.
  await admin.query('create index bench_memo_stage on memo (tenant_id, stage, created_at desc, id desc)');
  await admin.query('vacuum analyze');
  await admin.end();
  const used = new Map<string, number>();
  return {
    large,
    small,
    writers,
    nextDraft: ({ tenantId }) => {
      const at = used.get(tenantId) ?? 0;
      if (at >= DRAFTS) throw new Error('all drafts are submitted: shorten the rounds');
      used.set(tenantId, at + 1);
      return draftOf(tenantId, at);
    },
  };
};
