import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useWords } from '../../locales/use-words.ts';

const ChangesDocument = graphql(`
  query Changes_Latest {
    auditEntries(page: { first: 6 }) {
      items {
        id
        at
        action
        actorName
        objectLabel
      }
    }
  }
`);

/** The latest of the audit, for those who may read it. */
export function Changes() {
  const w = useWords();
  const termOf = useTermOf();
  const [{ data, error }, execute] = useQuery({ query: ChangesDocument });
  const items = data?.auditEntries.items;
  if (!items) {
    return error ? (
      <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small />
    ) : (
      <TextSkeleton lines={4} />
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState title={w('home.changesEmpty')} small>
        {w('home.changesWaiting')}
      </EmptyState>
    );
  }
  return (
    <ul className="p-lines">
      {items.map((entry) => (
        <li key={entry.id}>
          <span>{[entry.actorName, termOf('audit', entry.action), entry.objectLabel].filter(Boolean).join(' · ')}</span>{' '}
          <small>
            <DateText value={entry.at} withTime />
          </small>
        </li>
      ))}
    </ul>
  );
}
