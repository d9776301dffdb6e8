import type { ReactNode } from 'react';
import { DateText } from '../i18n/date-text.tsx';
import { useT } from '../i18n/use-t.ts';

export interface TimelineItem {
  id: string;
  at: string;
  /** Person and organisation, or the system. */
  who?: ReactNode;
  what: ReactNode;
  reason?: string | null;
}

/** The audit as a story, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const t = useT();
  if (items.length === 0) return <p className="x-faint">{t('timeline.empty')}</p>;
  return (
    <ol className="x-timeline">
      {items.map((item) => (
        <li key={item.id}>
          <p>{item.what}</p>
          <p className="x-faint">
            {item.who ? <>{item.who} · </> : null}
            <DateText value={item.at} withTime />
          </p>
          {item.reason ? <p>{t('timeline.reason', { reason: item.reason })}</p> : null}
        </li>
      ))}
    </ol>
  );
}
