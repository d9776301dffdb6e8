import type { ResultOf } from '@graphql-typed-document-node/core';
import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { VersionContent } from '../../shared/version-content.ts';
import { IpPanel } from '../ip/ip-panel.tsx';
import { useSubjects } from '../parts/use-subjects.ts';
import { useWords } from '../words.ts';
import { ContentView } from './content-view.tsx';
import { CredentialsPanel } from './credentials-panel.tsx';
import { type EntryAct, EntryActDialog } from './entry-act-dialog.tsx';
import { EntryDocument } from './entry-document.tsx';
import { EntryProgress } from './entry-progress.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { blocksOf } from './listing-blocks.ts';
import { ReviewsPanel } from './reviews-panel.tsx';
import { Story } from './story.tsx';
import { EntryTag } from './tags.tsx';
import { VersionsPanel } from './versions-panel.tsx';

export type EntryRow = NonNullable<ResultOf<typeof EntryDocument>['libraryEntry']>;
type Words = ReturnType<typeof useWords>;

const over = ['SUPERSEDED', 'EXITED'];
/** What leads on comes first, what ends comes last. */
const order = ['list', 'settleOwner', 'meetCondition', 'resume', 'publish', 'update', 'suspend', 'supersede', 'withdraw', 'exit'] as const;
const aside: readonly string[] = ['update', 'suspend', 'supersede', 'withdraw', 'exit'];

const factsOf = (entry: EntryRow, w: Words, subjects: string) => [
  { label: w('entry.number'), value: entry.number },
  { label: w('entry.holder'), value: entry.holderName },
  ...(['LISTED', 'PROMOTING'].includes(entry.stage)
    ? [
        {
          label: w('nav.projects'),
          value: (
            <Can do="create" on="PromotionProject" otherwise={w('project.none')}>
              <Link to={`/projects/new?entry=${entry.id}`}>{w('project.create')}</Link>
            </Can>
          ),
        },
      ]
    : []),
  { label: w('entry.level'), value: w.find(`entry.level.${entry.level}`) ?? entry.level },
  { label: w('entry.subjects'), value: subjects },
  { label: w('entry.version'), value: entry.currentVersion?.label ?? w('entry.noVersion') },
  { label: w('entry.source'), value: entry.callTitle || w('entry.byHand') },
  ...(entry.listedAt ? [{ label: w('entry.listedAt'), value: <DateText value={entry.listedAt} /> }] : []),
  ...(over.includes(entry.stage)
    ? []
    : [
        { label: w('entry.nextReview'), value: entry.nextReviewOn ? <DateText value={entry.nextReviewOn} /> : null },
        { label: w('entry.reviewMonths'), value: w('entry.months', { n: entry.reviewMonths }) },
      ]),
  ...(entry.reasonCode
    ? [{ label: w('entry.reason'), value: [w.find(`reason.${entry.reasonCode}`), entry.reason].filter(Boolean).join(w('text.colon')) }]
    : []),
  ...(entry.condition
    ? [
        {
          label: w('entry.condition'),
          value: entry.conditionMetAt ? w('text.bracketed', { text: entry.condition, inside: w('entry.conditionMet') }) : entry.condition,
        },
      ]
    : []),
  ...(entry.ownerDispute ? [{ label: w('entry.dispute'), value: w('entry.disputed') }] : []),
  ...(entry.successor
    ? [
        {
          label: w('entry.successor'),
          value: <Link to={`/library/${entry.successor.id}`}>{`${entry.successor.number} ${entry.successor.title}`}</Link>,
        },
      ]
    : []),
  {
    label: w('entry.catalogue'),
    value: entry.published ? <a href={`/public/technologies/${entry.id}`}>{w('entry.publicPage')}</a> : w('entry.unpublished'),
  },
];

/** Only what can be done in this state is offered at all. */
const offered = (entry: EntryRow, act: EntryAct): boolean => {
  if (act === 'settleOwner') return entry.ownerDispute;
  if (act === 'meetCondition') return entry.outcome === 'CONDITIONAL' && !entry.conditionMetAt;
  if (act === 'publish') return !entry.published && entry.currentVersion !== null;
  if (act === 'withdraw') return entry.published;
  return true;
};

export default function EntryPage() {
  const w = useWords();
  const navigate = useNavigate();
  const subjects = useSubjects();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<EntryAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: EntryDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const close = () => setAsking(null);
  return (
    <DetailState row={data?.libraryEntry} fetching={fetching} error={error} onRetry={reload}>
      {(entry) => {
        const blocks = entry.stage === 'PENDING' ? blocksOf(entry) : [];
        const say = (code: (typeof blocks)[number]) => w(`entry.blocked.${code}`, { condition: entry.condition });
        const [first] = blocks;
        return (
          <DetailPage
            title={entry.title}
            breadcrumb={[{ label: w('nav.library'), to: '/library' }]}
            status={<EntryTag of={entry.stage} />}
            stages={<EntryProgress entry={entry} />}
            allowed={entry.allowedActions}
            acts={[
              ...order
                .filter((act) => act === 'update' || offered(entry, act))
                .map((act) => ({
                  action: act,
                  label: act === 'update' ? w('entry.edit') : w(`entry.act.${act}`),
                  danger: act === 'exit' || act === 'supersede',
                  aside: aside.includes(act),
                  blocked: act === 'list' && first && entry.allowedActions.includes('list') ? say(first) : null,
                  onAct: () => (act === 'update' ? navigate(`/library/${id}/edit`) : setAsking(act)),
                })),
            ]}
            facts={factsOf(entry, w, subjects.list(entry.subjects))}
            timeline={<Story events={entry.events} />}
          >
            {blocks.length > 0 ? (
              <Panel id="before" title={w('entry.before')}>
                <ul>
                  {blocks.map((code) => (
                    <li key={code}>{say(code)}</li>
                  ))}
                </ul>
              </Panel>
            ) : null}
            <Panel id="content" title={w('entry.content', { version: entry.currentVersion?.label ?? '—' })}>
              {entry.currentVersion ? (
                <ContentView content={entry.currentVersion.content as VersionContent} />
              ) : (
                <p className="x-faint">{w('entry.noContent')}</p>
              )}
            </Panel>
            <VersionsPanel entryId={id} versions={entry.versions} open={!over.includes(entry.stage)} />
            <CredentialsPanel entryId={id} credentials={entry.credentials} open={!over.includes(entry.stage)} onChange={reload} />
            <IpPanel entryId={id} />
            <EvidencePanel entryId={id} files={entry.files} onChange={reload} />
            <ReviewsPanel entry={entry} reviews={entry.reviews} />
            {asking ? (
              <EntryActDialog
                act={asking}
                entry={entry}
                onDone={() => {
                  close();
                  reload();
                }}
                onClose={close}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
