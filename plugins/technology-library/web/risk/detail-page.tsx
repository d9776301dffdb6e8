import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { riskStages } from '../../shared/stages.ts';
import { useSubjectFacts } from '../parts/subject-facts.tsx';
import { useWords } from '../words.ts';
import { MeasuresPanel } from './measures-panel.tsx';
import { ReviewsPanel } from './reviews-panel.tsx';
import { type RiskAct, RiskActDialog, riskActs } from './risk-acts.tsx';
import { RiskDocument, type RiskRow } from './risk-document.tsx';
import { RiskTag, ScoreTag } from './tags.tsx';

export default function RiskPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const subject = useSubjectFacts();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<RiskAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: RiskDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const done = () => {
    setAsking(null);
    toast(w('visit.saved'));
    reload();
  };
  const rated = (likelihood: number, impact: number, score: number) => (
    <>
      <ScoreTag score={score} /> {w('risk.product', { likelihood, impact })}
    </>
  );
  return (
    <DetailState row={data?.risk} fetching={fetching} error={error} onRetry={reload}>
      {(risk: RiskRow) => (
        <DetailPage
          title={risk.title}
          breadcrumb={[{ label: w('nav.risks'), to: '/risks' }, { label: risk.number }]}
          status={<RiskTag of={risk.stage} />}
          stages={<StageBar current={risk.stage} steps={riskStages.stages.map((key) => ({ key, label: w(`risk.stage.${key}`) }))} />}
          allowed={risk.allowedActions}
          acts={[
            ...riskActs.map((action) => ({
              action,
              label: w(action === 'treat' && risk.treatment ? 'risk.act.treatAgain' : `risk.act.${action}`),
              onAct: () => setAsking(action),
            })),
            { action: 'update', label: w('risk.edit'), aside: true, onAct: () => navigate(`/risks/${id}/edit`) },
          ]}
          facts={[
            { label: w('risk.number'), value: risk.number },
            { label: w('risk.category'), value: w.find(`risk.category.${risk.category}`) ?? risk.category },
            { label: w('risk.inherent'), value: rated(risk.likelihood, risk.impact, risk.score) },
            { label: w('risk.residual'), value: rated(risk.residualLikelihood, risk.residualImpact, risk.residualScore) },
            { label: w('risk.owner'), value: risk.ownerName },
            { label: w('risk.treatment'), value: risk.treatment ? (w.find(`risk.treatment.${risk.treatment}`) ?? risk.treatment) : null },
            ...(risk.stage === 'CLOSED'
              ? [{ label: w('risk.closedAt'), value: risk.closedAt ? <DateText value={risk.closedAt} withTime /> : null }]
              : [
                  { label: w('risk.nextReview'), value: <DateText value={risk.nextReviewOn} /> },
                  { label: w('risk.reviewDays'), value: w('risk.every', { n: risk.reviewDays }) },
                ]),
            ...subject(risk),
          ]}
          timeline={<ReviewsPanel reviews={risk.reviews} />}
        >
          {risk.escalatedAt && risk.stage !== 'CLOSED' ? (
            <p role="status" className="x-bad">
              {w('risk.escalatedNote')} <DateText value={risk.escalatedAt} />
            </p>
          ) : null}
          <Panel id="description" title={w('risk.description')}>
            <p className="x-answer-text">{risk.description}</p>
          </Panel>
          {risk.treatmentNote ? (
            <Panel id="treatment" title={w('risk.treatmentNote')}>
              <p className="x-answer-text">{risk.treatmentNote}</p>
            </Panel>
          ) : null}
          <MeasuresPanel risk={risk} onChange={reload} />
          {risk.closeReason ? (
            <Panel id="closed" title={w('risk.closeReason')}>
              <p className="x-answer-text">{risk.closeReason}</p>
            </Panel>
          ) : null}
          {asking ? <RiskActDialog act={asking} risk={risk} onDone={done} onClose={() => setAsking(null)} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
