import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { type FieldName, pathKey, toPath } from '@xinglin/kit/form/path.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words.ts';

type Path = (string | number)[];

interface RowsFieldProps<Row> {
  name: FieldName;
  label: string;
  /** What one row is called. */
  each: string;
  fresh: (rows: readonly Row[]) => Row;
  max: number;
  children: (path: Path) => ReactNode;
}

/** Rows of a few fields each; what is wrong with the list as a whole is told below it. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const { name, label } = props;
  const { register, check, textOf, form } = useFormState();
  const path = toPath(name);
  const key = pathKey(path);
  useEffect(() => register(key, label), [register, key, label]);
  const validator = async () => {
    const issue = (await check()).find((one) => pathKey(one.path) === key);
    if (issue) throw new Error(textOf(issue, form.getFieldValue(path)));
  };
  return (
    <fieldset className="x-rows">
      <legend className="x-legend">{label}</legend>
      <Form.Item name={path} rules={[{ validator }]} validateTrigger="onChange">
        <Rows {...props} />
      </Form.Item>
    </fieldset>
  );
}

interface RowsProps<Row> extends RowsFieldProps<Row> {
  id?: string;
  value?: readonly Row[];
  onChange?: (rows: readonly Row[]) => void;
}

function Rows<Row>({ id, name, each, fresh, max, children, value, onChange }: RowsProps<Row>) {
  const w = useWords();
  const { language } = useLanguage();
  // In the middle of a sentence; Chinese knows no capitals.
  const within = language === 'en' ? each.charAt(0).toLowerCase() + each.slice(1) : each;
  const add = useRef<HTMLButtonElement>(null);
  const rows = value ?? [];
  return (
    <div id={id} tabIndex={-1}>
      {rows.map((_row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the values live in the form under it.
        <fieldset key={at} className="x-row">
          <legend className="x-legend">{w('project.rows.name', { each, n: at + 1 })}</legend>
          {children([...toPath(name), at])}
          <Button
            onClick={() => {
              onChange?.(rows.filter((_one, place) => place !== at));
              add.current?.focus();
            }}
          >
            {w('project.rows.remove', { each: within, n: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button ref={add} disabled={rows.length >= max} onClick={() => onChange?.([...rows, fresh(rows)])}>
        {w('project.rows.add', { each: within })}
      </Button>
    </div>
  );
}
