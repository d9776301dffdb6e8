import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { MemberPage_MemberQuery } from '../../gql/graphql.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { ObjectTimeline } from '../parts/object-timeline.tsx';
import { type MemberAct, MemberActs } from './member-acts.tsx';
import { useMembersTitle } from './people-tabs.tsx';
import { MemberStatus } from './status.tsx';
import { usePeopleWords } from './words.ts';

const MemberDocument = graphql(`
  query MemberPage_Member($id: ID!) {
    member(id: $id) {
      id
      version
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
          permissions
        }
      }
      allowedActions
    }
  }
`);

export type MemberRow = NonNullable<MemberPage_MemberQuery['member']>;

export default function MemberPage() {
  const { id = '' } = useParams();
  const w = usePeopleWords();
  const title = useMembersTitle();
  const [{ data, fetching, error }, execute] = useQuery({
    query: MemberDocument,
    variables: { id },
    context: useWatches('Member', 'Role', 'Department'),
  });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState
      row={data?.member}
      fetching={fetching}
      error={error}
      onRetry={reload}
      act={<Link to="/organisation/members">{w('members.title')}</Link>}
    >
      {(member) => <MemberDetail member={member} listTitle={title} onReload={reload} />}
    </DetailState>
  );
}

interface MemberDetailProps {
  member: MemberRow;
  listTitle: string;
  onReload: () => void;
}

function MemberDetail({ member, listTitle, onReload }: MemberDetailProps) {
  const w = usePeopleWords();
  const roleName = useRoleName();
  const seesAudit = useCan('read', 'AuditEntry');
  const [act, setAct] = useState<MemberAct | null>(null);
  const roles = member.roles.flatMap(({ role }) => (role ? [role] : []));
  const own = member.isYou ? w('member.onlyYou') : null;
  return (
    <DetailPage
      title={member.name}
      breadcrumb={[{ label: listTitle, to: '/organisation/members' }, { label: member.name }]}
      status={<MemberStatus status={member.status} />}
      allowed={member.allowedActions}
      acts={[
        { action: 'set-roles', label: w('member.setRoles'), onAct: () => setAct('set-roles') },
        { action: 'update', label: w('member.update'), onAct: () => setAct('update') },
        { action: 'enable', label: w('member.enable'), onAct: () => setAct('enable') },
        { action: 'disable', label: w('member.disable'), danger: true, onAct: () => setAct('disable') },
        { action: 'remove', label: w('member.remove'), danger: true, onAct: () => setAct('remove') },
      ]}
      facts={[
        { label: w('members.email'), value: member.email },
        { label: w('members.position'), value: member.title },
        { label: w('members.department'), value: member.department?.name },
        ...(roles.length > 0 ? [{ label: w('members.roles'), value: roles.map(roleName).join('、') }] : []),
        { label: w('members.joined'), value: <DateText value={member.joinedAt} /> },
        { label: w('members.lastSeen'), value: member.lastSeenAt ? <DateText value={member.lastSeenAt} withTime /> : w('members.never') },
      ]}
      timeline={seesAudit ? <ObjectTimeline type="Member" id={member.id} watches="Member" /> : null}
    >
      {own && member.allowedActions.length > 0 ? <p className="x-help p-note">{own}</p> : null}
      <Can do="read" on="MemberRole">
        <PermissionPanel keys={[...new Set(roles.flatMap((role) => role.permissions))]} />
      </Can>
      <MemberActs member={member} act={act} onClose={() => setAct(null)} onReload={onReload} />
    </DetailPage>
  );
}

function PermissionPanel({ keys }: { keys: readonly string[] }) {
  const w = usePeopleWords();
  const termOf = useTermOf();
  return (
    <Panel id="permissions" title={w('member.permissions')}>
      {keys.length === 0 ? (
        <p className="x-faint">{w('member.noRoles')}</p>
      ) : (
        <>
          <p className="x-help p-flat">{w('member.permissionsHint')}</p>
          <ul className="p-columns">
            {keys.map((key) => (
              <li key={key}>{termOf('permission', key)}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
