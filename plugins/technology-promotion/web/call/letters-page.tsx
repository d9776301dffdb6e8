import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ClosingTime } from './closing-time.tsx';

const LettersDocument = graphql(`
  query ReceivedLetters_Letters($page: PageInput) {
    callInvitations(page: $page) {
      items { id callTitle channel senderName closesAt closedEarlyAt sentAt }
      nextCursor totalCount totalCapped
    }
  }
`);

/** 收到的征集函: every letter that invites this organisation. */
export default function ReceivedLettersPage() {
  const w = useWords();
  const list = useList({
    document: LettersDocument,
    variables: ({ after, first }) => ({ page: { first, after } }),
    pick: (answer) => answer.callInvitations,
    watches: ['CallInvitation'],
  });
  return (
    <ListPage
      id="received-letters"
      title={w('nav.letters')}
      list={list}
      search={false}
      rowKey={(letter) => letter.id}
      rowName={(letter) => letter.callTitle}
      rowTo={(letter) => `/letters/${letter.id}`}
      columns={[
        { key: 'title', label: w('call.letterAbout'), render: (letter) => letter.callTitle, always: true },
        { key: 'sender', label: w('call.sender'), render: (letter) => letter.senderName ?? w('call.letterWithdrawn') },
        { key: 'channel', label: w('call.channel'), render: (letter) => w.find(`call.channel.${letter.channel}`) ?? letter.channel },
        { key: 'sentAt', label: w('call.sentAt'), render: (letter) => <DateText value={letter.sentAt} withTime /> },
        {
          key: 'closesAt',
          label: w('call.closesAt'),
          render: (letter) => (letter.closesAt ? <ClosingTime call={letter} /> : '—'),
        },
      ]}
      empty={<EmptyState title={w('call.noLetters')}>{w('call.noLettersHint')}</EmptyState>}
    />
  );
}
