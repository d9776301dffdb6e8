import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { InviteDialog } from './invite-dialog.tsx';

const InvitationsDocument = graphql(`
  query CallInvitations_Invitations($page: PageInput, $callId: ID!) {
    callInvitations(page: $page, callId: $callId) {
      items { id organisationName channel message sentAt }
      nextCursor totalCount totalCapped
    }
  }
`);
const InvitedCallDocument = graphql(`
  query CallInvitations_Call($id: ID!) { call(id: $id) { id title stage channels allowedActions } }
`);

/** Letters 征集函 of one call. Who has begun to apply is not told: a sealed call tells a number only. */
export default function CallInvitationsPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [inviting, setInviting] = useState(false);
  const [{ data }] = useQuery({ query: InvitedCallDocument, variables: { id } });
  const list = useList({
    document: InvitationsDocument,
    variables: ({ after, first }) => ({ page: { first, after }, callId: id }),
    pick: (answer) => answer.callInvitations,
    watches: ['CallInvitation', 'Call'],
  });
  const call = data?.call;
  const invite =
    call?.stage === 'OPEN' && call.allowedActions.includes('invite') ? (
      <Button type="primary" onClick={() => setInviting(true)}>
        {w('call.invite')}
      </Button>
    ) : null;
  if (data?.call === null) return <NotFound />;
  return (
    <ListPage
      id="call-invitations"
      title={w('call.invitations')}
      breadcrumb={[
        { label: w('nav.calls'), to: '/calls' },
        { label: call?.title ?? '…', to: `/calls/${id}` },
      ]}
      list={{ ...list, filter: { callId: id } }}
      search={false}
      exportAs="technology-promotion.call-invitations"
      primary={invite}
      rowKey={(letter) => letter.id}
      rowName={(letter) => letter.organisationName}
      columns={[
        { key: 'organisation', label: w('call.invited'), render: (letter) => letter.organisationName, always: true },
        { key: 'channel', label: w('call.channel'), render: (letter) => w.find(`call.channel.${letter.channel}`) ?? letter.channel },
        { key: 'message', label: w('call.message'), render: (letter) => letter.message || '—' },
        { key: 'sentAt', label: w('call.sentAt'), render: (letter) => <DateText value={letter.sentAt} withTime /> },
      ]}
      empty={
        <EmptyState title={w('call.noInvitations')} act={invite}>
          {w(call && call.stage !== 'OPEN' ? 'call.inviteWhenOpen' : 'call.noInvitationsHint')}
        </EmptyState>
      }
    >
      {inviting && call ? (
        <InviteDialog
          callId={id}
          channels={call.channels}
          onClose={() => setInviting(false)}
          onDone={() => {
            setInviting(false);
            list.reload();
          }}
        />
      ) : null}
    </ListPage>
  );
}
