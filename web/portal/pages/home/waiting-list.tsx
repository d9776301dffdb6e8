import { shortDate, today } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useWords } from '../../locales/use-words.ts';

const WaitingDocument = graphql(`
  query WaitingList_Items {
    waitingItems {
      id
      title
      link
      since
      dueAt
    }
  }
`);

const watched = { additionalTypenames: ['WaitingItem'] };

export function useWaiting() {
  const [{ data, error }, execute] = useQuery({ query: WaitingDocument, context: watched });
  useLive(['notification', 'viewer'], () => execute({ requestPolicy: 'network-only' }));
  return { items: data?.waitingItems, error };
}

/** What one set going and others have to do. Nothing is shown where nothing waits: that is how it should be. */
export function WaitingList({ waiting: { items = [] } }: { waiting: ReturnType<typeof useWaiting> }) {
  const w = useWords();
  const { language } = useLanguage();
  if (items.length === 0) return null;
  const when = (since: string, dueAt: string | null) => {
    const from = shortDate(since, language);
    if (!dueAt) return w('home.waitingSince', { date: from });
    const late = today(new Date(dueAt)) < today();
    return w(late ? 'home.waitingLate' : 'home.waitingDue', { since: from, date: shortDate(dueAt, language) });
  };
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="p-home-head">
        {w('home.waiting')}
      </h2>
      <ul className="p-lines">
        {items.map(({ id, title, link, since, dueAt }) => (
          <li key={id}>
            <Link to={link}>{title}</Link> <small>{when(since, dueAt)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
