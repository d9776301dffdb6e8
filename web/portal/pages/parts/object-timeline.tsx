import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';

const TimelineDocument = graphql(`
  query ObjectTimeline_Entries($filter: AuditFilter, $page: PageInput) {
    auditEntries(filter: $filter, page: $page) {
      items {
        id
        at
        action
        actorName
        detail
      }
    }
  }
`);

interface ObjectTimelineProps {
  type: string;
  id: string;
  /** The row's GraphQL type: after its mutations the story is read again. */
  watches: string;
}

const reasonOf = (detail: unknown): string | null =>
  typeof detail === 'object' && detail !== null && 'reason' in detail && typeof detail.reason === 'string' ? detail.reason : null;

/** What the audit tells of one object; stand it inside `<Can do="read" on="AuditEntry">`. */
export function ObjectTimeline({ type, id, watches }: ObjectTimelineProps) {
  const termOf = useTermOf();
  const [{ data, error }, execute] = useQuery({
    query: TimelineDocument,
    variables: { filter: { objectType: type, objectId: id }, page: { first: 20 } },
    context: useWatches(watches),
  });
  const items = data?.auditEntries.items;
  if (!items)
    return error ? <ErrorState small error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : <TextSkeleton />;
  return (
    <Timeline
      items={items.map((entry) => ({
        id: entry.id,
        at: entry.at,
        who: entry.actorName,
        what: termOf('audit', entry.action),
        reason: reasonOf(entry.detail),
      }))}
    />
  );
}
