import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useWords } from '../../locales/use-words.ts';
import { NoticeTitle } from './notice-title.tsx';

const LatestDocument = graphql(`
  query LatestNotices_List($first: Int!) {
    notifications(page: { first: $first }) {
      items {
        id
        title
        link
        createdAt
        readAt
      }
    }
  }
`);

const watched = { additionalTypenames: ['Notification'] };

interface LatestNoticesProps {
  first: number;
  onOpen?: () => void;
}

export function LatestNotices({ first, onOpen }: LatestNoticesProps) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({
    query: LatestDocument,
    variables: { first },
    context: watched,
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  useLive(['notification'], again);
  const items = data?.notifications.items;
  if (!items) return error ? <ErrorState error={error} onRetry={again} small /> : <TextSkeleton lines={3} />;
  if (items.length === 0) return <p className="p-lines p-nothing">{w('home.noticesEmpty')}</p>;
  return (
    <ul className="p-lines">
      {items.map((notice) => (
        <li key={notice.id}>
          <NoticeTitle notice={notice} {...(onOpen ? { onOpen } : {})} />
          <small>
            <DateText value={notice.createdAt} withTime />
          </small>
        </li>
      ))}
    </ul>
  );
}
