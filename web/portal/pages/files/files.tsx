import { Can } from '@xinglin/kit/ability/ability.tsx';
import type { RowAct } from '@xinglin/kit/data/column.ts';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { formatBytes } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { FilesPage_FilesQuery } from '../../gql/graphql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useRecordWords } from '../audit/words.ts';
import { ReasonDialog } from '../parts/act-dialog.tsx';
import { FileDrop } from './file-drop.tsx';
import { FileState } from './file-state.tsx';

const FilesDocument = graphql(`
  query FilesPage_Files($filter: FileFilter, $page: PageInput) {
    files(filter: $filter, page: $page) {
      items {
        id
        name
        mediaType
        size
        state
        reason
        objectId
        createdAt
        downloadPath
        allowedActions
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const DeleteDocument = graphql(`
  mutation FilesPage_Delete($input: DeleteFileInput!) {
    deleteFile(input: $input) {
      ... on StoredFile {
        id
        state
      }
      ...Refusal
    }
  }
`);

type FileRow = FilesPage_FilesQuery['files']['items'][number];

const viewable = (mediaType: string) => mediaType === 'application/pdf' || mediaType.startsWith('image/');

export default function FilesPage() {
  const w = useRecordWords();
  const termOf = useTermOf();
  const toast = useToast();
  const { language } = useLanguage();
  const [deleting, setDeleting] = useState<FileRow | null>(null);
  const { submit } = useSubmit(DeleteDocument, (data) => data.deleteFile);
  const list = useList({
    document: FilesDocument,
    filters: [
      {
        key: 'state',
        label: w('files.state'),
        kind: 'one',
        options: ['READY', 'QUARANTINED', 'REJECTED', 'AWAITING', 'DELETED'].map((value) => ({
          value,
          label: termOf('file-state', value),
        })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      filter: { text: search || null, state: filters.state?.[0] ?? null },
      page: { after, first },
    }),
    pick: (data) => data.files,
    watches: ['StoredFile'],
  });
  const actsOf = (file: FileRow): RowAct[] => {
    const { downloadPath: path } = file;
    return [
      ...(path && viewable(file.mediaType)
        ? [{ key: 'open', label: w('files.open'), onAct: () => void window.open(`${path}?view=1`, '_blank', 'noopener') }]
        : []),
      ...(path ? [{ key: 'download', label: w('files.download'), onAct: () => location.assign(path) }] : []),
      ...(file.allowedActions.includes('delete')
        ? [{ key: 'delete', label: w('files.delete'), danger: true, onAct: () => setDeleting(file) }]
        : file.objectId
          ? [{ key: 'delete', label: w('files.delete'), blocked: w('files.attached'), onAct: () => {} }]
          : []),
    ];
  };
  return (
    <ListPage
      id="files"
      exportAs="kernel.files"
      title={w('files.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowActs={actsOf}
      search={w('files.search')}
      {...useListUpdates('StoredFile', list.reload)}
      empty={<EmptyState title={w('files.empty')}>{w('files.emptyHint')}</EmptyState>}
      columns={[
        {
          key: 'name',
          label: w('files.name'),
          render: (row) => (row.downloadPath ? <a href={row.downloadPath}>{row.name}</a> : row.name),
        },
        { key: 'state', label: w('files.state'), card: 'status', render: (row) => <FileState state={row.state} reason={row.reason} /> },
        {
          key: 'size',
          label: w('files.size'),
          align: 'right',
          render: (row) => <span className="x-figures">{formatBytes(row.size, language)}</span>,
        },
        { key: 'uploaded', label: w('files.uploaded'), render: (row) => <DateText value={row.createdAt} withTime /> },
      ]}
    >
      <Can do="create" on="StoredFile">
        <FileDrop onUploaded={list.reload} />
      </Can>
      <ReasonDialog
        open={deleting !== null}
        title={w('files.deleteTitle', { name: deleting?.name ?? '' })}
        consequence={w('files.deleteHint')}
        act={w('files.delete')}
        send={(reason) => submit({ input: { id: deleting?.id ?? '', reason } })}
        onDone={() => {
          setDeleting(null);
          toast(w('files.deleted'));
        }}
        onClose={() => setDeleting(null)}
      />
    </ListPage>
  );
}
