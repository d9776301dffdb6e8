import { Form } from 'antd';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useFormState } from './form-context.ts';
import { type FieldName, pathKey, toPath } from './path.ts';
import { belongsTo } from './validate.ts';

export interface FieldProps {
  name: FieldName;
  label: string;
  help?: ReactNode;
  /** Where the demand comes from, such as 第十二条. */
  clause?: string;
  /** Fields are required unless they say so. */
  optional?: boolean;
  disabled?: boolean;
}

interface FieldFrameProps extends FieldProps {
  /** For controls that are never “left”, such as a group of boxes. */
  checkOnChange?: boolean;
  valuePropName?: string;
  className?: string;
  children: ReactElement;
}

/** Label, help, control and error of one field, tied together for eyes and screen readers. */
export function Field(props: FieldFrameProps) {
  const { name, label, help, clause, optional, checkOnChange, children } = props;
  const t = useT();
  const { register, check, textOf, visited, visit, form } = useFormState();
  const path = toPath(name);
  const key = pathKey(path);
  useEffect(() => register(key, label), [register, key, label]);

  const seen = checkOnChange || visited.has(key);
  const validator = async () => {
    const issue = (await check()).find((one) => belongsTo(one, path));
    if (issue) throw new Error(textOf(issue, form.getFieldValue(path)));
  };
  const extra =
    help || clause ? (
      <>
        {help}
        {clause ? <span className="x-clause">{t('form.clause', { clause })}</span> : null}
      </>
    ) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its control was left.
    <div className={props.className} onBlur={() => visit(path)}>
      <Form.Item
        name={path}
        label={
          <>
            {label}
            {optional ? <span className="x-optional">{t('form.optional')}</span> : null}
          </>
        }
        extra={extra}
        rules={[{ validator }]}
        validateFirst
        validateTrigger={seen ? ['onChange', 'onBlur'] : ['onBlur']}
        required={false}
        {...(props.valuePropName ? { valuePropName: props.valuePropName } : {})}
      >
        {children}
      </Form.Item>
    </div>
  );
}
