import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useT } from '../i18n/use-t.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { NotFound } from '../ui/no-access.tsx';
import { type Crumb, Page } from '../ui/page.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { Acts, type DetailAct } from './acts.tsx';
import { type Fact, Facts, Panel } from './panel.tsx';

export interface DetailPageProps {
  title: string;
  breadcrumb?: readonly Crumb[];
  /** Usually a StatusTag. */
  status?: ReactNode;
  /** Usually a StageBar. */
  stages?: ReactNode;
  /** The row's own `allowedActions`. */
  allowed?: readonly string[];
  acts?: readonly DetailAct[];
  facts?: readonly Fact[];
  documents?: ReactNode;
  timeline?: ReactNode;
  /** Panels between the facts and the documents. */
  children?: ReactNode;
}

export function DetailPage(props: DetailPageProps) {
  const t = useT();
  const { facts, timeline, documents, acts } = props;
  return (
    <Page
      title={props.title}
      note={props.status}
      {...(props.breadcrumb ? { breadcrumb: props.breadcrumb } : {})}
      actions={acts ? <Acts allowed={props.allowed ?? []} acts={acts} /> : null}
    >
      {props.stages}
      <div className={timeline ? 'x-detail' : undefined}>
        <div>
          {facts ? (
            <Panel id="facts" title={t('page.facts')}>
              <Facts facts={facts} />
            </Panel>
          ) : null}
          {props.children}
          {documents ? (
            <Panel id="documents" title={t('page.documents')}>
              <div className="x-documents">{documents}</div>
            </Panel>
          ) : null}
        </div>
        {timeline ? (
          <Panel id="timeline" title={t('page.timeline')}>
            {timeline}
          </Panel>
        ) : null}
      </div>
    </Page>
  );
}

interface DetailStateProps<Row> {
  row: Row | null | undefined;
  fetching: boolean;
  error: CombinedError | undefined;
  onRetry: () => void;
  /** A way back for those who find nothing. */
  act?: ReactNode;
  children: (row: Row) => ReactNode;
}

/** One object or the reason for having none; null from the server means “not there for you”. */
export function DetailState<Row>(props: DetailStateProps<Row>) {
  const t = useT();
  const { row, fetching, error, onRetry, children } = props;
  if (row) return children(row);
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  if (fetching || row === undefined) return <PageSkeleton />;
  return (
    <>
      <h1 className="x-unseen">{t('notFound.title')}</h1>
      <NotFound act={props.act} />
    </>
  );
}
