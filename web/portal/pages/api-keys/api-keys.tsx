import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useRecordWords } from '../audit/words.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { CreateKey } from './create-key.tsx';
import { HowToCall } from './how-to-call.tsx';

const KeysDocument = graphql(`
  query ApiKeysPage_Keys {
    apiKeys {
      id
      name
      prefix
      status
      expiresAt
      lastUsedAt
      createdAt
      role {
        id
        name
        builtIn
      }
      allowedActions
    }
  }
`);

const RevokeDocument = graphql(`
  mutation ApiKeysPage_Revoke($id: ID!) {
    revokeApiKey(id: $id) {
      ... on ApiKey {
        id
        status
      }
      ...Refusal
    }
  }
`);

const tones: Record<string, Tone> = { LIVE: 'good', EXPIRED: 'warning', REVOKED: 'closed' };

export default function ApiKeysPage() {
  const w = useRecordWords();
  const termOf = useTermOf();
  const toast = useToast();
  const roleName = useRoleName();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<{ id: string; name: string } | null>(null);
  const { submit } = useSubmit(RevokeDocument, (data) => data.revokeApiKey);
  const list = useList({
    document: KeysDocument,
    variables: () => ({}),
    pick: (data) => ({ items: data.apiKeys, totalCount: data.apiKeys.length }),
    watches: ['ApiKey'],
  });
  const create = (
    <Can do="create" on="ApiKey">
      <Button type="primary" onClick={() => setCreating(true)}>
        {w('keys.new')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="api-keys"
      exportAs="kernel.api-keys"
      title={w('keys.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      search={false}
      primary={create}
      rowActs={(row) =>
        row.allowedActions.includes('revoke')
          ? [{ key: 'revoke', label: w('keys.revoke'), danger: true, onAct: () => setRevoking(row) }]
          : []
      }
      empty={
        <EmptyState title={w('keys.empty')} act={create}>
          {w('keys.emptyHint')}
        </EmptyState>
      }
      columns={[
        { key: 'name', label: w('keys.name'), render: (row) => row.name },
        { key: 'prefix', label: w('keys.prefix'), render: (row) => <code className="p-code">{row.prefix}…</code> },
        { key: 'role', label: w('keys.role'), render: (row) => (row.role ? roleName(row.role) : '') },
        {
          key: 'status',
          label: w('keys.status'),
          card: 'status',
          render: (row) => <StatusTag tone={tones[row.status] ?? 'neutral'}>{termOf('key-status', row.status)}</StatusTag>,
        },
        { key: 'expires', label: w('keys.expires'), render: (row) => <DateText value={row.expiresAt} /> },
        {
          key: 'lastUsed',
          label: w('keys.lastUsed'),
          render: (row) => (row.lastUsedAt ? <DateText value={row.lastUsedAt} withTime /> : w('keys.never')),
        },
        { key: 'created', label: w('keys.created'), hidden: true, card: 'none', render: (row) => <DateText value={row.createdAt} /> },
      ]}
    >
      <HowToCall />
      <CreateKey open={creating} onClose={() => setCreating(false)} />
      <ActDialog
        open={revoking !== null}
        title={w('keys.revokeTitle', { name: revoking?.name ?? '' })}
        consequence={w('keys.revokeHint')}
        act={w('keys.revoke')}
        send={() => submit({ id: revoking?.id ?? '' })}
        onDone={() => {
          setRevoking(null);
          toast(w('keys.revoked'));
        }}
        onClose={() => setRevoking(null)}
      />
    </ListPage>
  );
}
