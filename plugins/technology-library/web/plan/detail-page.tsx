import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { PlanContent } from '../../shared/plan-content.ts';
import type { PlanPage_ReadQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { StageTag } from '../project/tags.tsx';
import { useWords } from '../words.ts';
import { ComparePanel } from './compare-panel.tsx';
import { ApprovePlan, PlanDocument, PlansOfProject } from './plan-document.tsx';
import { PlanView } from './plan-view.tsx';

type Plan = NonNullable<PlanPage_ReadQuery['promotionPlan']>;

/** One version of a plan: to read, to compare, to approve, to take along. */
export default function PlanPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: PlanDocument, variables: { id } });
  const projectId = data?.promotionPlan?.projectId;
  const [{ data: others }] = useQuery({ query: PlansOfProject, variables: { projectId: projectId ?? '' }, pause: !projectId });
  const inForce = others?.promotionProject?.plans.some(({ stage }) => stage === 'APPROVED');
  const approve = useSubmit(ApprovePlan, (reply) => reply.approvePlan);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.promotionPlan} fetching={fetching} error={error} onRetry={reload}>
      {(plan) => (
        <DetailPage
          title={w('plan.heading', { n: plan.number })}
          breadcrumb={[
            { label: w('nav.projects'), to: '/projects' },
            { label: plan.projectTitle, to: `/projects/${plan.projectId}` },
          ]}
          status={<StageTag of="plan" stage={plan.stage} />}
          allowed={plan.allowedActions}
          acts={[
            { action: 'approve', label: w('plan.act.approve'), onAct: () => setAsking(true) },
            { action: 'update', label: w('plan.act.update'), onAct: () => navigate(`/plans/${id}/edit`) },
          ]}
          facts={factsOf(plan, w)}
          documents={<Files plan={plan} />}
        >
          <PlanView content={plan.content as PlanContent} />
          <ComparePanel plan={plan} />
          {asking ? (
            <ActDialog
              title={w('plan.act.approve')}
              act={w('plan.act.approve')}
              consequence={w(inForce ? 'plan.approveConsequence' : 'plan.approveFirstConsequence')}
              where={(issue) => <Link to={`/plans/${id}/edit`}>{w.find(`plan.${issue.path}`) ?? issue.path}: </Link>}
              run={() => approve.submit({ id, version: plan.version })}
              onDone={() => {
                toast(w('plan.approveDone'));
                setAsking(false);
                reload();
              }}
              onClose={() => setAsking(false)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

const factsOf = (plan: Plan, w: ReturnType<typeof useWords>) => [
  { label: w('plan.project'), value: <Link to={`/projects/${plan.projectId}`}>{plan.projectTitle}</Link> },
  { label: w('plan.approved'), value: plan.approvedAt ? <DateText value={plan.approvedAt} withTime /> : null },
  { label: w('plan.approvedBy'), value: plan.approvedByName },
  ...(plan.contentHash ? [{ label: w('plan.hash'), value: <HashText hash={plan.contentHash} /> }] : []),
];

function Files({ plan: { pdfFileId, wordFileId } }: { plan: Plan }) {
  const w = useWords();
  if (!pdfFileId && !wordFileId) return <p className="x-faint">{w('plan.none')}</p>;
  return (
    <ul className="x-files">
      {[
        { id: pdfFileId, kind: 'PDF' },
        { id: wordFileId, kind: 'DOCX' },
      ].map(({ id, kind }) =>
        id ? (
          <li key={kind} className="x-file">
            <a href={`/files/${id}`} download>
              {w('plan.download', { kind })}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
