import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useNarrow } from '../theme/media.ts';
import { type Crumb, Page } from '../ui/page.tsx';
import { viewQuery } from './address.ts';
import { CardList } from './card-list.tsx';
import type { Column, RowAct } from './column.ts';
import { ColumnChoice } from './column-choice.tsx';
import { DataTable } from './data-table.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ListBody } from './list-body.tsx';
import { ListTools } from './list-tools.tsx';
import { Pager } from './pager.tsx';
import { type SavedViews, ViewBar } from './saved-views.tsx';
import { useSelection } from './selection.ts';
import { useColumns } from './use-columns.ts';
import type { ListHandle } from './use-list.ts';

export interface ListPageProps<Row> {
  /** Names what is kept for this list in the browser; unique in the portal. */
  id: string;
  title: string;
  breadcrumb?: readonly Crumb[];
  list: ListHandle<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  rowTo?: (row: Row) => string;
  rowActs?: (row: Row) => readonly RowAct[];
  /** The one act this page is for. */
  primary?: ReactNode;
  /** The search box's placeholder, or false for a list that cannot be searched. */
  search?: string | false;
  empty: ReactNode;
  views?: SavedViews;
  /** Bulk acts, for those that are safe to do many times over. */
  bulk?: (ids: readonly string[], clear: () => void) => ReactNode;
  /** The list's key among the server's tables, `<plugin>.<list>`: it may then be taken away as XLSX or CSV. */
  exportAs?: string;
  /** For an export of another kind. */
  onExport?: () => void;
  /** Changes that arrived since the list was loaded: said, not shown, so that nothing jumps. */
  updates?: number | boolean;
  onShowUpdates?: () => void;
  /** Between head and tools: a notice that concerns the whole list. */
  children?: ReactNode;
  /** What stands beneath the rows. */
  below?: ReactNode;
}

export function ListPage<Row>(props: ListPageProps<Row>) {
  const { list, columns } = props;
  const t = useT();
  const narrow = useNarrow();
  const choice = useColumns(props.id, columns);
  const selection = useSelection();
  const { address, change, keys, openView } = list.at;
  const Rows = narrow ? CardList : DataTable;
  return (
    <Page
      title={props.title}
      note={<Count list={list} />}
      actions={props.primary}
      {...(props.breadcrumb ? { breadcrumb: props.breadcrumb } : {})}
    >
      {props.children}
      {props.views ? <ViewBar views={props.views} current={viewQuery(keys, address)} onOpen={openView} /> : null}
      <ListTools list={list} search={props.search}>
        {props.onExport ? (
          <Button type="text" onClick={props.onExport}>
            {t('list.export')}
          </Button>
        ) : null}
        {props.exportAs ? <ExportMenu table={props.exportAs} filter={list.filter} /> : null}
        {narrow ? null : <ColumnChoice columns={columns} choice={choice} />}
      </ListTools>
      <Updates updates={props.updates} onShow={props.onShowUpdates ?? list.reload} />
      {props.bulk && selection.ids.size > 0 ? (
        <div className="x-bulk" role="status">
          <span>{t('list.selected', { n: selection.ids.size })}</span>
          {props.bulk([...selection.ids], selection.clear)}
          <Button type="text" onClick={selection.clear}>
            {t('list.clearSelection')}
          </Button>
        </div>
      ) : null}
      <ListBody list={list} empty={props.empty}>
        {(rows) => (
          <>
            <Rows
              label={props.title}
              columns={choice.shown}
              rows={rows}
              rowKey={props.rowKey}
              rowName={props.rowName}
              rowTo={props.rowTo}
              acts={props.rowActs}
              sort={address.sort}
              onSort={(sort: string | null) => change({ sort })}
              busy={list.fetching}
              selection={props.bulk ? selection : undefined}
            />
            <Pager list={list} />
          </>
        )}
      </ListBody>
      {props.below}
      <p className="x-unseen" role="status">
        {list.rows && !list.fetching ? t('list.loaded', { n: list.rows.length }) : ''}
      </p>
    </Page>
  );
}

function Count<Row>({ list }: { list: ListHandle<Row> }) {
  const t = useT();
  if (list.total === undefined) return null;
  return t(list.totalCapped ? 'list.countCapped' : 'list.count', { n: list.total });
}

interface UpdatesProps {
  updates: number | boolean | undefined;
  onShow: () => void;
}

function Updates({ updates, onShow }: UpdatesProps) {
  const t = useT();
  return (
    <div role="status" className="x-updates">
      {updates ? (
        <Button onClick={onShow}>{typeof updates === 'number' ? t('list.updates', { n: updates }) : t('list.updatesUnknown')}</Button>
      ) : null}
    </div>
  );
}
