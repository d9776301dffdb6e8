import { useState } from 'react';
import { Panel } from '../data/panel.tsx';
import { Form } from '../form/form.tsx';
import { CriteriaBuilder } from '../forms/criteria-builder.tsx';
import { ScoreFields } from '../forms/score-fields.tsx';
import { Page } from '../ui/page.tsx';
import { useToast } from '../ui/toast.tsx';
import { sampleCriteriaRules, sampleScores } from './forms-rules.ts';
import { reviewForm } from './forms-samples.ts';
import { useSay } from './say.ts';

/** A review form: its criteria, and the scores of one reviewer. */
export function CriteriaSample() {
  const say = useSay();
  const toast = useToast();
  const [definition, setDefinition] = useState(() => reviewForm(say));
  return (
    <Page title={say('评审表', 'Review form')}>
      <Panel title={say('编制', 'Made')}>
        <CriteriaBuilder value={definition} onChange={setDefinition} rules={sampleCriteriaRules} />
      </Panel>
      <Panel title={say('打分', 'Scored')}>
        <Form
          id="playground-scores"
          schema={sampleScores(definition)}
          onSubmit={async () => ({ kind: 'done' as const, value: true })}
          onDone={() => toast(say('已提交', 'Submitted'))}
          submitLabel={say('提交评审', 'Submit review')}
          guard={false}
        >
          <ScoreFields definition={definition} rules={sampleCriteriaRules} />
        </Form>
      </Panel>
    </Page>
  );
}
