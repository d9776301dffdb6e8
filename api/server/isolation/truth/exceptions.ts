// What the classes of the tables do not say, table by table, with the reason. Written by hand and on purpose:
// this is the second opinion on the permission rows and the policies, and must not be derived from either.
// Plugins say the same of their tables in plugins/<id>/isolation.ts.
import type { Exception, WorldRow, WorldViewer } from '@xinglin/kernel/testing/isolation-notes';
import { PLATFORM_TENANT } from '@xinglin/prisma';

const isMe = (column: string) => (row: WorldRow, who: WorldViewer) => who.userId !== null && row.values[column] === who.userId;
const ofPlatform = (who: WorldViewer) => who.tenant?.id === PLATFORM_TENANT;
/** Files name models; tables are named in the other way of writing. */
const tableOf = (model: string) => model.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
const never = (reason: string): Exception => ({ reason, narrows: () => false });

export const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  tenant: [
    { reason: 'the platform registers and suspends organisations', opens: (_row, who) => ofPlatform(who) },
    {
      reason: 'a person sees by name where she is a member, to choose one to act for',
      columns: ['id', 'kind', 'name', 'short_name', 'status'],
      opens: (row, who, { of }) =>
        who.userId !== null &&
        of('member').some(
          ({ values }) => values.user_id === who.userId && values.tenant_id === row.values.id && values.status === 'ACTIVE',
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
      columns: ['id', 'tenant_id', 'parent_id', 'name', 'version', 'created_at'],
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
      reason:
        'a file is read by who brought it, and by the readers of what it hangs on, or, where it hangs on nothing, by who may read all',
      narrows: (row, who, { of, sees }) =>
        (isMe('uploaded_by')(row, who) && who.roles.has('file.read')) ||
        (who.roles.has('file.read-all') && row.values.tenant_id === who.tenant?.id && row.values.object_id === null) ||
        (row.values.object_id !== null &&
          of(tableOf(String(row.values.object_type))).some((object) => object.values.id === row.values.object_id && sees(object))),
    },
    { reason: 'hanging on something that one may read is permission enough', free: true },
  ],
};

/** Secrets and their hashes leave the server through no door at all. */
export const isSecret = (table: string, column: string, said: readonly string[] = []): boolean =>
  said.includes(`${table}.${column}`) ||
  /(^|_)(secret|password|token|backup_codes)(_hash)?$/.test(column) ||
  (table === 'account' && column !== 'user_id') ||
  column === 'prev_hash';
