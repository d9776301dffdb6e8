import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { FindText } from '../form/issue-text.ts';
import { FormPreview, type PreviewSchema } from './form-preview.tsx';
import { replaced } from './move.ts';
import { SectionEditor } from './section-editor.tsx';
import { Sortable } from './sortable.tsx';
import { useToldAt } from './told-at.ts';
import { type FormDefinition, type FormRules, freeKey } from './types.ts';
import { useFormWords } from './words.ts';

interface FormBuilderProps {
  value: FormDefinition;
  onChange: (definition: FormDefinition) => void;
  /** `formRules` */
  rules: FormRules & { schema: PreviewSchema };
  /** Words for `issue.<CODE>` before the kit's own. */
  texts?: FindText;
}

/**
 * Puts a form together: sections and questions, in order, with what is wrong at its place, and a preview that can be
 * filled in. The definition is the page's to keep; send it when `rules.check(definition)` is empty.
 */
export function FormBuilder({ value, onChange, rules, texts }: FormBuilderProps) {
  const w = useFormWords();
  const [shown, setShown] = useState<'form' | 'preview'>('form');
  const issues = rules.check(value);
  const told = useToldAt(issues, texts);
  const whole = told('sections');
  const fields = value.sections.flatMap((section) => section.fields);
  const addSection = () =>
    onChange({
      sections: [
        ...value.sections,
        {
          key: freeKey(
            's',
            value.sections.map(({ key }) => key),
          ),
          title: '',
          fields: [],
        },
      ],
    });
  return (
    <div className="x-build">
      <div className="x-build-bar">
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'form' as const, label: w('build.form') },
            { value: 'preview' as const, label: w('build.preview') },
          ]}
        />
        <p role="status" className={issues.length > 0 ? 'x-bad' : 'x-faint'}>
          {issues.length > 0 ? w('build.issues', { n: issues.length }) : w('build.ready')}
        </p>
      </div>
      {shown === 'preview' ? (
        <FormPreview definition={value} rules={rules} ready={issues.length === 0} />
      ) : (
        <>
          {whole ? <p className="x-bad">{whole}</p> : null}
          <Sortable
            className="x-build-sections"
            label={w('build.form')}
            items={value.sections}
            keyOf={({ key }) => key}
            nameOf={({ title }) => title}
            onChange={(sections) => onChange({ sections })}
          >
            {(section, at) => (
              <SectionEditor
                section={section}
                at={at}
                fields={fields}
                issues={issues}
                told={told}
                onChange={(next) => onChange({ sections: replaced(value.sections, at, next) })}
              />
            )}
          </Sortable>
          <Button onClick={addSection}>{w('build.addSection')}</Button>
        </>
      )}
    </div>
  );
}
