import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import type { SitePage_SiteQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

type Event = NonNullable<SitePage_SiteQuery['site']>['events'][number];

/** What happened at a site: by the day it happened, and when it was written down. */
export function SiteCourse({ events }: { events: readonly Event[] }) {
  const w = useWords();
  const reasonOf = ({ reasonCode, reason }: Event) =>
    [reasonCode ? (w.find(`site.reason.${reasonCode}`) ?? reasonCode) : null, reason].filter(Boolean).join(w('site.colon'));
  return (
    <Timeline
      items={[...events].reverse().map((event) => ({
        id: event.id,
        at: event.recordedAt,
        who: w('site.recorded'),
        what: (
          <>
            <DateText value={event.occurredOn} /> {w.find(`site.did.${event.act}`) ?? event.act}
            {event.act === 'correct' ? ` · ${w.find(`site.stage.${event.toStage}`) ?? ''} ${event.evidence}` : null}
            {event.act !== 'correct' && event.evidence ? <span className="x-help"> {event.evidence}</span> : null}
          </>
        ),
        reason: reasonOf(event) || null,
      }))}
    />
  );
}
