import { useWide } from '@xinglin/kit/data/use-wide.ts';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { usePeopleWords } from '../members/words.ts';
import type { RoleRow } from './catalogue.ts';
import { type CataloguePermission, groupByPlugin } from './permission-needs.ts';
import { useModuleName } from './words-of-module.ts';

interface RoleMatrixProps {
  roles: readonly RoleRow[];
  catalogue: readonly CataloguePermission[];
}

/** Who may do what, as a table that reads in both directions. */
export function RoleMatrix({ roles, catalogue }: RoleMatrixProps) {
  const w = usePeopleWords();
  const termOf = useTermOf();
  const moduleName = useModuleName();
  const roleName = useRoleName();
  const box = useRef<HTMLElement>(null);
  const wide = useWide(box);
  return (
    <section
      ref={box}
      className={wide ? 'x-table-box x-table-wide' : 'x-table-box'}
      aria-label={w('roles.title')}
      tabIndex={wide ? 0 : undefined}
    >
      <table className="p-grid">
        <thead>
          <tr>
            <th scope="col">{w('roles.permission')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <Link to={`/organisation/roles/${role.id}`}>{roleName(role)}</Link>
                <small>
                  {w('roles.people', { n: role.memberCount })}
                  {role.requiresTwoFactor ? ` · ${w('roles.twoFactor')}` : ''}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        {groupByPlugin(catalogue).map(({ plugin, permissions }) => (
          <tbody key={plugin}>
            <tr className="p-grid-group">
              <th scope="rowgroup" colSpan={roles.length + 1}>
                {moduleName(plugin)}
              </th>
            </tr>
            {permissions.map(({ key }) => (
              <tr key={key}>
                <th scope="row">{termOf('permission', key)}</th>
                {roles.map((role) => (
                  <td key={role.id}>
                    <Tick yes={role.permissions.includes(key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Tick({ yes }: { yes: boolean }) {
  const w = usePeopleWords();
  return (
    <>
      <span className="x-unseen">{w(yes ? 'roles.has' : 'roles.hasNot')}</span>
      {yes ? (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="p-tick">
          <path d="m3 8.500 3.500 3.500L13 4.500" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      ) : (
        <span aria-hidden="true" className="x-faint">
          –
        </span>
      )}
    </>
  );
}
