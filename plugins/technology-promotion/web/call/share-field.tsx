import { Field } from '@xinglin/kit/form/field.tsx';
import { Input } from 'antd';
import type { Share } from '../../shared/policy.ts';
import { useWords } from '../words.ts';

interface ShareFieldProps {
  name: 'policy.panel.outsideShare' | 'policy.panel.employerShare' | 'policy.vote.attendanceShare' | 'policy.vote.passShare';
  /** What the house ships. */
  from: Share;
  disabled: boolean;
}

/** What is no share yet stays as it was typed, for the schema to refuse. */
type Typed = Partial<Share> | string;

const written = (share: Typed | undefined): string =>
  typeof share === 'string' ? share : share?.numerator === undefined ? '' : `${share.numerator}/${share.denominator}`;
const read = (text: string): Typed => {
  const [, numerator, denominator] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text) ?? [];
  if (numerator && denominator) return { numerator: Number(numerator), denominator: Number(denominator) };
  return text.trim() === '' ? {} : text;
};

/** A share as people write it in rules: 2/3. Two whole numbers, so that nothing is ever rounded. */
export function ShareField({ name, from, disabled }: ShareFieldProps) {
  const w = useWords();
  return (
    <Field
      name={name}
      label={w(name)}
      help={w('policy.default', { value: written(from), source: w(`${name}.source`) })}
      disabled={disabled}
    >
      <ShareControl from={from} disabled={disabled} />
    </Field>
  );
}

interface ControlProps {
  id?: string;
  value?: Typed;
  onChange?: (value: Typed) => void;
  from: Share;
  disabled: boolean;
}

function ShareControl({ id, value, onChange, from, disabled }: ControlProps) {
  return (
    <Input
      {...(id ? { id } : {})}
      className="x-date"
      inputMode="text"
      placeholder={written(from)}
      autoComplete="off"
      disabled={disabled}
      value={written(value)}
      onChange={(event) => onChange?.(read(event.target.value.replaceAll('／', '/')))}
      aria-required
    />
  );
}
