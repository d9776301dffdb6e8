import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { stagesClosed } from '../../shared/promotion-file-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';
import { RespondDialog } from './respond-dialog.tsx';
import { FindingTag, SeverityTag } from './tags.tsx';

const FindingDocument = graphql(`
  query FindingPage_Finding($id: ID!) {
    finding(id: $id) {
      id visitId number severity text basis stage dueOn issuedAt verdict judgedAt version allowedActions
      site { id siteName }
      responses {
        id text doneOn onBehalf respondentName createdAt
        files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions }
      }
    }
  }
`);
const Verify = graphql(`
  mutation FindingPage_Verify($id: ID!, $version: Int!) {
    verifyFinding(id: $id, version: $version) { ... on Finding { id version stage allowedActions } ... on DomainError { code message } }
  }
`);
const Return = graphql(`
  mutation FindingPage_Return($id: ID!, $version: Int!, $reason: String!) {
    returnFinding(id: $id, version: $version, reason: $reason) {
      ... on Finding { id version stage verdict allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Waive = graphql(`
  mutation FindingPage_Waive($id: ID!, $version: Int!, $reason: String!) {
    waiveFinding(id: $id, version: $version, reason: $reason) {
      ... on Finding { id version stage verdict allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

const acts = ['respond', 'respondFor', 'verify', 'return', 'waive'] as const;
type Act = (typeof acts)[number];

export default function FindingPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const ours = useLocation().pathname.startsWith('/our-');
  const [asking, setAsking] = useState<Act | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: FindingDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const verify = useSubmit(Verify, (reply) => reply.verifyFinding);
  const sendBack = useSubmit(Return, (reply) => reply.returnFinding);
  const waive = useSubmit(Waive, (reply) => reply.waiveFinding);
  const done = () => {
    setAsking(null);
    toast(w('visit.saved'));
    again();
  };
  return (
    <DetailState row={data?.finding} fetching={fetching} error={error} onRetry={again}>
      {(finding) => (
        <DetailPage
          title={`${w('finding.one')} ${finding.number}`}
          breadcrumb={[{ label: w(ours ? 'nav.our-findings' : 'nav.findings'), to: ours ? '/our-findings' : '/findings' }]}
          status={<FindingTag of={finding.stage} />}
          stages={
            <StageBar
              current={finding.stage === 'RETURNED' ? 'OPEN' : finding.stage}
              steps={(['OPEN', 'RESPONDED', finding.stage === 'WAIVED' ? 'WAIVED' : 'VERIFIED'] as const).map((key) => ({
                key,
                label: w(`finding.stage.${key}`),
              }))}
            />
          }
          allowed={finding.allowedActions}
          acts={acts.map((action) => ({
            action,
            label: w(`finding.${action}`),
            danger: action === 'return',
            onAct: () => setAsking(action),
          }))}
          facts={[
            { label: w('finding.severity'), value: <SeverityTag of={finding.severity} /> },
            { label: w('finding.dueOn'), value: <DateText value={finding.dueOn} /> },
            ...(finding.basis ? [{ label: w('finding.basis'), value: finding.basis }] : []),
            ...(ours || !finding.site
              ? []
              : [
                  { label: w('visit.site'), value: <Link to={`/sites/${finding.site.id}`}>{finding.site.siteName}</Link> },
                  { label: w('visit.one'), value: <Link to={`/supervision/${finding.visitId}`}>{w('finding.openVisit')}</Link> },
                ]),
            ...(finding.issuedAt ? [{ label: w('finding.issuedAt'), value: <DateText value={finding.issuedAt} withTime /> }] : []),
          ]}
        >
          <Panel id="text" title={w('finding.text')}>
            <p className="x-answer-text">{finding.text}</p>
          </Panel>
          <Panel id="responses" title={w('finding.responses')}>
            {finding.responses.length === 0 ? (
              <EmptyState title={w('finding.noResponse')} small>
                {w(ours ? 'finding.noResponseOurs' : 'finding.noResponseHint')}
              </EmptyState>
            ) : (
              <ol className="x-entries">
                {finding.responses.map((response) => (
                  <li key={response.id}>
                    <p className="x-answer-text">{response.text}</p>
                    <small>
                      {response.respondentName} · <DateText value={response.createdAt} withTime /> · {w('finding.doneOn')}{' '}
                      <DateText value={response.doneOn} />
                      {response.onBehalf ? ` · ${w('finding.onBehalf')}` : ''}
                    </small>
                    <FilesPart
                      on="RESPONSE"
                      id={response.id}
                      label={`${finding.number} ${response.text.slice(0, 20)}`}
                      files={response.files}
                      keeper={!ours}
                      closed={stagesClosed.RESPONSE.includes(finding.stage)}
                      onChange={again}
                    />
                  </li>
                ))}
              </ol>
            )}
          </Panel>
          {finding.verdict ? (
            <Panel id="verdict" title={w('finding.verdict')}>
              <p className="x-answer-text">{finding.verdict}</p>
            </Panel>
          ) : null}
          {asking === 'respond' || asking === 'respondFor' ? (
            <RespondDialog finding={finding} onBehalf={asking === 'respondFor'} onDone={done} onClose={() => setAsking(null)} />
          ) : null}
          {asking === 'verify' || asking === 'return' || asking === 'waive' ? (
            <ActDialog
              title={`${w(`finding.${asking}`)} ${finding.number}`}
              consequence={w(`finding.${asking}Consequence`)}
              act={w(`finding.${asking}`)}
              reason={asking !== 'verify'}
              danger={asking === 'return'}
              run={(reason) => {
                const { version } = finding;
                if (asking === 'verify') return verify.submit({ id, version });
                return (asking === 'return' ? sendBack : waive).submit({ id, version, reason });
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
