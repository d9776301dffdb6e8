import type { StandardSchemaV1 } from '@standard-schema/spec';
import { useMemo } from 'react';
import { Form } from '../form/form.tsx';
import type { Uploader } from '../form/uploader.ts';
import { useToast } from '../ui/toast.tsx';
import { AnswerFields } from './answer-fields.tsx';
import type { FormDefinition, Visibility } from './types.ts';
import { useFormWords } from './words.ts';

export type PreviewSchema = (definition: FormDefinition) => StandardSchemaV1<unknown, Record<string, unknown>>;

/** A preview sends nothing anywhere. */
const nowhere: Uploader = async () => ({ id: crypto.randomUUID() });

interface FormPreviewProps {
  definition: FormDefinition;
  rules: Visibility & { schema: PreviewSchema };
  ready: boolean;
}

/** The form as those who fill it in will see it, checks included. */
export function FormPreview({ definition, rules, ready }: FormPreviewProps) {
  const w = useFormWords();
  const toast = useToast();
  const schema = useMemo(() => (ready ? rules.schema(definition) : null), [ready, rules, definition]);
  if (!schema) return <p className="x-help">{w('build.noPreview')}</p>;
  return (
    <Form
      id="form-preview"
      schema={schema}
      draft={false}
      guard={false}
      onSubmit={async () => ({ kind: 'done' as const, value: true })}
      onDone={() => toast(w('build.tried'))}
      submitLabel={w('build.tryIt')}
      consequence={w('build.previewNote')}
    >
      <AnswerFields definition={definition} rules={rules} uploader={nowhere} />
    </Form>
  );
}
