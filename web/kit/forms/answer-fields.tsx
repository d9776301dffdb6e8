import { Form } from 'antd';
import { useFormState } from '../form/form-context.ts';
import { type FieldName, toPath, valueAt } from '../form/path.ts';
import { Section } from '../form/section.tsx';
import type { KnownFile } from '../form/upload-field.tsx';
import type { Uploader } from '../form/uploader.ts';
import { AnswerField } from './answer-field.tsx';
import type { FormDefinition, Visibility } from './types.ts';

interface AnswerFieldsProps {
  definition: FormDefinition;
  /** `formRules` */
  rules: Visibility;
  /** Where the answers stand in the form's values; without it they are the values. */
  under?: FieldName;
  /** Needed where the form asks for files. */
  uploader?: Uploader;
  /** Names of the files that are there already. */
  files?: readonly KnownFile[];
}

/**
 * A defined form inside the kit's `Form`, whose schema is `formRules.schema(definition)`: checked as one types, draft
 * kept. What a condition hides keeps its answer until it is asked for again; the schema leaves it out.
 */
export function AnswerFields({ definition, rules, under = [], uploader, files }: AnswerFieldsProps) {
  const { form } = useFormState();
  const base = toPath(under);
  const shown = Form.useWatch((values: unknown) => [...rules.visibleKeys(definition, valueAt(values, base) ?? {})].join(' '), {
    form,
    preserve: true,
  });
  const visible = new Set(shown === undefined ? rules.visibleKeys(definition, {}) : shown.split(' '));
  return definition.sections.map((section) => {
    const fields = section.fields.filter(({ key }) => visible.has(key));
    if (fields.length === 0) return null;
    const counts = fields.filter(({ required }) => required).map(({ key }) => [...base, key]);
    return (
      <Section key={section.key} title={section.title} counts={counts} {...(section.hint ? { hint: section.hint } : {})}>
        {fields.map((field) => (
          <AnswerField key={field.key} name={[...base, field.key]} field={field} uploader={uploader} files={files} />
        ))}
      </Section>
    );
  });
}
