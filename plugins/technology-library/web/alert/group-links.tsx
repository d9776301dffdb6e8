import { Link } from 'react-router';
import { alertGroups } from '../../shared/alerts.ts';
import { useHomeWords } from '../words.ts';
import { byGroup, type GroupCount } from './counts-document.tsx';

const inRow = { listStyle: 'none', padding: 0, margin: '0 0 12px', gap: '4px 24px' } as const;

/** How much there is of each group, each a way to it; nothing while there is nothing. */
export function GroupLinks({ counts }: { counts: readonly GroupCount[] }) {
  const w = useHomeWords();
  const groups = byGroup(alertGroups, counts);
  if (groups.length === 0) return null;
  return (
    <nav aria-label={w('home.alert.byGroup')}>
      <ul className="x-entries-acts" style={inRow}>
        {groups.map(({ group, overdue, all }) => (
          <li key={group}>
            <Link to={`/library-alerts?group=${group}`}>{w.find(`home.alert.group.${group}`) ?? group}</Link>{' '}
            {w('home.alert.count', { n: all })}
            {overdue > 0 ? <span className="x-bad"> {w('home.alert.overdueCount', { n: overdue })}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
