// Members of one organisation with their roles and open sessions, written behind the acts.
import { randomBytes } from 'node:crypto';
import type { Services } from '@xinglin/kernel/context';
import { derivedUuid } from '@xinglin/kernel/derived-uuid';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';
import type pg from 'pg';
import { insertRows } from './insert-rows.ts';
import type { Person } from './world.ts';

export interface SignedIn {
  userId: string;
  memberId: string;
  name: string;
  email: string;
  /** A built-in role. */
  role: string;
}

const TEN_HOURS_MS = 36_000_000;

export const signIn = async (services: Services, admin: pg.Client, tenantId: string, members: readonly SignedIn[]): Promise<Person[]> => {
  const people = members.map((member) => ({ ...member, token: randomBytes(24).toString('base64url') }));
  await insertRows(
    admin,
    'user',
    people.map(({ userId, name, email }) => ({ id: userId, name, email, email_verified: true })),
  );
  await insertRows(
    admin,
    'member',
    people.map(({ userId, memberId, name, email }) => ({
      ...{ id: memberId, tenant_id: tenantId, user_id: userId, name, email },
      ...{ status: 'ACTIVE', version: 1, joined_at: new Date() },
    })),
  );
  await admin.query(
    `insert into member_role (tenant_id, member_id, role_id)
     select $1, w.member, r.id from unnest($2::uuid[], $3::text[]) as w(member, role) join role r on r.tenant_id = $1 and r.built_in = w.role`,
    [tenantId, people.map(({ memberId }) => memberId), people.map(({ role }) => role)],
  );
  await insertRows(
    admin,
    'session',
    people.map(({ userId, token }) => ({
      ...{ id: derivedUuid(token), token, user_id: userId, tenant_id: tenantId },
      ...{ created_at: new Date(), last_seen_at: new Date(), expires_at: new Date(Date.now() + TEN_HOURS_MS) },
    })),
  );
  return people.map(({ userId, token }) => ({ tenantId, userId, cookie: `${sessionCookieName(false)}=${signToken(services, token)}` }));
};
