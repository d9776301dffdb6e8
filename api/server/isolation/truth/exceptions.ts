// What the classes of the tables do not say, table by table, with the reason. Written by hand and on purpose:
// this is the second opinion on the permission rows and the policies, and must not be derived from either.
import { PLATFORM_TENANT } from '@xinglin/prisma';
import type { Principal } from '../world/principals.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';

/** `never`: through no door. `always`: whoever is in the organisation. Keys: holders of one of these. Undefined: the class decides. */
export interface Exception {
  reason: string;
  /** Opens rows that the class hides. */
  opens?: (row: Row, who: Principal, all: Snapshot) => boolean;
  /** Columns that the opening is limited to; the database knows rows only. */
  columns?: readonly string[];
  /** Hides rows inside the own organisation that the class shows, however many permissions are held. */
  narrows?: (row: Row, who: Principal, all: Snapshot) => boolean;
  /** Needs no permission: shown to everybody inside. */
  free?: boolean;
}

const isMe = (column: string) => (row: Row, who: Principal) => who.userId !== null && row.values[column] === who.userId;
const ofPlatform = (who: Principal) => who.tenant?.id === PLATFORM_TENANT;
const never = (reason: string): Exception => ({ reason, narrows: () => false });

export const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  tenant: [
    { reason: 'the platform registers and suspends organisations', opens: (_row, who) => ofPlatform(who) },
    {
      reason: 'a person sees by name where she is a member, to choose one to act for',
      columns: ['id', 'kind', 'name', 'short_name', 'status'],
      opens: (row, who, all) =>
        who.userId !== null &&
        all.some(
          ({ table, values }) =>
            table.name === 'member' && values.user_id === who.userId && values.tenant_id === row.values.id && values.status === 'ACTIVE',
        ),
    },
    { reason: 'everybody knows the organisation she acts for', free: true },
  ],
  organisation_card: [{ reason: 'the register is open to every organisation', free: true }],
  user: [{ reason: 'the own account', opens: isMe('id') }],
  session: [{ reason: 'where one is signed in', opens: isMe('user_id') }],
  two_factor: [never('the second factor is used by sign-in code only')],
  account: [never('password hashes are used by sign-in code only')],
  member: [{ reason: 'the own membership, as a person', opens: isMe('user_id') }],
  department: [
    {
      reason: 'a member is shown with the department she is in',
      opens: (row, who) => who.roles.has('member.read') && row.values.tenant_id === who.tenant?.id,
    },
  ],
  tenant_application: [{ reason: 'the platform reviews applications', opens: (_row, who) => ofPlatform(who) }],
  notification: [{ reason: 'notices are for the one told', narrows: isMe('recipient_id') }],
  notification_preference: [{ reason: 'preferences are personal', narrows: isMe('user_id') }],
  saved_view: [{ reason: 'views are personal', narrows: isMe('user_id') }],
  idempotency_key: [never('kept replies go back to the one who asked, by key')],
  number_series: [never('a counter, not a record')],
  stored_file: [
    {
      reason: 'a file is read by who brought it, by who may read all, and by the readers of what it hangs on',
      narrows: (row, who) => isMe('uploaded_by')(row, who) || who.roles.has('file.read-all') || row.values.object_id !== null,
    },
    { reason: 'hanging on something that one may read is permission enough', free: true },
  ],
};

/** Secrets and their hashes leave the server through no door at all. */
export const isSecret = (table: string, column: string): boolean =>
  /(^|_)(secret|password|token|backup_codes)(_hash)?$/.test(column) ||
  (table === 'account' && column !== 'user_id') ||
  column === 'prev_hash';
