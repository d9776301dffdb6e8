// A portal whose every row says where it comes from, with everybody who could ask at its doors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import type { IsolationSuite, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { exampleServer } from '@xinglin/plugin-example/server';
import { withDatabase } from '@xinglin/prisma/database/named-database';
import pg from 'pg';
import { isTaken } from '../figures.ts';
import { storeBodies } from './bodies.ts';
import { castPeople, castRoles, castTenants, type Person, type Tenant } from './cast.ts';
import { type Catalogue, readCatalogue, type Table } from './catalogue.ts';
import { createFiller, type Filler, insertRows, SHARED_ROWS, updateRow } from './fill.ts';
import { legalOf, type Seat } from './legal.ts';
import { maturing, type Notes, readNotes } from './notes.ts';
import { enterAll, type Principal } from './principals.ts';
import { contextKeyOf, openTireless } from './services.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

export interface World {
  portal: TestPortal;
  /** A connection past every wall, for the tests' own eyes. */
  admin: pg.Client;
  /** The database server's address for an administrator, in the world's database. */
  adminUrl: string;
  catalogue: Catalogue;
  /** What the plugins say about themselves. */
  notes: Notes;
  tenants: readonly Tenant[];
  people: readonly Person[];
  principals: readonly Principal[];
  /** Each organisation as plugins' notes see it. */
  seats: readonly WorldSeat[];
  snapshot: Snapshot;
  close(): Promise<void>;
}

const LINE_UP = join(import.meta.dirname, '../../plugins.ts');

/**
 * The line-up, and the living template as a neighbour they all have. Modules whose proof is still being written
 * (`maturing` in their notes) are imported only where they are wanted: a module's files register their types as they are read.
 */
const lineUp = async (without: readonly string[]): Promise<ServerPlugin[]> => {
  const named = [...(await readFile(LINE_UP, 'utf8')).matchAll(/@xinglin\/plugin-([\w-]+)\/server/g)].map(([, id]) => id ?? '');
  const modules: ServerPlugin[] = [];
  for (const id of named.filter((each) => !without.includes(each) && each !== exampleServer.id)) {
    const parts = (await import(/* @vite-ignore */ `@xinglin/plugin-${id}/server`)) as Readonly<Record<string, ServerPlugin>>;
    modules.push(...Object.values(parts).filter((part) => part.id === id));
  }
  return [...modules, exampleServer];
};

const empty = async (admin: pg.Client, catalogue: Catalogue) => {
  await admin.query(`truncate ${[...catalogue.tables.keys()].map(pg.escapeIdentifier).join(', ')} cascade`);
};

/** How many rows of a table an organisation has; shares are given along a ring of neighbours. */
const rowsOf = (filler: Filler, table: Table, seat: Seat, ring: readonly Seat[]): number[] => {
  const count = table.model.class === 'shared' ? (ring.includes(seat) ? SHARED_ROWS : 0) : filler.count(table, seat);
  return Array.from({ length: count }, (_, row) => row);
};

const fillAll = async (admin: pg.Client, catalogue: Catalogue, notes: Notes, seats: readonly Seat[]): Promise<WorldSeat[]> => {
  const ring = seats.filter(({ tenant }) => tenant.kind !== 'platform' && !tenant.empty);
  const neighbourOf = (seat: Seat) => ring[(ring.indexOf(seat) + 1) % ring.length] ?? seat;
  const all = seats.map(({ tenant }) => tenant);
  const legal = legalOf(notes, all, neighbourOf);
  const filler = createFiller(catalogue, legal, neighbourOf);
  await admin.query('begin');
  for (const table of catalogue.order) {
    const rows = seats.flatMap((seat) => rowsOf(filler, table, seat, ring).map((row) => filler.values(table, seat, row)));
    await insertRows(admin, table, rows);
  }
  for (const table of catalogue.order.filter(({ late }) => late.length > 0)) {
    for (const seat of seats) {
      for (const row of rowsOf(filler, table, seat, ring))
        await updateRow(admin, table, filler.made(table, seat, row), filler.late(table, seat, row));
    }
  }
  await admin.query('commit');
  return seats.map(legal.view);
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

interface WorldOptions {
  /** Plugins of a test's own, beside the line-up. */
  more?: readonly ServerPlugin[];
  /** Whose world it is: a module may say that a suite is not yet for it. */
  suite: IsolationSuite;
}

export const buildWorld = async ({ more = [], suite }: WorldOptions): Promise<World> => {
  const without = (await maturing(suite)).filter((id) => !isTaken(id));
  const present = await lineUp(without);
  const bare = await createTestPortal([...present, ...more]);
  const { registry } = bare.services;
  const adminUrl = withDatabase(bare.adminUrl, decodeURIComponent(new URL(bare.appUrl).pathname.slice(1)));
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const database = openTireless(bare.appUrl, await contextKeyOf(admin));
  const portal = { ...bare, services: { ...bare.services, database } };
  const ids = present.map(({ id }) => id);
  const catalogue = await readCatalogue(admin, ids, without);
  await empty(admin, catalogue);
  const notes = await readNotes(ids);
  const tenants = castTenants();
  const seats = tenants.map((tenant): Seat => {
    const roles = castRoles(registry, tenant);
    return { tenant, roles, people: castPeople(tenant, roles, notes.cast(tenant.kind)), registry };
  });
  const views = await fillAll(admin, catalogue, notes, seats);
  const snapshotOf = () => takeSnapshot(admin, catalogue);
  await storeBodies(
    portal.services.files,
    (await snapshotOf()).filter(({ table }) => table.name === 'stored_file').map(({ values }) => values),
  );
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
    notes,
    tenants,
    people,
    principals,
    seats: views,
    snapshot: await snapshotOf(),
    close: async () => {
      await admin.end();
      await database.close();
      await bare.close();
    },
  };
};
