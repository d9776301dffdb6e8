import { Link } from 'react-router';
import { useRoleName } from '../../locales/use-role-name.ts';
import { usePeopleWords } from '../members/words.ts';
import type { RoleRow } from './catalogue.ts';

/** A phone has no room for a matrix: one role at a time. */
export function RoleCards({ roles }: { roles: readonly RoleRow[] }) {
  const w = usePeopleWords();
  const roleName = useRoleName();
  return (
    <ul className="x-cards" aria-label={w('roles.title')}>
      {roles.map((role) => (
        <li key={role.id} className="x-card x-card-open">
          <div className="x-card-head">
            <Link to={`/organisation/roles/${role.id}`} className="x-card-title">
              {roleName(role)}
            </Link>
            <span>{w(role.builtIn ? 'roles.builtIn' : 'roles.own')}</span>
          </div>
          <p className="p-flat p-soft">
            {[w('role.count', { n: role.permissions.length }), w('roles.people', { n: role.memberCount })].join(' · ')}
            {role.requiresTwoFactor ? ` · ${w('roles.twoFactor')}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
