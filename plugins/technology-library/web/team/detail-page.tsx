import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonDocument } from './person-document.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { Records } from './records.tsx';
import { GapTag } from './tags.tsx';
import { TakeOverDialog } from './take-over-dialog.tsx';

export default function TeamPersonPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'update' | 'train' | 'takeOver' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: PersonDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const close = () => setAsking(null);
  const done = () => {
    close();
    toast(w('visit.saved'));
    again();
  };
  return (
    <DetailState row={data?.teamPerson} fetching={fetching} error={error} onRetry={again}>
      {(person) => (
        <DetailPage
          title={person.name}
          breadcrumb={[{ label: w('nav.team'), to: '/team' }]}
          allowed={[...person.allowedActions, ...(person.allowedActions.includes('train') ? ['takeOver'] : [])]}
          acts={[
            { action: 'train', label: w('team.train'), onAct: () => setAsking('train') },
            { action: 'takeOver', label: w('team.takeOver'), onAct: () => setAsking('takeOver') },
            { action: 'update', label: w('team.edit'), aside: true, onAct: () => setAsking('update') },
          ]}
          facts={[
            { label: w('team.employer'), value: person.employer },
            { label: w('team.post'), value: person.title },
            { label: w('team.from'), value: w(person.ours ? 'team.inside' : 'team.outside') },
          ]}
        >
          <Panel id="places" title={w('team.places')}>
            {person.places.length === 0 ? <p className="x-faint">{w('team.noPlaces')}</p> : null}
            <ul className="x-entries">
              {person.places.map((place) => (
                <li key={place.id}>
                  <p>
                    {w.find(`team.role.${place.role}`) ?? place.role} ·{' '}
                    <Link to={`/projects/${place.projectId}/team`}>{place.projectTitle}</Link>{' '}
                    {place.gap ? <GapTag of={place.gap} /> : null}
                  </p>
                  <p>
                    <small>
                      <DateText value={place.sinceOn} /> – {place.untilOn ? <DateText value={place.untilOn} /> : w('team.today')}
                      {place.endReason ? ` · ${place.endReason}` : ''}
                    </small>
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
          <Records rows={person.records} onChange={done} />
          {asking === 'update' ? <PersonDialog person={person} onDone={done} onClose={close} /> : null}
          {asking === 'train' ? <RecordDialog personId={id} onDone={done} onClose={close} /> : null}
          {asking === 'takeOver' ? <TakeOverDialog personId={id} onDone={done} onClose={close} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
