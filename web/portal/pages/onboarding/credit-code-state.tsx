import { creditCodeFault, looksLikeCreditCode, normaliseCreditCode } from '@xinglin/kernel/shared/credit-code';
import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { Form } from 'antd';
import { useTerms } from '../../locales/use-words.ts';
import { useJoiningWords } from './words.ts';

/** Says while typing how far the code is, and lets an applicant insist on one that fails its check. */
export function CreditCodeState() {
  const w = useJoiningWords();
  const terms = useTerms();
  const { form } = useFormState();
  const typed: unknown = Form.useWatch('creditCode', form);
  const code = typeof typed === 'string' ? normaliseCreditCode(typed) : '';
  const fault = creditCodeFault(code);
  const short = 18 - code.length;
  const text =
    code === '' ? '' : short > 0 ? w('join.codeMissing', { n: short }) : fault ? (terms.find(`issue.${fault}`) ?? '') : w('join.codeGood');
  return (
    <>
      <p className={fault ? 'p-code-state' : 'p-code-state p-code-good'} role="status">
        {text}
      </p>
      {code && fault && looksLikeCreditCode(code) ? (
        <CheckboxField name="creditCodeConfirmed" label={w('join.codeConfirm')} statement={w('join.codeConfirmStatement')} optional />
      ) : null}
    </>
  );
}
