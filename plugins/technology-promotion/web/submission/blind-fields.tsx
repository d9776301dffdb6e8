import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import { type FormDefinition, type FormField, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { Section } from '@xinglin/kit/form/section.tsx';
import { AnswerFields } from '@xinglin/kit/forms/answer-fields.tsx';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { BlindView } from './blind-view.tsx';

const optional = ({ visibleWhen: _always, clause: _clause, ...field }: FormField): FormField => ({ ...field, required: false });

/** What reviewers read in place of hidden answers, where the author writes something, and the whole as they will read it. */
export function BlindFields({ definition }: { definition: FormDefinition }) {
  const w = useWords();
  const { form } = useFormState();
  const [writing, setWriting] = useState(false);
  const [reading, setReading] = useState(false);
  const answers = Form.useWatch('answers', { form, preserve: true }) as Answers | undefined;
  const blindAnswers = Form.useWatch('blindAnswers', { form, preserve: true }) as Answers | undefined;
  const title = Form.useWatch('title', { form, preserve: true }) as string | undefined;
  const visible = formRules.visibleKeys(definition, answers ?? {});
  const hidden = fieldsOf(definition).filter((field) => field.blind && field.type !== 'file' && visible.has(field.key));
  const substitute: FormDefinition = {
    sections: [
      {
        key: 'blind',
        title: w('submission.blindInstead'),
        fields: hidden.map((field) => ({ ...optional(field), label: w('submission.blindLabel', { label: field.label }) })),
      },
    ],
  };
  return (
    <Section title={w('submission.blind')} hint={w('submission.blindHint')}>
      <div className="x-form-acts">
        <Button aria-expanded={writing} onClick={() => setWriting(!writing)}>
          {w('submission.blindInstead')}
        </Button>
        <Button aria-expanded={reading} onClick={() => setReading(!reading)}>
          {w('submission.blindPreview')}
        </Button>
      </div>
      {writing ? <AnswerFields definition={substitute} rules={formRules} under="blindAnswers" /> : null}
      {reading ? <BlindView definition={definition} title={title ?? ''} answers={answers ?? {}} blindAnswers={blindAnswers ?? {}} /> : null}
    </Section>
  );
}
