import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { ExportMenu } from '@xinglin/kit/data/export-menu.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { budgetStages } from '../../shared/budget-input.ts';
import { shareOf } from '../../shared/money.ts';
import { useWords } from '../words.ts';
import { AdjustDialog } from './adjust-dialog.tsx';
import { Adjustments } from './adjustments.tsx';
import { BudgetActDialog } from './budget-acts.tsx';
import { BudgetDocument } from './budget-document.tsx';
import { CategoryChart } from './category-chart.tsx';
import { LinesTable } from './lines-table.tsx';
import { ShareBar } from './share-bar.tsx';
import { BudgetTag } from './tags.tsx';
import { UseDialog } from './use-dialog.tsx';
import { YuanText } from './yuan-text.tsx';

type Asking = 'approve' | 'settle' | 'spend' | 'adjust';

export default function BudgetPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: BudgetDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const close = () => setAsking(null);
  const done = () => {
    close();
    toast(w('visit.saved'));
    again();
  };
  return (
    <DetailState row={data?.promotionBudget} fetching={fetching} error={error} onRetry={again}>
      {(budget) => (
        <DetailPage
          title={`${budget.projectTitle} · ${w('budget.ofYear', { year: budget.year })}`}
          breadcrumb={[{ label: w('nav.budgets'), to: '/budgets' }, { label: budget.number }]}
          status={<BudgetTag of={budget.stage} />}
          stages={<StageBar current={budget.stage} steps={budgetStages.stages.map((key) => ({ key, label: w(`budget.stage.${key}`) }))} />}
          allowed={budget.allowedActions}
          acts={[
            ...(['approve', 'spend', 'adjust', 'settle'] as const).map((action) => ({
              action,
              label: w(`budget.${action}`),
              onAct: () => setAsking(action),
            })),
            { action: 'update', label: w('budget.edit'), aside: true, onAct: () => navigate(`/budgets/${id}/edit`) },
          ]}
          facts={[
            { label: w('visit.project'), value: <Link to={`/projects/${budget.projectId}`}>{budget.projectTitle}</Link> },
            { label: w('budget.planned'), value: <YuanText value={budget.planned} /> },
            { label: w('budget.used'), value: <YuanText value={budget.used} /> },
            { label: w('budget.balance'), value: <YuanText value={budget.balance} /> },
            { label: w('budget.share'), value: <ShareBar percent={shareOf(budget.used, budget.planned)} /> },
            { label: w('budget.draftedBy'), value: budget.draftedByName },
            ...(budget.approvedAt
              ? [
                  {
                    label: w('budget.approvedBy'),
                    value: (
                      <>
                        {budget.approvedByName ?? '–'} · <DateText value={budget.approvedAt} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(budget.settledAt ? [{ label: w('budget.settledAt'), value: <DateText value={budget.settledAt} /> }] : []),
            ...(budget.note ? [{ label: w('budget.note'), value: budget.note }] : []),
          ]}
        >
          {budget.fromHolder > 0 ? (
            <p role="status" className="x-bad">
              {w('budget.fromHolderNote')} <YuanText value={budget.fromHolder} />
            </p>
          ) : null}
          <Panel id="lines" title={w('budget.lines')}>
            <LinesTable lines={budget.lines} />
            <div className="x-entries-acts" style={{ alignItems: 'baseline' }}>
              <Can do="read" on="BudgetUse">
                <Link to={`/budgets/${id}/uses`}>{w('budget.uses')}</Link>
              </Can>
              <ExportMenu table="technology-library.budget-lines" filter={{ budgetId: id }} />
            </div>
          </Panel>
          <Panel id="chart" title={w('budget.picture')}>
            <CategoryChart name={`${budget.projectTitle} ${budget.year}`} lines={budget.lines} />
          </Panel>
          {budget.stage === 'DRAFT' ? null : <Adjustments rows={budget.adjustments} onChange={done} />}
          {budget.settlementNote ? (
            <Panel id="settlement" title={w('budget.settlement')}>
              <p className="x-answer-text">{budget.settlementNote}</p>
            </Panel>
          ) : null}
          {asking === 'spend' ? <UseDialog budget={budget} onDone={done} onClose={close} /> : null}
          {asking === 'adjust' ? <AdjustDialog budget={budget} onDone={done} onClose={close} /> : null}
          {asking === 'approve' || asking === 'settle' ? (
            <BudgetActDialog act={asking} budget={budget} onDone={done} onClose={close} />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
