import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { InvitationStatus } from './status.tsx';
import { usePeopleWords } from './words.ts';

const InvitationsDocument = graphql(`
  query InvitationsPage_Invitations($page: PageInput) {
    invitations(page: $page) {
      items {
        id
        email
        name
        status
        expiresAt
        createdAt
        roles {
          id
          name
          builtIn
        }
        allowedActions
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const RevokeDocument = graphql(`
  mutation InvitationsPage_Revoke($id: ID!) {
    revokeInvitation(id: $id) {
      ... on Invitation {
        id
        status
        allowedActions
      }
      ...Refusal
    }
  }
`);

const ResendDocument = graphql(`
  mutation InvitationsPage_Resend($id: ID!) {
    resendInvitation(id: $id) {
      ... on Invitation {
        id
        email
      }
      ...Refusal
    }
  }
`);

export default function InvitationsPage() {
  const w = usePeopleWords();
  const toast = useToast();
  const roleName = useRoleName();
  const [inviting, setInviting] = useState(false);
  const [revoking, setRevoking] = useState<{ id: string; name: string } | null>(null);
  const [resending, setResending] = useState<{ id: string; name: string; email: string } | null>(null);
  const { submit } = useSubmit(RevokeDocument, (data) => data.revokeInvitation);
  const resend = useSubmit(ResendDocument, (data) => data.resendInvitation);
  const list = useList({
    document: InvitationsDocument,
    variables: ({ after, first }) => ({ page: { after, first } }),
    pick: (data) => data.invitations,
    watches: ['Invitation'],
  });
  const invite = (
    <Can do="create" on="Invitation">
      <Button type="primary" onClick={() => setInviting(true)}>
        {w('members.invite')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="invitations"
      exportAs="kernel.invitations"
      title={w('invitations.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      search={false}
      primary={invite}
      rowActs={(row) => [
        ...(row.allowedActions.includes('resend')
          ? [{ key: 'resend', label: w('invitations.resend'), onAct: () => setResending(row) }]
          : []),
        ...(row.allowedActions.includes('revoke')
          ? [{ key: 'revoke', label: w('invitations.revoke'), danger: true, onAct: () => setRevoking(row) }]
          : []),
      ]}
      {...useListUpdates('Invitation', list.reload)}
      empty={
        <EmptyState title={w('invitations.empty')} act={invite}>
          {w('invitations.emptyHint')}
        </EmptyState>
      }
      columns={[
        { key: 'name', label: w('members.name'), render: (row) => row.name },
        { key: 'email', label: w('members.email'), render: (row) => row.email },
        { key: 'roles', label: w('invitations.role'), render: (row) => row.roles.map(roleName).join('、') },
        { key: 'status', label: w('members.status'), card: 'status', render: (row) => <InvitationStatus status={row.status} /> },
        { key: 'sent', label: w('invitations.sent'), card: 'none', render: (row) => <DateText value={row.createdAt} /> },
        { key: 'expires', label: w('invitations.expires'), render: (row) => <DateText value={row.expiresAt} withTime /> },
      ]}
    >
      <PeopleTabs />
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
      <ActDialog
        open={resending !== null}
        danger={false}
        title={w('invitations.resendTitle', { name: resending?.name ?? '' })}
        consequence={w('invitations.resendHint', { email: resending?.email ?? '' })}
        act={w('invitations.resend')}
        send={() => resend.submit({ id: resending?.id ?? '' })}
        onDone={({ email }) => {
          setResending(null);
          toast(w('invitations.resent', { email }));
        }}
        onClose={() => setResending(null)}
      />
      <ActDialog
        open={revoking !== null}
        title={w('invitations.revokeTitle', { name: revoking?.name ?? '' })}
        consequence={w('invitations.revokeHint')}
        act={w('invitations.revoke')}
        send={() => submit({ id: revoking?.id ?? '' })}
        onDone={() => {
          setRevoking(null);
          toast(w('invitations.revoked'));
        }}
        onClose={() => setRevoking(null)}
      />
    </ListPage>
  );
}
