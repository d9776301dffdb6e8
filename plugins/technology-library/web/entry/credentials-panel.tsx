import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { CredentialDialog, type CredentialRow } from './credential-dialog.tsx';
import { CredentialTag } from './tags.tsx';

const Revoke = graphql(`
  mutation CredentialsPanel_Revoke($id: ID!, $version: Int!, $reason: String!) {
    done: revokeLibraryCredential(id: $id, version: $version, reason: $reason) {
      ... on LibraryCredential { id state version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

interface CredentialsPanelProps {
  entryId: string;
  credentials: readonly CredentialRow[];
  /** The entry goes on: credentials may be added. */
  open: boolean;
  onChange: () => void;
}

type Asking = { act: 'add' } | { act: 'update' | 'renew' | 'revoke'; of: CredentialRow };

/** Registrations and licences with their last day; what was replaced stays to be seen. */
export function CredentialsPanel({ entryId, credentials, open, onChange }: CredentialsPanelProps) {
  const w = useWords();
  const toast = useToast();
  const mayAdd = useCan('create', 'LibraryCredential');
  const [asking, setAsking] = useState<Asking | null>(null);
  const revoke = useSubmit(Revoke, ({ done }) => done);
  const done = () => {
    if (asking) toast(w('entry.actDone', { act: w(`credential.${asking.act}`) }));
    setAsking(null);
    onChange();
  };
  return (
    <Panel id="credentials" title={w('entry.credentials')}>
      {credentials.length === 0 ? <p className="x-faint">{w('credential.empty')}</p> : null}
      {credentials.map((one) => (
        <div key={one.id} className="x-row">
          <p>
            {one.name} {one.number} <CredentialTag of={one.state} />
          </p>
          <p className="x-faint">
            {[w.find(`credential.kind.${one.kind}`) ?? one.kind, one.issuer, w('credential.expiresOn')].filter(Boolean).join(' · ')}{' '}
            {one.expiresOn ? <DateText value={one.expiresOn} /> : w('credential.forever')}
            {one.required ? ` · ${w('credential.yes')}` : ''}
          </p>
          {one.state === 'REPLACED' || !open ? null : (
            <Space wrap>
              {one.allowedActions.includes('replace') ? (
                <Button onClick={() => setAsking({ act: 'renew', of: one })}>{w('credential.renew')}</Button>
              ) : null}
              {one.allowedActions.includes('update') && one.state !== 'REVOKED' ? (
                <Button onClick={() => setAsking({ act: 'update', of: one })}>{w('credential.update')}</Button>
              ) : null}
              {one.allowedActions.includes('revoke') && one.state !== 'REVOKED' ? (
                <Button danger onClick={() => setAsking({ act: 'revoke', of: one })}>
                  {w('credential.revoke')}
                </Button>
              ) : null}
            </Space>
          )}
        </div>
      ))}
      {open && mayAdd ? <Button onClick={() => setAsking({ act: 'add' })}>{w('credential.add')}</Button> : null}
      {asking && asking.act !== 'revoke' ? (
        <CredentialDialog
          act={asking.act}
          entryId={entryId}
          of={'of' in asking ? asking.of : undefined}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking?.act === 'revoke' ? (
        <ActDialog
          title={w('credential.revoke')}
          consequence={w('credential.revokeConsequence')}
          act={w('credential.revoke')}
          danger
          reason
          run={(reason) => revoke.submit({ id: asking.of.id, version: asking.of.version, reason })}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Panel>
  );
}
