import { randomBytes } from 'node:crypto';
import type { Services } from '@xinglin/kernel/context';
import { derivedUuid } from '@xinglin/kernel/derived-uuid';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';
import type pg from 'pg';
import type { Person } from '../world.ts';
import { EXPERTS, id, tenantId } from './ids.ts';
import { insertRows } from './rows.ts';

/** Who runs the call, and the experts, each with a session. */
export const addPeople = async (services: Services, admin: pg.Client): Promise<Person[]> => {
  const names = ['秘书', ...Array.from({ length: EXPERTS }, (_, at) => `专家${at}`)];
  const people = names.map((name, at) => ({
    name,
    userId: id('user', at),
    memberId: id('member', at),
    token: randomBytes(24).toString('base64url'),
  }));
  await insertRows(
    admin,
    'user',
    people.map(({ userId, name }, at) => ({ id: userId, name, email: `s${at}@bench.invalid`, email_verified: true })),
  );
  await insertRows(
    admin,
    'member',
    people.map(({ userId, memberId, name }, at) => ({
      id: memberId,
      tenant_id: tenantId,
      user_id: userId,
      name,
      email: `s${at}@bench.invalid`,
      status: 'ACTIVE',
      version: 1,
      joined_at: new Date(),
    })),
  );
  await admin.query(
    `insert into member_role (tenant_id, member_id, role_id) select m.tenant_id, m.id, r.id from member m join role r on r.tenant_id = m.tenant_id
     and r.built_in = case when m.id = $2 then 'any/staff' else 'association/expert' end where m.tenant_id = $1`,
    [tenantId, people[0]?.memberId],
  );
  await insertRows(
    admin,
    'session',
    people.map(({ userId, token }) => ({
      id: derivedUuid(token),
      token,
      user_id: userId,
      tenant_id: tenantId,
      created_at: new Date(),
      last_seen_at: new Date(),
      expires_at: new Date(Date.now() + 36_000_000),
    })),
  );
  return people.map(({ userId, token }) => ({ tenantId, userId, cookie: `${sessionCookieName(false)}=${signToken(services, token)}` }));
};
