import { useState } from 'react';
import { Panel } from '../data/panel.tsx';
import { Form } from '../form/form.tsx';
import { AnswerFields } from '../forms/answer-fields.tsx';
import { AnswersView } from '../forms/answers-view.tsx';
import { FormBuilder } from '../forms/form-builder.tsx';
import { Page } from '../ui/page.tsx';
import { useToast } from '../ui/toast.tsx';
import { sampleRules } from './forms-rules.ts';
import { applicationAnswers, applicationForm } from './forms-samples.ts';
import { useSay } from './say.ts';

/** A form that an organisation makes itself: made, filled in, read. */
export function FormsSample() {
  const say = useSay();
  const toast = useToast();
  const [definition, setDefinition] = useState(() => applicationForm(say));
  const answers = applicationAnswers(say);
  return (
    <Page title={say('申报表', 'Application form')}>
      <Panel title={say('编制', 'Made')}>
        <FormBuilder value={definition} onChange={setDefinition} rules={sampleRules} />
      </Panel>
      <Panel title={say('填写', 'Filled in')}>
        <Form
          id="playground-answers"
          schema={sampleRules.schema(definition)}
          onSubmit={async () => ({ kind: 'done' as const, value: true })}
          onDone={() => toast(say('已提交', 'Submitted'))}
          submitLabel={say('提交申报', 'Submit')}
          guard={false}
        >
          <AnswerFields definition={definition} rules={sampleRules} />
        </Form>
      </Panel>
      <Panel title={say('查看', 'Read')}>
        <AnswersView
          definition={definition}
          rules={sampleRules}
          answers={answers}
          compareWith={{ ...answers, years: 2, published: true, sites: answers.sites.slice(0, 1) }}
        />
      </Panel>
    </Page>
  );
}
