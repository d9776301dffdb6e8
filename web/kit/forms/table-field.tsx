import { Button, Form } from 'antd';
import { useEffect, useRef } from 'react';
import type { FieldProps } from '../form/field.tsx';
import { useFormState } from '../form/form-context.ts';
import { pathKey, toPath } from '../form/path.ts';
import { useT } from '../i18n/use-t.ts';
import { CellField } from './cell-field.tsx';
import type { FormColumn } from './types.ts';
import { useFormWords } from './words.ts';

interface TableFieldProps extends FieldProps {
  columns: readonly FormColumn[];
  maxRows?: number;
}

/** Rows of a few fields each. Every cell is a field of its own, so what is wrong is told where it stands. */
export function TableField(props: TableFieldProps) {
  const { name, label, optional, help, clause } = props;
  const t = useT();
  const { register, check, textOf, form } = useFormState();
  const path = toPath(name);
  const key = pathKey(path);
  useEffect(() => register(key, label), [register, key, label]);
  const validator = async () => {
    // What is wrong in a cell is told there.
    const issue = (await check()).find((one) => pathKey(one.path) === key);
    if (issue) throw new Error(textOf(issue, form.getFieldValue(path)));
  };
  return (
    <fieldset className="x-rows">
      <legend className="x-legend">
        {label}
        {optional ? <span className="x-optional">{t('form.optional')}</span> : null}
      </legend>
      {help || clause ? (
        <p className="x-help">
          {help}
          {clause ? <span className="x-clause">{t('form.clause', { clause })}</span> : null}
        </p>
      ) : null}
      <Form.Item name={path} rules={[{ validator }]} validateTrigger="onChange">
        <Rows {...props} />
      </Form.Item>
    </fieldset>
  );
}

type Row = Readonly<Record<string, unknown>>;

interface RowsProps extends TableFieldProps {
  id?: string;
  value?: readonly Row[];
  onChange?: (rows: readonly Row[]) => void;
}

function Rows({ id, name, label, columns, maxRows = 50, value, onChange }: RowsProps) {
  const w = useFormWords();
  const add = useRef<HTMLButtonElement>(null);
  const rows = value ?? [];
  const path = toPath(name);
  return (
    <div id={id} tabIndex={-1}>
      {rows.length === 0 ? <p className="x-faint">{w('row.empty')}</p> : null}
      {rows.map((_row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the values live in the form under it.
        <fieldset key={at} className="x-row">
          <legend className="x-legend">{w('row.name', { n: at + 1 })}</legend>
          <div className="x-cells">
            {columns.map((column) => (
              <CellField key={column.key} name={[...path, at, column.key]} asked={column} />
            ))}
          </div>
          <Button
            aria-label={`${label} ${w('row.remove', { n: at + 1 })}`}
            onClick={() => {
              onChange?.(rows.filter((_one, place) => place !== at));
              add.current?.focus();
            }}
          >
            {w('row.remove', { n: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button ref={add} disabled={rows.length >= maxRows} aria-label={`${label} ${w('row.add')}`} onClick={() => onChange?.([...rows, {}])}>
        {w('row.add')}
      </Button>
    </div>
  );
}
