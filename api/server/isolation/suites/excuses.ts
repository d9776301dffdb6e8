// Walls of the house itself that nothing can be seen to miss, with the reason. Plugins say theirs in their notes.

/** Policies that say what another policy of the table says as well, so that without them nothing changes. */
export const doubled: Readonly<Record<string, string>> = {};

/** Permission rows that are as wide as the table itself, or whose rows nobody can name. */
export const wide: Readonly<Record<string, string>> = {
  'organisation.read': 'organisations are read by the one id of the acting organisation, or as the platform oversees them',
  'organisation.update': 'the act takes no id: it names the acting organisation itself',
  'member.roles': 'roles of a member are reached through the member, by a key that holds the organisation',
  'platform.application-read': 'its holders act for the platform, which reads every application',
  'platform.application-review': 'its holders act for the platform, which reviews every application',
};

/** What is made has no row yet of which a filter could be asked: such acts are asked for by their names alone. */
export const onlyMakes = ({ actions }: { readonly actions: readonly string[] }): boolean => actions.every((action) => action === 'create');

/** Uses of a filter that make no difference even where every other filter on the way is broken. */
const unheard = 'a gap: the ids that the attacks pick do not show it; tenancy/roles.test.ts tries roles of another organisation';
const again = 'reads again, by its id, the row that the act has just written';
export const twice: Readonly<Record<string, string>> = {
  'api/kernel/tenancy/create-role.ts read Role': again,
  'api/kernel/tenancy/invite-member.ts read Invitation': again,
  'api/kernel/tenancy/set-member-roles.ts read Member': again,
  'api/kernel/views/create-saved-view.ts read SavedView': again,
  'api/kernel/audit/export-audit.ts read StoredFile': again,
  'api/kernel/tenancy/update-member.ts update Member': 'reads the row as it was for the audit row; the change asks the filter itself',
  'plugins/example/server/memo/write.ts update Memo': 'reads the row as it was for the audit row; the change asks the filter itself',
  'api/kernel/tenancy/invitation.ts read Role': 'roles named by an invitation that was read, which are of its organisation',
  'api/kernel/audit/verify-audit.ts read AuditEntry': 'the last check of a chain; no chain of the world was checked yet',
  'api/kernel/ability/row-actions.ts reinstate Tenant': 'the filter leaves out the platform itself, which is never suspended',
  'api/kernel/mutation/change-versioned.ts reinstate Tenant': 'the filter leaves out the platform itself, which is never suspended',
  'api/kernel/mutation/change-versioned.ts delete Role': unheard,
  'api/kernel/mutation/change-versioned.ts update Role': unheard,
  'api/kernel/tenancy/delete-role.ts delete Role': unheard,
  'api/kernel/tenancy/update-role.ts read Role': unheard,
  'api/kernel/work/kernel-waiting.ts read Invitation':
    'asks for what she sent herself, which lies in her organisation; without the permission it asks nothing',
  'api/kernel/work/kernel-work.ts update Licence': 'the dates of the world lie beyond the horizon of the work list',
};

/** Reads whose time tells a foreign row from none, with what is known of it. */
export const apart: Readonly<Record<string, string>> = {
  memo: 'a gap: of a table that is shared row by row, the policy looks a row that is there up among the shares, and nothing up for one that is not; ids cannot be guessed',
  callAnnouncement:
    'the same gap: the policy looks an announcement that is there up among the letters of invitation; a fifteenth of a millisecond of half a one',
};
