import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { usePeopleWords } from '../members/words.ts';
import { type RoleRow, RolesDocument } from './catalogue.ts';
import { type CataloguePermission, groupByPlugin } from './permission-needs.ts';
import { type RoleAct, RoleActs } from './role-acts.tsx';
import { useModuleName } from './words-of-module.ts';

export default function RolePage() {
  const { id = '' } = useParams();
  const w = usePeopleWords();
  const [{ data, fetching, error }, execute] = useQuery({ query: RolesDocument, context: useWatches('Role', 'Member') });
  const role = data && (data.roles.find((each) => each.id === id) ?? null);
  return (
    <DetailState
      row={role}
      fetching={fetching && !data}
      error={error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      act={<Link to="/organisation/roles">{w('roles.title')}</Link>}
    >
      {(row) => <RoleDetail role={row} catalogue={data?.permissionCatalogue ?? []} />}
    </DetailState>
  );
}

interface RoleDetailProps {
  role: RoleRow;
  catalogue: readonly CataloguePermission[];
}

function RoleDetail({ role, catalogue }: RoleDetailProps) {
  const w = usePeopleWords();
  const termOf = useTermOf();
  const roleName = useRoleName();
  const moduleName = useModuleName();
  const navigate = useNavigate();
  const { organisation } = useViewer();
  const [act, setAct] = useState<RoleAct | null>(null);
  const name = roleName(role);
  const copies = organisation.kind !== 'platform';
  return (
    <DetailPage
      title={name}
      breadcrumb={[{ label: w('roles.title'), to: '/organisation/roles' }, { label: name }]}
      status={w(role.builtIn ? 'roles.builtIn' : 'roles.own')}
      allowed={role.allowedActions}
      acts={[
        { action: 'update', label: w('role.update'), onAct: () => navigate(`/organisation/roles/${role.id}/edit`) },
        {
          action: 'require-two-factor',
          label: w(role.requiresTwoFactor ? 'role.releaseTwoFactor' : 'role.requireTwoFactor'),
          onAct: () => setAct('two-factor'),
        },
        {
          action: 'delete',
          label: w('role.delete'),
          danger: true,
          onAct: () => setAct('delete'),
          ...(role.memberCount > 0 && role.allowedActions.includes('delete') ? { blocked: w('role.inUse', { n: role.memberCount }) } : {}),
        },
      ]}
      facts={[
        { label: w('role.kind'), value: w(role.builtIn ? 'roles.builtIn' : 'roles.own') },
        {
          label: w('role.holders'),
          value: (
            <>
              {w('roles.people', { n: role.memberCount })}
              <Can do="read" on="MemberRole">
                {' · '}
                <Link to={`/organisation/members?role=${role.id}`}>{w('role.showHolders')}</Link>
              </Can>
            </>
          ),
        },
        { label: w('role.twoFactor'), value: w(role.requiresTwoFactor ? 'role.required' : 'role.optional') },
      ]}
    >
      <Panel id="permissions" title={w('role.permissions')}>
        {groupByPlugin(catalogue.filter(({ key }) => role.permissions.includes(key))).map(({ plugin, permissions }) => (
          <div key={plugin} className="p-group">
            <h3>{moduleName(plugin)}</h3>
            <ul className="p-columns">
              {permissions.map(({ key }) => (
                <li key={key}>{termOf('permission', key)}</li>
              ))}
            </ul>
          </div>
        ))}
        {copies ? (
          <Can do="create" on="Role">
            <Link to={`/organisation/roles/new?from=${role.id}`}>{w('role.copy')}</Link>
          </Can>
        ) : null}
      </Panel>
      <RoleActs role={role} act={act} onClose={() => setAct(null)} />
    </DetailPage>
  );
}
