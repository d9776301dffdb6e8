import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateSpanText, DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { evaluationStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { FigureTable } from './figure-table.tsx';
import { Improvements } from './improvements.tsx';
import { ConclusionTag, EvaluationTag } from './tags.tsx';

const EvaluationDocument = graphql(`
  query EvaluationPage_Evaluation($id: ID!) {
    evaluation(id: $id) {
      id number startsOn endsOn stage score conclusion findings contentHash concludedAt version allowedActions
      project { id title }
      actions { id version text responsible dueOn stage doneNote doneOn checkNote allowedActions }
    }
    evaluatedFigures(evaluationId: $id) {
      score
      figures { indicatorId name dimension unit better target weight sites value attainment }
    }
  }
`);

export default function EvaluationPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [concluding, setConcluding] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: EvaluationDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const figures = data?.evaluatedFigures;
  return (
    <DetailState row={data?.evaluation} fetching={fetching} error={error} onRetry={again}>
      {(evaluation) => (
        <DetailPage
          title={`${w('evaluation.one')} ${evaluation.number}`}
          breadcrumb={[{ label: w('nav.evaluations'), to: '/evaluations' }]}
          status={<EvaluationTag of={evaluation.stage} />}
          stages={
            <StageBar
              current={evaluation.stage}
              steps={evaluationStages.stages.map((key) => ({ key, label: w(`evaluation.stage.${key}`) }))}
            />
          }
          allowed={evaluation.allowedActions}
          acts={[{ action: 'conclude', label: w('evaluation.conclude'), onAct: () => setConcluding(true) }]}
          facts={[
            {
              label: w('visit.project'),
              value: evaluation.project ? <Link to={`/projects/${evaluation.project.id}`}>{evaluation.project.title}</Link> : null,
            },
            {
              label: w('evaluation.time'),
              value: <DateSpanText from={evaluation.startsOn} to={evaluation.endsOn} />,
            },
            { label: w(evaluation.stage === 'DRAFT' ? 'evaluation.scoreSoFar' : 'evaluation.score'), value: figures?.score ?? null },
            ...(evaluation.conclusion ? [{ label: w('evaluation.conclusion'), value: <ConclusionTag of={evaluation.conclusion} /> }] : []),
            ...(evaluation.concludedAt
              ? [{ label: w('evaluation.concludedAt'), value: <DateText value={evaluation.concludedAt} withTime /> }]
              : []),
            ...(evaluation.contentHash ? [{ label: w('evaluation.hash'), value: <HashText hash={evaluation.contentHash} /> }] : []),
          ]}
        >
          <Panel id="figures" title={w(evaluation.stage === 'DRAFT' ? 'evaluation.figuresNow' : 'evaluation.figuresFrozen')}>
            <FigureTable caption={w('evaluation.figures')} lines={figures?.figures ?? []} scored />
          </Panel>
          {evaluation.findings ? (
            <Panel id="findings" title={w('evaluation.findings')}>
              <p className="x-answer-text">{evaluation.findings}</p>
            </Panel>
          ) : null}
          {evaluation.stage === 'CONCLUDED' ? (
            <Improvements
              evaluationId={id}
              rows={evaluation.actions}
              writable={evaluation.allowedActions.includes('act')}
              onChange={again}
            />
          ) : null}
          {concluding ? (
            <ConcludeDialog
              evaluation={evaluation}
              onDone={() => {
                setConcluding(false);
                toast(w('visit.saved'));
                again();
              }}
              onClose={() => setConcluding(false)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
