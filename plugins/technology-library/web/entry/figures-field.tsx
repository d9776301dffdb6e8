import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Button, Form } from 'antd';
import { useEffect, useRef } from 'react';
import type { EvidenceKind } from '../../shared/version-content.ts';
import { useWords } from '../words.ts';

interface Figure {
  label: string;
  value: string;
  source: string;
}

const MOST = 20;

/** Figures of one kind of evidence, each with its source. */
export function FiguresField({ kind }: { kind: EvidenceKind }) {
  const w = useWords();
  const { register } = useFormState();
  const path = ['content', 'evidence', kind, 'figures'];
  const key = path.join('.');
  useEffect(() => register(key, w('version.figures')), [register, key, w]);
  return (
    <fieldset className="x-rows">
      <legend className="x-legend">{w('version.figures')}</legend>
      <Form.Item name={path} noStyle>
        <Figures path={path} />
      </Form.Item>
    </fieldset>
  );
}

interface FiguresProps {
  path: readonly string[];
  id?: string;
  value?: readonly Figure[];
  onChange?: (figures: readonly Figure[]) => void;
}

function Figures({ path, id, value, onChange }: FiguresProps) {
  const w = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const figures = value ?? [];
  return (
    <div id={id} tabIndex={-1}>
      {figures.map((_figure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the values live in the form under it.
        <fieldset key={at} className="x-row">
          <legend className="x-legend">{w('version.figure', { n: at + 1 })}</legend>
          <TextField name={[...path, at, 'label']} label={w('version.figureLabel')} maxLength={60} />
          <TextField name={[...path, at, 'value']} label={w('version.figureValue')} maxLength={60} />
          <TextField name={[...path, at, 'source']} label={w('version.figureSource')} maxLength={200} />
          <Button
            onClick={() => {
              onChange?.(figures.filter((_one, place) => place !== at));
              add.current?.focus();
            }}
          >
            {w('version.removeFigure', { n: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button ref={add} disabled={figures.length >= MOST} onClick={() => onChange?.([...figures, { label: '', value: '', source: '' }])}>
        {w('version.addFigure')}
      </Button>
    </div>
  );
}
