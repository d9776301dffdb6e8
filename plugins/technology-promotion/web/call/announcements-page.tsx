import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ClosingTime } from './closing-time.tsx';

const AnnouncementsDocument = graphql(`
  query AnnouncementList_Announcements($page: PageInput, $filter: CallAnnouncementFilter) {
    callAnnouncements(page: $page, filter: $filter) {
      items { id number title organisationName audience isOpen closesAt closedEarlyAt publishedAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** 征集公告 as an applicant sees them: what is open to everybody, and what she was invited to. */
export default function AnnouncementsPage() {
  const w = useWords();
  const list = useList({
    document: AnnouncementsDocument,
    filters: [{ key: 'open', label: w('call.state'), kind: 'one', options: [{ value: 'yes', label: w('call.isOpen') }] }],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search, open: filters.open?.[0] === 'yes' },
    }),
    pick: (data) => data.callAnnouncements,
    watches: ['CallAnnouncement'],
  });
  return (
    <ListPage
      id="announcements"
      title={w('nav.announcements')}
      list={list}
      search={w('call.searchAnnouncements')}
      rowKey={(call) => call.id}
      rowName={(call) => call.title}
      rowTo={(call) => `/announcements/${call.id}`}
      columns={[
        { key: 'title', label: w('call.title'), render: (call) => call.title, always: true },
        { key: 'organisation', label: w('call.organisation'), render: (call) => call.organisationName },
        {
          key: 'state',
          label: w('call.state'),
          card: 'status',
          render: (call) => (
            <StatusTag tone={call.isOpen ? 'active' : 'closed'}>{call.isOpen ? w('call.isOpen') : w('call.notOpen')}</StatusTag>
          ),
        },
        { key: 'audience', label: w('call.audience'), render: (call) => w.find(`call.audience.${call.audience}`) ?? call.audience },
        { key: 'closesAt', label: w('call.closesAt'), render: (call) => <ClosingTime call={call} /> },
      ]}
      empty={<EmptyState title={w('call.noAnnouncements')}>{w('call.noAnnouncementsHint')}</EmptyState>}
    />
  );
}
