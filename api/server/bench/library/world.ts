// A library as large as they come: 50,000 entries, every one published, and half a million lines of the ledger.
import { randomBytes } from 'node:crypto';
import type { Services } from '@xinglin/kernel/context';
import { derivedUuid } from '@xinglin/kernel/derived-uuid';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';
import { createOrganisation } from '@xinglin/kernel/tenancy/create-organisation';
import { type Db, withScope } from '@xinglin/prisma';
import type pg from 'pg';
import { insertRows } from '../selection/rows.ts';
import type { Person } from '../world.ts';
import { GROWTH, id, LINES, tenantId, userId } from './ids.ts';
import { addLibrary, addLines } from './rows.ts';

const addSecretary = async (services: Services, admin: pg.Client): Promise<Person> => {
  const token = randomBytes(24).toString('base64url');
  const [name, email, memberId] = ['秘书', 'library@bench.invalid', id('member', 0)];
  await insertRows(admin, 'user', [{ id: userId, name, email, email_verified: true }]);
  await insertRows(admin, 'member', [
    { id: memberId, tenant_id: tenantId, user_id: userId, name, email, status: 'ACTIVE', version: 1, joined_at: new Date() },
  ]);
  await admin.query(
    `insert into member_role (tenant_id, member_id, role_id)
     select $1, $2, r.id from role r where r.tenant_id = $1 and r.built_in = 'any/staff'`,
    [tenantId, memberId],
  );
  await insertRows(admin, 'session', [
    {
      id: derivedUuid(token),
      token,
      user_id: userId,
      tenant_id: tenantId,
      created_at: new Date(),
      last_seen_at: new Date(),
      expires_at: new Date(Date.now() + 36_000_000),
    },
  ]);
  return { tenantId, userId, cookie: `${sessionCookieName(false)}=${signToken(services, token)}` };
};

/** With a tenth of the ledger; `grow` writes the rest. */
export const buildLibrary = async (services: Services, admin: pg.Client): Promise<Person> => {
  const organisation = { id: tenantId, kind: 'association' as const, name: '大协会', shortName: '大协会', creditCode: null, region: '44' };
  await withScope({ kind: 'system', tenantId }, () =>
    services.database.client.$transaction((tx) => createOrganisation(tx as unknown as Db, services.registry, organisation, false)),
  );
  const secretary = await addSecretary(services, admin);
  await addLibrary(admin);
  await addLines(admin, 0, LINES / GROWTH);
  await admin.query('vacuum analyze');
  return secretary;
};

export const grow = (admin: pg.Client): Promise<void> => addLines(admin, LINES / GROWTH, LINES);
