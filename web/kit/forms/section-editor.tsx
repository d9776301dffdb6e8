import { Button } from 'antd';
import { useState } from 'react';
import { FieldEditor } from './field-editor.tsx';
import { TextInput } from './inputs.tsx';
import { replaced } from './move.ts';
import { newField } from './retyped.ts';
import { Sortable } from './sortable.tsx';
import { countBelow, type ToldAt } from './told-at.ts';
import type { DefinitionIssue, FormField, FormSection } from './types.ts';
import { useFormWords } from './words.ts';

interface SectionEditorProps {
  section: FormSection;
  at: number;
  fields: readonly FormField[];
  issues: readonly DefinitionIssue[];
  told: ToldAt;
  onChange: (section: FormSection) => void;
}

export function SectionEditor({ section, at, fields, issues, told, onChange }: SectionEditorProps) {
  const w = useFormWords();
  const [open, setOpen] = useState<string | null>(null);
  const here = (...path: (string | number)[]) => told('sections', at, ...path);
  const label = w('build.fields', { name: section.title || w('list.unnamed') });
  const add = () => {
    const field = newField(fields.map(({ key }) => key));
    onChange({ ...section, fields: [...section.fields, field] });
    setOpen(field.key);
  };
  return (
    <div className="x-build-section">
      <TextInput
        label={w('build.section')}
        value={section.title}
        maxLength={100}
        error={here('title') ?? here('key')}
        onChange={(title) => onChange({ ...section, title })}
      />
      <TextInput
        label={w('build.sectionHint')}
        value={section.hint}
        rows={1}
        maxLength={1_000}
        error={here('hint')}
        onChange={(hint) => onChange({ ...section, hint })}
      />
      {section.fields.length === 0 ? <p className="x-faint">{w('build.noFields')}</p> : null}
      <Sortable
        label={label}
        items={section.fields}
        keyOf={({ key }) => key}
        nameOf={(field) => field.label}
        onChange={(next) => onChange({ ...section, fields: next })}
      >
        {(field, place) => (
          <>
            <FieldHead
              field={field}
              faults={countBelow(issues, ['sections', at, 'fields', place])}
              open={open === field.key}
              onToggle={() => setOpen(open === field.key ? null : field.key)}
            />
            {open === field.key ? (
              <FieldEditor
                field={field}
                fields={fields}
                told={(...path) => here('fields', place, ...path)}
                onChange={(next) => onChange({ ...section, fields: replaced(section.fields, place, next) })}
              />
            ) : null}
          </>
        )}
      </Sortable>
      <Button onClick={add}>{w('build.addField')}</Button>
    </div>
  );
}

interface FieldHeadProps {
  field: FormField;
  faults: number;
  open: boolean;
  onToggle: () => void;
}

function FieldHead({ field, faults, open, onToggle }: FieldHeadProps) {
  const w = useFormWords();
  const name = field.label || w('list.unnamed');
  const marks = [
    w(`type.${field.type}`),
    ...(field.required ? [w('mark.required')] : []),
    ...(field.blind ? [w('mark.blind')] : []),
    ...(field.visibleWhen ? [w('mark.conditional')] : []),
  ];
  return (
    <button type="button" className="x-build-head" aria-expanded={open} onClick={onToggle}>
      <span>{name}</span>
      <span className="x-faint">{marks.join(' · ')}</span>
      {faults > 0 ? <span className="x-bad">{w('build.issues', { n: faults })}</span> : null}
    </button>
  );
}
