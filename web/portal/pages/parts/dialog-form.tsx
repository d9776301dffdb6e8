import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Form, type FormProps } from '@xinglin/kit/form/form.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Button } from 'antd';
import { useTerms } from '../../locales/use-words.ts';

interface DialogFormProps<Schema extends StandardSchemaV1, Success>
  extends Omit<FormProps<Schema, Success>, 'draft' | 'guard' | 'texts' | 'otherActs'> {
  onClose: () => void;
}

/** The form inside a `FormDialog`: the dialog guards it, nothing of it stays on the device, and it can be left by a button. */
export function DialogForm<Schema extends StandardSchemaV1, Success>({ onClose, ...props }: DialogFormProps<Schema, Success>) {
  const t = useT();
  const terms = useTerms();
  return (
    <Form {...props} guard={false} draft={false} texts={terms.find} otherActs={<Button onClick={onClose}>{t('act.cancel')}</Button>} />
  );
}
