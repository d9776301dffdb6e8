import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Button, Form } from 'antd';
import { useEffect, useRef } from 'react';
import { MOST_TERMS } from '../../shared/agreement-input.ts';
import type { Term } from '../../shared/terms.ts';
import { useWords } from '../words.ts';

const freshKey = (terms: readonly Term[]): string => {
  const taken = new Set(terms.map(({ key }) => key));
  let n = 1;
  while (taken.has(`term${n}`)) n += 1;
  return `term${n}`;
};

/** The terms one below the other, each with its heading; a key goes along unseen, so that an amendment finds it again. */
export function TermsFields() {
  const w = useWords();
  const { register } = useFormState();
  useEffect(() => register('terms', w('agreement.terms')), [register, w]);
  return (
    <Form.Item name="terms" noStyle>
      <Terms />
    </Form.Item>
  );
}

interface TermsProps {
  id?: string;
  value?: readonly Term[];
  onChange?: (terms: readonly Term[]) => void;
}

function Terms({ id, value, onChange }: TermsProps) {
  const w = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const terms = value ?? [];
  return (
    <div id={id} tabIndex={-1}>
      {terms.map((term, at) => (
        <fieldset key={term.key} className="x-row">
          <legend className="x-legend">{w('agreement.termNumber', { n: at + 1 })}</legend>
          <TextField name={['terms', at, 'heading']} label={w('agreement.heading')} maxLength={60} />
          <TextAreaField name={['terms', at, 'text']} label={w('agreement.termText')} max={10_000} rows={5} />
          <Button
            onClick={() => {
              onChange?.(terms.filter((one) => one.key !== term.key));
              add.current?.focus();
            }}
          >
            {w('agreement.removeTerm', { n: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        ref={add}
        disabled={terms.length >= MOST_TERMS}
        onClick={() => onChange?.([...terms, { key: freshKey(terms), heading: '', text: '' }])}
      >
        {w('agreement.addTerm')}
      </Button>
    </div>
  );
}
