import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Form, type FormProps } from '@xinglin/kit/form/form.tsx';
import { useTerms } from '../../locales/use-words.ts';

/** The form inside a `FormDialog`: short, so that nothing of it stays on the device. */
export function DialogForm<Schema extends StandardSchemaV1, Success>(props: Omit<FormProps<Schema, Success>, 'draft' | 'guard' | 'texts'>) {
  const terms = useTerms();
  return <Form {...props} draft={false} texts={terms.find} />;
}
