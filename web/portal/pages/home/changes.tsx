import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useWords } from '../../locales/use-words.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { actorOf } from '../audit/actor-of.ts';

const ChangesDocument = graphql(`
  query Changes_Latest {
    auditEntries(page: { first: 30 }) {
      items {
        id
        at
        action
        actorId
        actorKind
        actorName
        objectLabel
      }
    }
  }
`);

const most = 6;

/** Coming and going is for the audit page: here it would hide what was done. */
const comings = /^(?:sign-|session\.|step-up\.|second-factor\.)/;

/** The same act on the same thing is told once, as of its last time: a report is written out in three formats. */
const latestOfEach = <T extends { actorId: string | null; action: string; objectLabel: string | null }>(entries: readonly T[]): T[] => {
  const told = new Set<string>();
  return entries.filter(({ actorId, action, objectLabel }) => {
    const act = `${actorId} ${action} ${objectLabel}`;
    return !told.has(act) && told.add(act);
  });
};

/** What others did lately, from the audit, for those who may read it; one's own acts are no news. */
export function Changes() {
  const w = useWords();
  const termOf = useTermOf();
  const [{ data, error }, execute] = useQuery({ query: ChangesDocument });
  const { userId } = useViewer();
  const items = data && latestOfEach(data.auditEntries.items.filter((entry) => entry.actorId !== userId && !comings.test(entry.action)));
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
      {items.slice(0, most).map((entry) => (
        <li key={entry.id}>
          <span>{[actorOf(entry, w('home.system')), termOf('audit', entry.action), entry.objectLabel].filter(Boolean).join(' · ')}</span>{' '}
          <small>
            <DateText value={entry.at} withTime />
          </small>
        </li>
      ))}
    </ul>
  );
}
