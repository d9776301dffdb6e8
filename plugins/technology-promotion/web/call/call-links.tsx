import { Can } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Link } from 'react-router';
import { useWords } from '../words.ts';

interface CallLinksProps {
  call: {
    id: string;
    stage: string;
    audience: string;
    publishedAt?: string | null;
    form?: { number: number } | null;
  };
}

/** Everything that belongs to the call and has a page of its own. */
export function CallLinks({ call }: CallLinksProps) {
  const w = useWords();
  const { id, form } = call;
  return (
    <Panel id="parts" title={w('call.parts')}>
      <ul>
        <Can do="read" on="Dossier">
          <li>
            <Link to={`/calls/${id}/dossiers`}>{w('dossier.title')}</Link>
          </li>
          <li>
            <Link to={`/calls/${id}/similar`}>{w('dossier.similar')}</Link>
          </li>
        </Can>
        <Can do="create" on="FormVersion">
          <li>
            <Link to={`/calls/${id}/forms/application`}>{w('form.APPLICATION')}</Link>{' '}
            <span className="x-faint">{form ? w('form.versionInForce', { n: form.number }) : w('form.none')}</span>
          </li>
          <li>
            <Link to={`/calls/${id}/forms/review`}>{w('form.REVIEW')}</Link>
          </li>
        </Can>
        <Can do="read" on="Panel">
          <li>
            <Link to={`/calls/${id}/panels`}>{w('panel.panels')}</Link>
          </li>
        </Can>
        <Can do="read" on="Conflict">
          <li>
            <Link to={`/calls/${id}/conflicts`}>{w('conflict.map')}</Link>
          </li>
        </Can>
        <Can do="invite" on="Call">
          <li>
            <Link to={`/calls/${id}/invitations`}>{w('call.invitations')}</Link>
          </li>
        </Can>
        <Can do="read" on="ReviewRound">
          <li>
            <Link to={`/calls/${id}/rounds`}>{w('nav.rounds')}</Link>
          </li>
        </Can>
        {call.publishedAt && call.audience === 'PUBLIC' && call.stage !== 'CANCELLED' ? (
          <li>
            <a href={`/public/calls/${id}`} target="_blank" rel="noreferrer">
              {w('call.publicPage')}
            </a>
          </li>
        ) : null}
      </ul>
    </Panel>
  );
}
