import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWords } from '../words.ts';

interface Step {
  id: string;
  act: string;
  reasonCode?: string | null;
  reason: string;
  occurredOn: string;
  recordedAt: string;
}

/** The life of an entry; the day it happened stands with it where it was recorded on another. */
export function Story({ events }: { events: readonly Step[] }) {
  const w = useWords();
  const items = [...events].reverse().map(({ id, act, reasonCode, reason, occurredOn, recordedAt }) => ({
    id,
    at: recordedAt,
    what: (
      <>
        <DateText value={occurredOn} /> {w.find(`entry.event.${act}`) ?? act}
      </>
    ),
    who: w('entry.recorded'),
    reason:
      [reasonCode && reasonCode !== 'OTHER' ? (w.find(`reason.${reasonCode}`) ?? reasonCode) : '', reason]
        .filter(Boolean)
        .join(w('text.colon')) || null,
  }));
  return <Timeline items={items} />;
}
