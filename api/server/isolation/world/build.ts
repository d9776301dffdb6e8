// A portal whose every row says where it comes from, with everybody who could ask at its doors.
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { exampleServer } from '@xinglin/plugin-example/server';
import { withDatabase } from '@xinglin/prisma/database/named-database';
import pg from 'pg';
import { plugins } from '../../plugins.ts';
import { castPeople, castRoles, castTenants, type Person, type Tenant } from './cast.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { createFiller, insertRow, SHARED_ROWS } from './fill.ts';
import type { Seat } from './legal.ts';
import { enterAll, type Principal } from './principals.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

export interface World {
  portal: TestPortal;
  /** A connection past every wall, for the tests' own eyes. */
  admin: pg.Client;
  /** The database server's address for an administrator, in the world's database. */
  adminUrl: string;
  catalogue: Catalogue;
  tenants: readonly Tenant[];
  people: readonly Person[];
  principals: readonly Principal[];
  snapshot: Snapshot;
  close(): Promise<void>;
}

/** All plugins of the line-up, and the living template as a neighbour they all have. */
export const lineUp = [...plugins.filter(({ id }) => id !== 'kernel' && id !== exampleServer.id), exampleServer];

const empty = async (admin: pg.Client, catalogue: Catalogue) => {
  await admin.query(`truncate ${[...catalogue.tables.keys()].map(pg.escapeIdentifier).join(', ')} cascade`);
};

const fillAll = async (admin: pg.Client, catalogue: Catalogue, seats: readonly Seat[]): Promise<void> => {
  const ring = seats.filter(({ tenant }) => tenant.kind !== 'platform' && !tenant.empty);
  const neighbourOf = (seat: Seat) => ring[(ring.indexOf(seat) + 1) % ring.length] ?? seat;
  const filler = createFiller(catalogue, neighbourOf);
  await admin.query('begin');
  for (const table of catalogue.order) {
    for (const seat of seats) {
      const shared = table.model.class === 'shared';
      const rows = shared ? (ring.includes(seat) ? SHARED_ROWS : 0) : filler.count(table, seat);
      for (let row = 0; row < rows; row += 1) await insertRow(admin, table, filler.values(table, seat, row));
    }
  }
  await admin.query('commit');
};

/** A person of one organisation who is a member of another as well, in a second browser. */
const addGuest = async (admin: pg.Client, person: Person, host: Tenant, role: string) => {
  const token = `guest:${person.userId}`;
  await admin.query(
    `insert into session (id, token, user_id, tenant_id, expires_at, last_seen_at, updated_at) values (gen_random_uuid(), $1, $2, $3, '2199-01-01', '2198-01-01', now())`,
    [token, person.userId, host.id],
  );
  await admin.query(
    `with m as (insert into member (id, tenant_id, user_id, name, email, updated_at) values (gen_random_uuid(), $1, $2, '⟦guest.name⟧', '⟦guest.email⟧', now()) returning id, tenant_id)
     insert into member_role (tenant_id, member_id, role_id) select m.tenant_id, m.id, r.id from m join role r on r.tenant_id = m.tenant_id and r.built_in = $3`,
    [host.id, person.userId, role],
  );
  await admin.query(
    `insert into session (id, token, user_id, tenant_id, expires_at, updated_at) values (gen_random_uuid(), 'expired', $1, $2, '2001-01-01', now())`,
    [person.userId, person.tenant.id],
  );
  return { person, token, host };
};

export const buildWorld = async (): Promise<World> => {
  const portal = await createTestPortal(lineUp);
  const { registry } = portal.services;
  const adminUrl = withDatabase(portal.adminUrl, decodeURIComponent(new URL(portal.appUrl).pathname.slice(1)));
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const catalogue = await readCatalogue(admin);
  await empty(admin, catalogue);
  const tenants = castTenants();
  const seats = tenants.map((tenant): Seat => {
    const roles = castRoles(registry, tenant);
    return { tenant, roles, people: castPeople(tenant, roles), registry };
  });
  await fillAll(admin, catalogue, seats);
  const people = seats.flatMap((seat) => seat.people);
  const [person, host] = [people.find(({ tenant, row }) => tenant.at === 1 && row === 1), tenants[4]];
  if (!person || !host) throw new Error('the world has nobody to be a guest');
  const guest = await addGuest(admin, person, host, 'any/staff');
  const principals = await enterAll(portal.services, people, tenants, guest);
  return {
    portal,
    admin,
    adminUrl,
    catalogue,
    tenants,
    people,
    principals,
    snapshot: await takeSnapshot(admin, catalogue),
    close: async () => {
      await admin.end();
      await portal.close();
    },
  };
};
