import { shortDate, today } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useWords } from '../../locales/use-words.ts';

const WorkDocument = graphql(`
  query WorkList_Items {
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

const watched = { additionalTypenames: ['WorkItem'] };

export function WorkList() {
  const w = useWords();
  const termOf = useTermOf();
  const [{ data, error }, execute] = useQuery({ query: WorkDocument, context: watched });
  const again = () => execute({ requestPolicy: 'network-only' });
  useLive(['notification', 'viewer'], again);
  const items = data?.workItems;
  if (!items) return error ? <ErrorState error={error} onRetry={again} /> : <TextSkeleton lines={4} />;
  if (items.length === 0) {
    return (
      <div className="p-work">
        <EmptyState title={w('home.workEmpty')} small>
          {w('home.workEmptyHint')}
        </EmptyState>
      </div>
    );
  }
  return (
    <ul className="p-work">
      {items.map((item) => (
        <li key={item.id}>
          <span>
            <span className="p-work-title">{item.title}</span>
            <Due at={item.dueAt} />
          </span>
          <Link to={item.link} className="p-act" aria-label={`${termOf('work', item.actionLabelKey.replace(/^work\./, ''))} ${item.title}`}>
            {termOf('work', item.actionLabelKey.replace(/^work\./, ''))}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Due({ at }: { at: string | null }) {
  const w = useWords();
  const { language } = useLanguage();
  if (!at) return <span className="p-work-due">{w('home.noDue')}</span>;
  const late = today(new Date(at)) < today();
  return (
    <span className={late ? 'p-work-due x-bad' : 'p-work-due'}>
      {w(late ? 'home.overdue' : 'home.due', { date: shortDate(at, language) })}
    </span>
  );
}
