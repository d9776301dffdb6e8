import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleTabs, useMembersTitle } from './people-tabs.tsx';
import { useDepartmentList, useRoleList } from './role-list.ts';
import { MemberStatus } from './status.tsx';
import { usePeopleWords } from './words.ts';

const MembersDocument = graphql(`
  query MembersPage_Members($filter: MemberFilter, $page: PageInput) {
    members(filter: $filter, page: $page) {
      items {
        id
        name
        email
        title
        status
        isYou
        joinedAt
        lastSeenAt
        department {
          id
          name
        }
        roles {
          role {
            id
            name
            builtIn
          }
        }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function MembersPage() {
  const w = usePeopleWords();
  const termOf = useTermOf();
  const roleName = useRoleName();
  const title = useMembersTitle();
  const roles = useRoleList();
  const departments = useDepartmentList();
  const seesRoles = useCan('read', 'MemberRole');
  const [inviting, setInviting] = useState(false);
  const list = useList({
    document: MembersDocument,
    filters: [
      ...(seesRoles
        ? [
            {
              key: 'role',
              label: w('members.roles'),
              kind: 'one' as const,
              options: roles.map((role) => ({ value: role.id, label: roleName(role) })),
            },
          ]
        : []),
      ...(departments.length > 0
        ? [
            {
              key: 'department',
              label: w('members.department'),
              kind: 'one' as const,
              options: departments.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]
        : []),
      {
        key: 'status',
        label: w('members.status'),
        kind: 'one',
        options: ['ACTIVE', 'DISABLED', 'REMOVED'].map((value) => ({ value, label: termOf('member-status', value) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      filter: {
        text: search || null,
        status: filters.status?.[0] ?? null,
        roleId: filters.role?.[0] ?? null,
        departmentId: filters.department?.[0] ?? null,
      },
      page: { after, first },
    }),
    pick: (data) => data.members,
    watches: ['Member'],
  });
  const invite = (
    <Can do="create" on="Invitation">
      <Button type="primary" onClick={() => setInviting(true)}>
        {w('members.invite')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="members"
      exportAs="kernel.members"
      title={title}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/organisation/members/${row.id}`}
      search={w('members.search')}
      primary={invite}
      {...useListUpdates('Member', list.reload)}
      empty={
        <EmptyState title={w('members.empty')} act={invite}>
          {w('members.emptyHint')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: w('members.name'),
          render: (row) => (
            <>
              {row.name}
              {row.isYou ? <span className="x-faint">{w('members.you')}</span> : null}
            </>
          ),
        },
        { key: 'email', label: w('members.email'), render: (row) => row.email },
        { key: 'position', label: w('members.position'), render: (row) => row.title ?? '' },
        { key: 'department', label: w('members.department'), render: (row) => row.department?.name ?? '' },
        ...(seesRoles
          ? [
              {
                key: 'roles',
                label: w('members.roles'),
                render: (row: { roles: readonly { role: { name: string; builtIn: string | null } | null }[] }) =>
                  row.roles.flatMap(({ role }) => (role ? [roleName(role)] : [])).join('、'),
              },
            ]
          : []),
        { key: 'status', label: w('members.status'), card: 'status', render: (row) => <MemberStatus status={row.status} /> },
        {
          key: 'lastSeen',
          label: w('members.lastSeen'),
          card: 'none',
          render: (row) => (row.lastSeenAt ? <DateText value={row.lastSeenAt} /> : w('members.never')),
        },
        { key: 'joined', label: w('members.joined'), hidden: true, card: 'none', render: (row) => <DateText value={row.joinedAt} /> },
      ]}
    >
      <PeopleTabs />
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </ListPage>
  );
}
