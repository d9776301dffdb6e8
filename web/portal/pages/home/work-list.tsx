import { shortDate, today } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useWords } from '../../locales/use-words.ts';
import type { useWork } from '../../shell/use-work.ts';

/** What is most urgent stands on the page; the rest is asked for. */
const FIRST = 12;

export function WorkList({ work: { items, error, again } }: { work: ReturnType<typeof useWork> }) {
  const [all, setAll] = useState(false);
  const w = useWords();
  const termOf = useTermOf();
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
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className="p-work">
        {shown.map((item) => (
          <li key={item.id}>
            <span>
              <span className="p-work-title">{item.title}</span>
              <Due at={item.dueAt} />
            </span>
            <Link
              to={item.link}
              className="p-act"
              aria-label={`${termOf('work', item.actionLabelKey.replace(/^work\./, ''))} ${item.title}`}
            >
              {termOf('work', item.actionLabelKey.replace(/^work\./, ''))}
            </Link>
          </li>
        ))}
      </ul>
      {items.length > shown.length ? (
        <p className="p-after">
          <button type="button" className="p-act" onClick={() => setAll(true)}>
            {w('home.workAll', { n: items.length })}
          </button>
        </p>
      ) : null}
    </>
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
