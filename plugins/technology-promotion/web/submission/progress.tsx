import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { Form } from 'antd';
import { useWords } from '../words.ts';

/** How much of what has to be answered is answered. */
export function Progress({ definition }: { definition: FormDefinition }) {
  const w = useWords();
  const { form } = useFormState();
  const counted = Form.useWatch(
    (values: { answers?: Answers }) => {
      const { filled, total } = formRules.completeness(definition, values.answers ?? {});
      return `${filled}/${total}`;
    },
    { form, preserve: true },
  );
  const [filled = '0', total = '0'] = (counted ?? '').split('/');
  return <p className="x-help x-figures">{w('submission.progress', { filled, total })}</p>;
}
