import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { VersionContent } from '../../shared/version-content.ts';
import { IpPanel } from '../ip/ip-panel.tsx';
import { useSubjects } from '../parts/use-subjects.ts';
import { HeldUsePanel } from '../site/held-use.tsx';
import { useWords } from '../words.ts';
import { ContentView } from './content-view.tsx';
import { CredentialsPanel } from './credentials-panel.tsx';
import { HeldDocument } from './entry-document.tsx';
import { EntryProgress } from './entry-progress.tsx';
import { Story } from './story.tsx';
import { EntryTag } from './tags.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** What a library says of a technology that this organisation holds. */
export default function HeldEntryPage() {
  const w = useWords();
  const subjects = useSubjects();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: HeldDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.libraryEntry} fetching={fetching} error={error} onRetry={reload}>
      {(entry) => (
        <DetailPage
          title={entry.title}
          breadcrumb={[{ label: w('nav.held'), to: '/held' }]}
          status={<EntryTag of={entry.stage} />}
          stages={<EntryProgress entry={entry} />}
          allowed={[]}
          acts={[]}
          facts={[
            { label: w('entry.number'), value: entry.number },
            { label: w('entry.level'), value: w.find(`entry.level.${entry.level}`) ?? entry.level },
            { label: w('entry.subjects'), value: subjects.list(entry.subjects) },
            { label: w('entry.version'), value: entry.currentVersion?.label ?? w('entry.noVersion') },
            { label: w('entry.source'), value: entry.callTitle || w('entry.byHand') },
            { label: w('entry.listedAt'), value: entry.listedAt ? <DateText value={entry.listedAt} /> : null },
            { label: w('entry.nextReview'), value: entry.nextReviewOn ? <DateText value={entry.nextReviewOn} /> : null },
            ...(entry.reasonCode
              ? [
                  {
                    label: w('entry.reason'),
                    value: [w.find(`reason.${entry.reasonCode}`), entry.reason].filter(Boolean).join(w('text.colon')),
                  },
                ]
              : []),
            ...(entry.condition
              ? [
                  {
                    label: w('entry.condition'),
                    value: entry.conditionMetAt
                      ? w('text.bracketed', { text: entry.condition, inside: w('entry.conditionMet') })
                      : entry.condition,
                  },
                ]
              : []),
            ...(entry.ownerDispute ? [{ label: w('entry.dispute'), value: w('entry.disputed') }] : []),
            {
              label: w('entry.catalogue'),
              value: entry.published ? <a href={`/public/technologies/${entry.id}`}>{w('entry.publicPage')}</a> : w('entry.unpublished'),
            },
          ]}
          timeline={<Story events={entry.events} />}
        >
          <Can do="followUse" on="LibraryEntry">
            <HeldUsePanel entryId={id} />
          </Can>
          <Panel id="content" title={w('entry.content', { version: entry.currentVersion?.label ?? '—' })}>
            {entry.currentVersion ? (
              <ContentView content={entry.currentVersion.content as VersionContent} />
            ) : (
              <p className="x-faint">{w('entry.noContent')}</p>
            )}
          </Panel>
          <VersionsPanel entryId={id} versions={entry.versions} open={false} />
          <CredentialsPanel entryId={id} credentials={entry.credentials} open={false} onChange={reload} />
          <IpPanel entryId={id} held />
        </DetailPage>
      )}
    </DetailState>
  );
}
