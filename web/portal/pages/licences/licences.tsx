import { Can } from '@xinglin/kit/ability/ability.tsx';
import type { RowAct } from '@xinglin/kit/data/column.ts';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useOrganisationWords } from '../organisation/words.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { needsRenewal } from './expiry.ts';
import { LicenceState } from './licence-state.tsx';
import { type LicenceRow, LicencesDocument } from './licences-query.ts';

const RemoveDocument = graphql(`
  mutation LicencesPage_Remove($input: VersionedIdInput!) {
    removeLicence(input: $input) {
      ... on Licence {
        id
      }
      ...Refusal
    }
  }
`);

export default function LicencesPage() {
  const w = useOrganisationWords();
  const termOf = useTermOf();
  const toast = useToast();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState<LicenceRow | null>(null);
  const { submit } = useSubmit(RemoveDocument, (data) => data.removeLicence);
  const list = useList({
    document: LicencesDocument,
    variables: () => ({}),
    pick: (data) => ({ items: data.licences, totalCount: data.licences.length }),
    watches: ['Licence'],
  });
  const renewals = (list.rows ?? []).filter((row) => needsRenewal(row)).length;
  const add = (
    <Can do="create" on="Licence">
      <Button onClick={() => navigate('/organisation/licences/import')}>{w('licences.import')}</Button>
      <Button type="primary" onClick={() => navigate('/organisation/licences/new')}>
        {w('licences.add')}
      </Button>
    </Can>
  );
  const actsOf = (row: LicenceRow): RowAct[] => [
    ...(row.fileId
      ? [
          {
            key: 'scan',
            label: `${w('licences.showScan')} ${w('licences.scan')}`,
            onAct: () => void window.open(`/files/${row.fileId}?view=1`, '_blank', 'noopener'),
          },
        ]
      : []),
    ...(row.allowedActions.includes('update')
      ? [{ key: 'update', label: w('licences.update'), onAct: () => navigate(`/organisation/licences/${row.id}`) }]
      : []),
    ...(row.allowedActions.includes('delete')
      ? [{ key: 'delete', label: w('licences.remove'), danger: true, onAct: () => setRemoving(row) }]
      : []),
  ];
  return (
    <ListPage
      id="licences"
      exportAs="kernel.licences"
      title={w('licences.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => `${termOf('licence-kind', row.kind)} ${row.number}`}
      rowActs={actsOf}
      search={false}
      primary={add}
      {...useListUpdates('Licence', list.reload)}
      empty={
        <EmptyState title={w('licences.empty')} act={add}>
          {w('licences.emptyHint')}
        </EmptyState>
      }
      columns={[
        { key: 'kind', label: w('licences.kind'), render: (row) => termOf('licence-kind', row.kind) },
        { key: 'number', label: w('licences.number'), render: (row) => <span className="x-figures">{row.number}</span> },
        { key: 'issuer', label: w('licences.issuer'), render: (row) => row.issuer ?? '' },
        {
          key: 'issued',
          label: w('licences.issued'),
          hidden: true,
          card: 'none',
          render: (row) => (row.issuedOn ? <DateText value={row.issuedOn} /> : ''),
        },
        {
          key: 'expires',
          label: w('licences.expires'),
          render: (row) => (row.expiresOn ? <DateText value={row.expiresOn} /> : w('licences.noExpiry')),
        },
        { key: 'state', label: w('licences.state'), card: 'status', render: (row) => <LicenceState expiresOn={row.expiresOn} /> },
      ]}
    >
      {renewals > 0 ? (
        <p className="p-bar p-bar-warning" role="status">
          {w('licences.warn', { n: renewals })}
        </p>
      ) : null}
      <ActDialog
        open={removing !== null}
        title={w('licences.removeTitle', { name: removing ? `${termOf('licence-kind', removing.kind)} ${removing.number}` : '' })}
        consequence={w('licences.removeHint')}
        act={w('licences.remove')}
        send={() => submit({ input: { id: removing?.id ?? '', version: removing?.version ?? 0 } })}
        onDone={() => {
          setRemoving(null);
          toast(w('licences.removed'));
        }}
        onClose={() => setRemoving(null)}
      />
    </ListPage>
  );
}
