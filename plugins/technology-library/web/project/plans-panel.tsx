import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { DraftPlan, PlanTemplates } from './project-document.tsx';
import { StageTag } from './tags.tsx';

interface Props {
  project: { id: string; stage: string; plans: readonly { id: string; number: number; stage: string; approvedAt?: string | null }[] };
}

/** Every version of the plan, and the way to the next. */
export function PlansPanel({ project: { id, stage, plans } }: Props) {
  const w = useWords();
  const mayDraft = useCan('create', 'PromotionPlan');
  const over = stage === 'CLOSED' || stage === 'TERMINATED';
  const drafting = plans.some((plan) => plan.stage === 'DRAFT');
  return (
    <Panel id="plans" title={w('project.plan')}>
      {plans.length === 0 ? <p className="x-faint">{w('project.noPlan')}</p> : null}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link to={`/plans/${plan.id}`}>{w('plan.version', { n: plan.number })}</Link> <StageTag of="plan" stage={plan.stage} />
            {plan.approvedAt ? (
              <span className="x-faint">
                {' '}
                <DateText value={plan.approvedAt} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {mayDraft && !over && !drafting ? <Draft projectId={id} inForce={plans.some((plan) => plan.stage === 'APPROVED')} /> : null}
    </Panel>
  );
}

const IN_FORCE = 'IN_FORCE';

function Draft({ projectId, inForce }: { projectId: string; inForce: boolean }) {
  const w = useWords();
  const id = useId();
  const navigate = useNavigate();
  const [template, setTemplate] = useState(inForce ? IN_FORCE : 'BUILT_IN');
  const [{ data }] = useQuery({ query: PlanTemplates, variables: { kind: 'PLAN' } });
  const { submit, busy, problem } = useSubmit(DraftPlan, (reply) => reply.draftPlan);
  const draft = async () => {
    const outcome = await submit({ projectId, templateId: template === IN_FORCE ? null : template });
    if (outcome.kind === 'done') navigate(`/plans/${outcome.value.id}/edit`);
  };
  return (
    <div className="x-stack" style={{ marginTop: 12, maxInlineSize: 420 }}>
      <label htmlFor={id} className="x-label">
        {w('project.fromTemplate')}
      </label>
      <Select
        id={id}
        value={template}
        onChange={setTemplate}
        options={[
          ...(inForce ? [{ value: IN_FORCE, label: w('project.fromInForce') }] : []),
          { value: 'BUILT_IN', label: w('project.builtIn') },
          ...(data?.promotionTemplates.items ?? []).map(({ id: value, name }) => ({ value, label: name })),
        ]}
      />
      <div>
        <Button loading={busy} onClick={() => void draft()}>
          {w(inForce ? 'project.draftNext' : 'project.draftPlan')}
        </Button>
      </div>
      <ProblemNote problem={problem} find={w.find} />
    </div>
  );
}
