import { useLive } from '@xinglin/kit/live/live-context.ts';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const CountsDocument = graphql(`
  query Shell_Counts {
    unreadCount
    workItems {
      id
    }
  }
`);

const watched = { additionalTypenames: ['NotificationState', 'WorkItem'] };

/** What the bell and the work list say; live, and one query for both. */
export function useCounts() {
  const [{ data }, execute] = useQuery({ query: CountsDocument, context: watched });
  useLive(['notification'], () => execute({ requestPolicy: 'network-only' }));
  return { unread: data?.unreadCount ?? 0, work: data?.workItems.length ?? 0 };
}
