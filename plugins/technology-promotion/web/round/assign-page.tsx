import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { RoundDocument } from './round-document.tsx';
import { RunPreview } from './run-preview.tsx';
import { RunSettingsForm } from './run-settings.tsx';
import { RunStageTag } from './stage-tag.tsx';

const Latest = graphql(`
  query AssignPage_Latest($roundId: ID!) {
    assignmentRuns(roundId: $roundId, page: { first: 1 }) { items { id stage } }
  }
`);
const RunQuery = graphql(`
  query AssignPage_Run($id: ID!, $language: String!) {
    assignmentRun(id: $id) {
      id stage seed inputHash progress startedAt finishedAt version allowedActions
      reasons(language: $language)
      excluded { expertId name state }
      preview {
        pairs { dossierId dossierTitle track expertId expertName score subject keywords spare words locked change }
        loads { expertId expertName load min max }
        items { dossierId title track experts mean }
        givenUp floor total optimal reproducible seconds hiddenItems
      }
    }
  }
`);
const Cancel = graphql(`
  mutation AssignPage_Cancel($id: ID!, $version: Int!) {
    done: cancelAssignmentRun(id: $id, version: $version) { ... on AssignmentRun { id stage version } ... on DomainError { code message } }
  }
`);
const Apply = graphql(`
  mutation AssignPage_Apply($id: ID!, $version: Int!) {
    done: applyAssignmentRun(id: $id, version: $version) { ... on AssignmentRun { id stage version } ... on DomainError { code message } }
  }
`);

const underWay = ['QUEUED', 'RUNNING'];
const LOOK_MS = 1_500;
type Progress = { phase?: string; part?: number; parts?: number; code?: string };

/** Settings, computation, preview, proposal: it may be left at any point and found again as it stands. */
export default function AssignPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { id = '' } = useParams();
  const [again, setAgain] = useState(false);
  const [{ data, fetching, error }, load] = useQuery({ query: RoundDocument, variables: { id } });
  const [latest, reloadLatest] = useQuery({ query: Latest, variables: { roundId: id }, requestPolicy: 'cache-and-network' });
  const runId = latest.data?.assignmentRuns.items[0]?.id ?? '';
  const [found, reloadRun] = useQuery({ query: RunQuery, variables: { id: runId, language }, pause: runId === '' });
  const cancel = useSubmit(Cancel, ({ done }) => done);
  const apply = useSubmit(Apply, ({ done }) => done);
  const run = again ? undefined : found.data?.assignmentRun;
  const busy = run ? underWay.includes(run.stage) : false;
  useEffect(() => {
    if (!busy) return;
    const clock = setInterval(() => reloadRun({ requestPolicy: 'network-only' }), LOOK_MS);
    return () => clearInterval(clock);
  }, [busy, reloadRun]);
  const step = !run || run.stage === 'CANCELLED' ? 'settings' : busy ? 'computing' : 'preview';
  const progress = (run?.progress ?? {}) as Progress;
  const problem = cancel.problem ?? apply.problem;
  return (
    <DetailState row={data?.reviewRound} fetching={fetching} error={error} onRetry={() => load({ requestPolicy: 'network-only' })}>
      {(round) => (
        <Page
          title={w('round.assign')}
          note={run ? <RunStageTag stage={run.stage} /> : null}
          breadcrumb={[{ label: round.name, to: `/rounds/${id}` }]}
        >
          <StageBar
            current={step}
            steps={(['settings', 'computing', 'preview'] as const).map((key) => ({ key, label: w(`round.run.step.${key}`) }))}
          />
          {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
          {step === 'settings' ? (
            <Panel id="settings" title={w('round.run.settings')}>
              <RunSettingsForm
                roundId={id}
                need={round.need}
                onStarted={() => {
                  setAgain(false);
                  reloadLatest({ requestPolicy: 'network-only' });
                }}
              />
            </Panel>
          ) : null}
          {run && step === 'computing' ? (
            <Panel id="computing" title={w('round.run.step.computing')}>
              <p role="status">
                {w.find(`round.run.phase.${progress.phase ?? 'waiting'}`) ?? w('round.run.phase.waiting')}
                {progress.parts && progress.parts > 1 ? w('round.run.part', { n: progress.part ?? 1, of: progress.parts }) : ''}
              </p>
              <progress aria-label={w('round.run.step.computing')} style={{ inlineSize: '100%' }} />
              <p className="x-faint">{w('round.run.mayLeave')}</p>
              <Button
                onClick={() =>
                  void cancel.submit({ id: run.id, version: run.version }).then(() => reloadRun({ requestPolicy: 'network-only' }))
                }
              >
                {w('round.run.cancel')}
              </Button>
            </Panel>
          ) : null}
          {run && step === 'preview' ? (
            <>
              {run.stage === 'INFEASIBLE' ? (
                <Panel id="reasons" title={w('round.run.impossible')}>
                  <ul>
                    {run.reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                  {run.excluded.length > 0 ? (
                    <p className="x-faint">
                      {w('round.run.excluded')}
                      {run.excluded
                        .map(({ name, state }) => w('text.with', { one: name, other: w.find(`round.state.${state}`) ?? state }))
                        .join(w('call.comma'))}
                    </p>
                  ) : null}
                  <p className="x-faint">{w('round.run.impossibleHint')}</p>
                </Panel>
              ) : null}
              {run.stage === 'FAILED' ? (
                <Panel id="failed" title={w('round.run.FAILED')}>
                  <p>{w.find(`round.run.fault.${progress.code ?? 'FAULT'}`) ?? w('round.run.fault.FAULT')}</p>
                </Panel>
              ) : null}
              <div className="x-acts-bar" style={{ marginBlockEnd: 16 }}>
                {run.allowedActions.includes('apply') ? (
                  <Button
                    type="primary"
                    loading={apply.busy}
                    onClick={() =>
                      void apply.submit({ id: run.id, version: run.version }).then((outcome) => {
                        if (outcome.kind !== 'done') return;
                        toast(w('round.run.applied'));
                        navigate(`/rounds/${id}`);
                      })
                    }
                  >
                    {w('round.run.apply')}
                  </Button>
                ) : null}
                <Button onClick={() => setAgain(true)}>{w('round.run.again')}</Button>
                <Button onClick={() => navigate(`/rounds/${id}/matrix`)}>{w('round.matrix')}</Button>
              </div>
              <RunPreview run={run} />
              <p className="x-faint">{w('round.run.kept.seed', { seed: run.seed, hash: run.inputHash?.slice(0, 12) ?? '' })}</p>
            </>
          ) : null}
        </Page>
      )}
    </DetailState>
  );
}
