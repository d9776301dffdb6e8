import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useHomeWords } from '../words.ts';
import { AlertCounts } from './counts-document.tsx';
import { GroupLinks } from './group-links.tsx';

/** 预警 on the home page: how much wants attention, by group; nothing while nothing does. */
export default function AlertsCard() {
  return useCan('read', 'LibraryEntry') ? <Card /> : null;
}

function Card() {
  const w = useHomeWords();
  const [{ data }] = useQuery({ query: AlertCounts });
  if (!data || data.libraryAlertCounts.length === 0) return null;
  return (
    <Panel id="library-alerts" title={w('home.alert')}>
      <GroupLinks counts={data.libraryAlertCounts} />
      <p>
        <Link to="/library-alerts">{w('home.alert.all')}</Link>
      </p>
    </Panel>
  );
}
