import { Link } from 'react-router';
import { alertGroups } from '../../shared/alerts.ts';
import { useWords } from '../words.ts';
import { byGroup, type GroupCount } from './counts-document.tsx';

const inRow = { listStyle: 'none', padding: 0, margin: '0 0 12px', gap: '4px 24px' } as const;

/** How much there is of each group, each a way to it; nothing while there is nothing. */
export function GroupLinks({ counts }: { counts: readonly GroupCount[] }) {
  const w = useWords();
  const groups = byGroup(alertGroups, counts);
  if (groups.length === 0) return null;
  return (
    <nav aria-label={w('alert.byGroup')}>
      <ul className="x-entries-acts" style={inRow}>
        {groups.map(({ group, overdue, all }) => (
          <li key={group}>
            <Link to={`/library-alerts?group=${group}`}>{w.find(`alert.group.${group}`) ?? group}</Link> {w('alert.count', { n: all })}
            {overdue > 0 ? <span className="x-bad"> {w('alert.overdueCount', { n: overdue })}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
