import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { noticeStages } from '../../shared/stages.ts';
import { useGivenCall } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { NoticeTag } from './tags.tsx';

const NoticesDocument = graphql(`
  query NoticesPage_Notices($page: PageInput, $callId: ID, $stage: String) {
    publicNotices(page: $page, callId: $callId, stage: $stage) {
      items { id number title stage startsAt endsAt createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function NoticesPage() {
  const w = useWords();
  const given = useGivenCall();
  const list = useList({
    document: NoticesDocument,
    filters: [
      given,
      {
        key: 'stage',
        label: w('decision.state'),
        kind: 'one',
        options: noticeStages.stages.map((value) => ({ value, label: w(`decision.notice.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, callId: filters.call?.[0], stage: filters.stage?.[0] }),
    exports: ({ filters }) => ({ callId: filters.call?.[0], stage: filters.stage?.[0] }),
    pick: (data) => data.publicNotices,
    watches: ['PublicNotice'],
  });
  return (
    <ListPage
      id="notices"
      title={w('nav.notices')}
      list={list}
      search={false}
      exportAs="technology-promotion.public-notices"
      rowKey={(notice) => notice.id}
      rowName={(notice) => notice.title}
      rowTo={(notice) => `/public-notices/${notice.id}`}
      columns={[
        { key: 'title', label: w('decision.noticeTitle'), render: (notice) => notice.title, always: true },
        { key: 'number', label: w('decision.number'), render: (notice) => notice.number },
        { key: 'stage', label: w('decision.state'), card: 'status', render: (notice) => <NoticeTag of={notice.stage} /> },
        {
          key: 'startsAt',
          label: w('decision.startsAt'),
          render: (notice) => (notice.startsAt ? <DateText value={notice.startsAt} /> : '—'),
        },
        {
          key: 'endsAt',
          label: w('decision.endsAt'),
          render: (notice) => (notice.endsAt ? <DateText value={notice.endsAt} withTime /> : '—'),
        },
      ]}
      empty={<EmptyState title={w('decision.noNotices')}>{w('decision.noNoticesHint')}</EmptyState>}
    />
  );
}
