import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { type FieldName, pathKey, toPath } from '@xinglin/kit/form/path.ts';
import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words.ts';

type RowPath = (string | number)[];

interface RowsFieldProps<Row> {
  name: FieldName;
  label: string;
  help?: ReactNode;
  /** What one row is called, such as 专业类别. */
  each: string;
  fresh: (rows: readonly Row[]) => Row;
  disabled?: boolean;
  max?: number;
  /** Rows whose order says something can be moved. */
  ordered?: boolean;
  children: (path: RowPath) => ReactNode;
}

/** Rows of a few fields each, with what is wrong at its place; what a row keeps unseen stays with it. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const { name, label, help } = props;
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
      {help ? <p className="x-help">{help}</p> : null}
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

/** A row and the one after it, the other way round. */
const swapped = <Row,>(rows: readonly Row[], at: number): Row[] => [
  ...rows.slice(0, at),
  ...rows.slice(at, at + 2).toReversed(),
  ...rows.slice(at + 2),
];

function Rows<Row>({ id, name, each, fresh, disabled = false, max = 50, ordered = false, children, value, onChange }: RowsProps<Row>) {
  const w = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const rows = value ?? [];
  const path = toPath(name);
  return (
    <div id={id} tabIndex={-1}>
      {rows.map((_row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the values live in the form under it.
        <fieldset key={at} className="x-row">
          <legend className="x-legend">{w('rows.name', { each, n: at + 1 })}</legend>
          {children([...path, at])}
          {disabled ? null : (
            <div className="x-form-acts">
              {ordered && rows.length > 1 ? (
                <>
                  <Button disabled={at === 0} onClick={() => onChange?.(swapped(rows, at - 1))}>
                    {w('rows.up', { each, n: at + 1 })}
                  </Button>
                  <Button disabled={at === rows.length - 1} onClick={() => onChange?.(swapped(rows, at))}>
                    {w('rows.down', { each, n: at + 1 })}
                  </Button>
                </>
              ) : null}
              <Button
                onClick={() => {
                  onChange?.(rows.filter((_one, place) => place !== at));
                  add.current?.focus();
                }}
              >
                {w('rows.remove', { each, n: at + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {disabled ? null : (
        <Button ref={add} disabled={rows.length >= max} onClick={() => onChange?.([...rows, fresh(rows)])}>
          {w('rows.add', { each })}
        </Button>
      )}
    </div>
  );
}
