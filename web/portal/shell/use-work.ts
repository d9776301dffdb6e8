import { useLive } from '@xinglin/kit/live/live-context.ts';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const WorkDocument = graphql(`
  query Shell_Work {
    unreadCount
    workItems {
      id
      kind
      title
      link
      dueAt
      actionLabelKey
    }
  }
`);

const watched = { additionalTypenames: ['NotificationState', 'WorkItem'] };

/** What waits for this person and what she has not read, live: the bar counts it and the home page lists it, from one answer. */
export function useWork() {
  const [{ data, error }, execute] = useQuery({ query: WorkDocument, context: watched });
  const again = () => execute({ requestPolicy: 'network-only' });
  useLive(['notification', 'viewer'], again);
  return { items: data?.workItems, unread: data?.unreadCount ?? 0, error, again };
}
