// Columns that cannot hold a mark, because something would not work with it. Everything not named here holds one.

import { applicationIdOf } from '@xinglin/kernel/onboarding/tracking-code';
import type { Registry } from '@xinglin/kernel/registry';
import { hashOfToken } from '@xinglin/kernel/tenancy/invitation-token';
import type { WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { bodyAt, describedBody } from './bodies.ts';
import type { Person, RoleRow, Tenant } from './cast.ts';
import { codeOf, creditCodeAt, keySecret, linkOf } from './keys.ts';
import type { Notes } from './notes.ts';
import { addressAt, hash, idAt, textAt } from './values.ts';

export interface Seat {
  tenant: Tenant;
  people: readonly Person[];
  roles: readonly RoleRow[];
  registry: Registry;
}
type Values = Readonly<Record<string, unknown>>;

const nth = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

/** How many rows of this table an organisation has, where it is not the usual number. */
export const rowCount = (table: string, seat: Seat): number | null => {
  const { people, roles, tenant } = seat;
  if (table === 'tenant') return 1;
  if (table === 'role') return roles.length;
  if (['user', 'member', 'member_role', 'session', 'account', 'two_factor'].includes(table)) return people.length;
  return tenant.empty ? 0 : null;
};

/** Two files hang on something, the others are their owners' own. */
const hangsOn = (tenant: Tenant, row: number): Values => {
  const on = { 2: 'Department', 3: 'Licence' }[row];
  return { object_type: on ?? null, object_id: on ? idAt(tenant.at, on.toLowerCase(), row) : null };
};

const fixed: Readonly<Record<string, (seat: Seat, row: number) => Values>> = {
  tenant: ({ tenant }) => ({ id: tenant.id, kind: tenant.kind, status: tenant.suspended ? 'SUSPENDED' : 'ACTIVE', region: '11' }),
  user: ({ tenant, people }, row) => ({
    id: nth(people, row).userId,
    email: addressAt('person', tenant.at, row),
    locale: 'zh-CN',
    two_factor_enabled: true,
    disabled_at: null,
  }),
  member: ({ tenant, people }, row) => ({
    user_id: nth(people, row).userId,
    email: addressAt('member', tenant.at, row),
    status: nth(people, row).status,
    // Nobody is in the last of the departments: one that can be taken out of the tree.
    department_id: tenant.empty ? null : idAt(tenant.at, 'department', row % 7),
  }),
  role: ({ roles }, row) => ({ built_in: nth(roles, row).builtIn, permissions: nth(roles, row).permissions, requires_two_factor: false }),
  member_role: ({ tenant, people }, row) => ({
    member_id: idAt(tenant.at, 'member', row),
    role_id: idAt(tenant.at, 'role', nth(people, row).role),
  }),
  session: ({ tenant, people }, row) => ({
    tenant_id: tenant.id,
    token: nth(people, row).token,
    user_id: nth(people, row).userId,
    // Ahead: on a machine with much else to do a reading outlasts the minutes that this holds.
    stepped_up_at: new Date(Date.now() + 3_600_000),
  }),
  two_factor: ({ people }, row) => ({ user_id: nth(people, row).userId, backup_codes: '[]' }),
  api_key: ({ tenant }, row) => ({
    role_id: idAt(tenant.at, 'role', 0),
    ...(row === 0 ? { secret_hash: hash(keySecret(tenant)), revoked_at: null } : {}),
  }),
  job: () => ({ state: 'DONE' }),
  notification: ({ registry, people }, row) => ({ kind: nth([...registry.notices.keys()], row), recipient_id: nth(people, row).userId }),
  notification_preference: ({ registry, people }, row) => ({
    kind: nth([...registry.notices.keys()], row),
    user_id: nth(people, row).userId,
  }),
  saved_view: ({ people }, row) => ({ user_id: nth(people, row).userId, page: 'world' }),
  stored_file: ({ tenant, people }, row) => ({
    uploaded_by: nth(people, row).userId,
    ...(row < 4 ? { state: 'READY' } : {}),
    ...hangsOn(tenant, row),
  }),
  licence: ({ tenant }, row) => ({ file_id: row === 3 ? idAt(tenant.at, 'stored_file', row) : null }),
  audit_entry: ({ people }, row) => ({ actor_id: nth(people, row).userId, result: 'ok' }),
  invitation: ({ tenant }, row) => ({
    email: addressAt('invited', tenant.at, row),
    ...(row === 0 ? { token_hash: hashOfToken(linkOf(tenant)), status: 'PENDING' } : {}),
  }),
  tenant_application: ({ tenant }, row) => ({
    kind: 'enterprise',
    credit_code: creditCodeAt(tenant.at * 100 + row),
    contact_email: addressAt('applicant', tenant.at, row),
    locale: 'zh-CN',
    region: '11',
    ...(row === 0 ? { id: applicationIdOf(codeOf(tenant)), stage: tenant.at % 2 === 0 ? 'CORRECTION_REQUESTED' : 'SUBMITTED' } : {}),
  }),
};

export interface Legal {
  values(table: string, seat: Seat, row: number): Values;
  rows(table: string, seat: Seat): number | null;
  /** The organisation as plugins' notes see it. */
  view(seat: Seat): WorldSeat;
}

const seenByPlugin = (seat: Seat, tenants: readonly Tenant[], neighbour: Tenant): WorldSeat => ({
  tenant: seat.tenant,
  neighbour,
  id: (table, row) => idAt(seat.tenant.at, table, row),
  person: (name) => seat.people.find((person) => person.name === `t${seat.tenant.at}:${name}`)?.userId ?? null,
  people: seat.people.length,
  first: (kind) => {
    const found = tenants.find((tenant) => tenant.kind === kind) ?? seat.tenant;
    const mark: WorldSeat['mark'] = (table, column, row) => textAt({ tenant: found.at, table, column, row });
    return { id: found.id, row: (table, row) => idAt(found.at, table, row), mark };
  },
  personAt: (row) => nth(seat.people, row).userId,
  mark: (table, column, row) => textAt({ tenant: seat.tenant.at, table, column, row }),
});

/** The host's own tables, and what plugins say of theirs. */
export const legalOf = (notes: Pick<Notes, 'values' | 'rows'>, tenants: readonly Tenant[], neighbourOf: (seat: Seat) => Seat): Legal => {
  const views = new Map<Seat, WorldSeat>();
  const viewOf = (seat: Seat) => {
    const view = views.get(seat) ?? seenByPlugin(seat, tenants, neighbourOf(seat).tenant);
    views.set(seat, view);
    return view;
  };
  return {
    view: viewOf,
    values: (table, seat, row) => {
      const said = { ...fixed[table]?.(seat, row), ...notes.values[table]?.(viewOf(seat), row) };
      return table === 'stored_file' && said.state === 'READY' ? { ...said, ...describedBody(bodyAt(seat.tenant.at, row)) } : said;
    },
    rows: (table, seat) => (seat.tenant.empty ? null : (notes.rows[table]?.(viewOf(seat)) ?? null)),
  };
};
