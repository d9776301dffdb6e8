import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { DisputeTag, IpTag } from './tags.tsx';

const PanelDocument = graphql(`
  query IpPanel_Records($entryId: ID!) {
    ipRecords(filter: { entryId: $entryId }, page: { first: 20 }) {
      items { id kind title rightNumber stage expiresOn disputed }
      totalCount
    }
  }
`);

interface IpPanelProps {
  entryId: string;
  /** As the holder of the technology reads it. */
  held?: boolean;
}

/** The rights in a technology, beside what its version says of them. */
export function IpPanel({ entryId, held = false }: IpPanelProps) {
  const w = useWords();
  const mayRead = useCan('read', 'IpRecord');
  const mayAdd = useCan('create', 'IpRecord') && !held;
  const [{ data, error }, execute] = useQuery({ query: PanelDocument, variables: { entryId }, pause: !mayRead });
  if (!mayRead) return null;
  const base = held ? '/held-ip' : '/ip';
  const page = data?.ipRecords;
  return (
    <Panel id="ip" title={w('nav.ip')}>
      {error && !page ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small /> : null}
      {!page && !error ? <TextSkeleton lines={2} /> : null}
      {page?.items.length === 0 ? <p className="x-faint">{w('ip.none')}</p> : null}
      {page && page.items.length > 0 ? (
        <ul className="x-entries">
          {page.items.map((ip) => (
            <li key={ip.id}>
              <p>
                <Link to={`${base}/${ip.id}`}>{ip.title}</Link> <IpTag of={ip.stage} /> {ip.disputed ? <DisputeTag /> : null}
              </p>
              <p className="x-faint">
                {[w.find(`ip.kind.${ip.kind}`) ?? ip.kind, ip.rightNumber].filter(Boolean).join(' · ')}
                {ip.expiresOn ? (
                  <>
                    {' · '}
                    {w('ip.expiresOn')} <DateText value={ip.expiresOn} />
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        {page && page.items.length > 0 ? <Link to={`${base}?entry=${entryId}`}>{w('project.all')}</Link> : null}{' '}
        {mayAdd ? <Link to={`/ip/new?entry=${entryId}`}>{w('ip.create')}</Link> : null}
      </p>
    </Panel>
  );
}
