import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Calls = graphql(`
  query CallChoice_Calls {
    calls(page: { first: 100 }) { items { id number title stage } }
  }
`);

const meeting = ['SCREENING', 'REVIEWING', 'DELIBERATED'];

/** Which call the meeting belongs to, when the way here did not say so. */
export function CallChoice() {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: Calls });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <TextSkeleton lines={4} />;
  const calls = data.calls.items.filter(({ stage }) => meeting.includes(stage));
  if (calls.length === 0) return <EmptyState title={w('meeting.noCall')}>{w('meeting.noCallHint')}</EmptyState>;
  return (
    <>
      <p>{w('meeting.whichCall')}</p>
      <ul>
        {calls.map(({ id, number, title }) => (
          <li key={id}>
            <Link to={`/meetings/new?call=${id}`} replace>
              {title}
            </Link>{' '}
            <span className="x-faint">{number}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
