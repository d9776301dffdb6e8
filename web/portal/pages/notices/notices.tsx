import type { Column } from '@xinglin/kit/data/column.ts';
import type { Filter } from '@xinglin/kit/data/filter.ts';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { Notices_ListQuery } from '../../gql/graphql.ts';
import { useWords } from '../../locales/use-words.ts';
import { useMarkRead } from './mark-read.ts';
import { NoticeTitle } from './notice-title.tsx';

const ListDocument = graphql(`
  query Notices_List($page: PageInput, $unreadOnly: Boolean) {
    notifications(page: $page, unreadOnly: $unreadOnly) {
      items {
        id
        kind
        title
        body
        link
        createdAt
        readAt
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

type Notice = Notices_ListQuery['notifications']['items'][number];

const watched = ['Notification'];

export default function NoticesPage() {
  const w = useWords();
  const markRead = useMarkRead();
  const filters: Filter[] = [
    { key: 'show', label: w('notices.show'), kind: 'one', options: [{ value: 'unread', label: w('notices.unread') }] },
  ];
  const list = useList({
    document: ListDocument,
    filters,
    variables: ({ first, after, filters: chosen }) => ({
      page: { first, after },
      unreadOnly: chosen.show?.[0] === 'unread',
    }),
    pick: (data) => data.notifications,
    watches: watched,
  });
  useLive(['notification'], list.reload);
  const columns: Column<Notice>[] = [
    {
      key: 'title',
      label: w('notices.title'),
      render: (notice) => <NoticeTitle notice={notice} />,
    },
    { key: 'body', label: w('notices.body'), render: (notice) => notice.body },
    {
      key: 'at',
      label: w('notices.at'),
      width: 140,
      render: (notice) => <DateText value={notice.createdAt} withTime />,
    },
    {
      key: 'state',
      label: w('notices.state'),
      width: 96,
      card: 'status',
      render: (notice) => (notice.readAt ? w('notices.read') : w('notices.unread')),
    },
  ];
  return (
    <ListPage
      id="notices"
      title={w('nav.notices')}
      list={list}
      columns={columns}
      rowKey={(notice) => notice.id}
      rowName={(notice) => notice.title}
      rowActs={(notice) =>
        notice.readAt ? [] : [{ key: 'read', label: w('notices.markRead'), onAct: () => void markRead.one(notice.id) }]
      }
      primary={
        <>
          <Link to="/notices/preferences" className="p-head-link">
            {w('notices.preferences')}
          </Link>
          {list.rows?.some((notice) => !notice.readAt) ? <Button onClick={() => void markRead.all()}>{w('notices.markAll')}</Button> : null}
        </>
      }
      search={false}
      empty={<EmptyState title={w('home.noticesEmpty')}>{w('notices.emptyHint')}</EmptyState>}
    />
  );
}
