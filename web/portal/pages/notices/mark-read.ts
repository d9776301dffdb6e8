import { useMutation } from 'urql';
import { graphql } from '../../gql/gql.ts';

const MarkReadDocument = graphql(`
  mutation MarkRead_Mark($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      ... on NotificationState {
        unreadCount
      }
      ...Refusal
    }
  }
`);

const forgets = { additionalTypenames: ['Notification', 'NotificationState'] };

/** Reading is not worth a message when it fails: the notice just stays unread. */
export function useMarkRead() {
  const [, mark] = useMutation(MarkReadDocument);
  return {
    one: (id: string) => mark({ input: { ids: [id] } }, forgets),
    all: () => mark({ input: { all: true } }, forgets),
  };
}
