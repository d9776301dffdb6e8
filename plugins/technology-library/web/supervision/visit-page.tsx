import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { VisitTag } from './tags.tsx';
import { VisitFindings } from './visit-findings.tsx';

const VisitDocument = graphql(`
  query VisitPage_Visit($id: ID!) {
    supervisionVisit(id: $id) {
      id number manner stage plannedOn visitedOn visitors summary cancelReason version createdAt allowedActions
      site { id siteName }
      project { id title }
      findings { id number severity text basis stage dueOn version allowedActions }
    }
  }
`);
const CloseVisit = graphql(`
  mutation VisitPage_Close($id: ID!, $version: Int!) {
    closeVisit(id: $id, version: $version) {
      ... on SupervisionVisit { id version stage allowedActions }
      ... on DomainError { code message }
    }
  }
`);
const CancelVisit = graphql(`
  mutation VisitPage_Cancel($id: ID!, $version: Int!, $reason: String!) {
    cancelVisit(id: $id, version: $version, reason: $reason) {
      ... on SupervisionVisit { id version stage cancelReason allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function VisitPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'record' | 'update' | 'close' | 'cancel' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: VisitDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const close = useSubmit(CloseVisit, (reply) => reply.closeVisit);
  const cancel = useSubmit(CancelVisit, (reply) => reply.cancelVisit);
  const done = () => {
    setAsking(null);
    toast(w('visit.saved'));
    again();
  };
  return (
    <DetailState row={data?.supervisionVisit} fetching={fetching} error={error} onRetry={again}>
      {(visit) => (
        <DetailPage
          title={`${w('visit.one')} ${visit.number}`}
          breadcrumb={[{ label: w('nav.supervision'), to: '/supervision' }]}
          status={<VisitTag of={visit.stage} />}
          stages={
            <StageBar
              current={visit.stage}
              steps={(visit.stage === 'CANCELLED' ? (['PLANNED', 'CANCELLED'] as const) : (['PLANNED', 'VISITED', 'CLOSED'] as const)).map(
                (key) => ({ key, label: w(`visit.stage.${key}`) }),
              )}
            />
          }
          allowed={visit.allowedActions}
          acts={(['record', 'update', 'close', 'cancel'] as const).map((action) => ({
            action,
            label: w(action === 'update' ? 'visit.change' : `visit.${action}`),
            danger: action === 'cancel',
            onAct: () => setAsking(action),
          }))}
          facts={[
            { label: w('visit.site'), value: visit.site ? <Link to={`/sites/${visit.site.id}`}>{visit.site.siteName}</Link> : null },
            {
              label: w('visit.project'),
              value: visit.project ? <Link to={`/projects/${visit.project.id}`}>{visit.project.title}</Link> : null,
            },
            { label: w('visit.manner'), value: w.find(`visit.manner.${visit.manner}`) ?? visit.manner },
            { label: w('visit.plannedOn'), value: <DateText value={visit.plannedOn} /> },
            ...(visit.visitedOn ? [{ label: w('visit.visitedOn'), value: <DateText value={visit.visitedOn} /> }] : []),
            ...(visit.visitors ? [{ label: w('visit.visitors'), value: visit.visitors }] : []),
            ...(visit.cancelReason ? [{ label: w('visit.cancelReason'), value: visit.cancelReason }] : []),
          ]}
        >
          {visit.summary ? (
            <Panel id="summary" title={w('visit.summary')}>
              <p className="x-answer-text">{visit.summary}</p>
            </Panel>
          ) : null}
          {visit.stage === 'VISITED' || visit.stage === 'CLOSED' ? (
            <VisitFindings visitId={id} findings={visit.findings} writable={visit.allowedActions.includes('close')} onChange={again} />
          ) : null}
          {asking === 'update' ? <ChangeDialog visit={visit} onDone={done} onClose={() => setAsking(null)} /> : null}
          {asking === 'record' ? <RecordDialog visit={visit} onDone={done} onClose={() => setAsking(null)} /> : null}
          {asking === 'close' || asking === 'cancel' ? (
            <ActDialog
              title={`${w(`visit.${asking}`)} ${visit.number}`}
              consequence={w(`visit.${asking}Consequence`)}
              act={w(`visit.${asking}`)}
              danger={asking === 'cancel'}
              reason={asking === 'cancel'}
              run={(reason) => {
                const { version } = visit;
                return asking === 'close' ? close.submit({ id, version }) : cancel.submit({ id, version, reason });
              }}
              onDone={done}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
