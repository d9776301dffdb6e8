import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type PlanContent, planContent } from '../../shared/plan-content.ts';
import { useWords } from '../words.ts';
import { PlanDocument, UpdatePlan } from './plan-document.tsx';
import { PlanFields } from './plan-fields.tsx';

export default function PlanEditPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: PlanDocument, variables: { id } });
  const { submit } = useSubmit(UpdatePlan, (reply) => reply.updatePlan);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.promotionPlan} fetching={fetching} error={error} onRetry={reload}>
      {(plan) => (
        <Page
          title={w('plan.edit')}
          note={w('plan.version', { n: plan.number })}
          breadcrumb={[
            { label: plan.projectTitle, to: `/projects/${plan.projectId}` },
            { label: w('plan.version', { n: plan.number }), to: `/plans/${id}` },
          ]}
          narrow
        >
          <Form
            id={`plan/${id}`}
            schema={planContent}
            initial={plan.content as PlanContent}
            version={plan.version}
            onReload={reload}
            texts={w.find}
            onSubmit={(content) => submit({ id, version: plan.version, content })}
            onDone={() => {
              toast(w('plan.saved'));
              navigate(`/plans/${id}`);
            }}
            submitLabel={w('plan.save')}
          >
            <PlanFields />
          </Form>
        </Page>
      )}
    </DetailState>
  );
}
