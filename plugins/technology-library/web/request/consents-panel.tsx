import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { RequestConsents } from './request-document.tsx';
import { ConsentStageTag } from './tags.tsx';

/** What the holder was asked about a request, and what it said. */
export function ConsentsPanel({ requestId }: { requestId: string }) {
  const w = useWords();
  const [{ data }] = useQuery({ query: RequestConsents, variables: { id: requestId } });
  const rows = data?.holderConsents.items ?? [];
  return (
    <Panel id="consents" title={w('request.consents')}>
      {rows.length === 0 ? <p className="x-faint">{w('request.noConsents')}</p> : null}
      <ul className="x-stack" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows.map((row) => (
          <li key={row.id}>
            <ConsentStageTag stage={row.stage} />{' '}
            <Link to={`/consents/${row.id}`}>
              {w('consent.asked')} <DateText value={row.createdAt} />
            </Link>
            {row.dueOn ? (
              <span className="x-faint">
                {' '}
                · {w('consent.dueOn')} <DateText value={row.dueOn} />
              </span>
            ) : null}
            {row.answer ? <p>{row.answer}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
