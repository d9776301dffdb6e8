import { Field } from '@xinglin/kit/form/field.tsx';
import { Input } from 'antd';
import { useState } from 'react';
import type { Share } from '../../shared/policy.ts';
import { useWords } from '../words.ts';

interface ShareFieldProps {
  name: 'policy.panel.outsideShare' | 'policy.panel.employerShare' | 'policy.vote.attendanceShare' | 'policy.vote.passShare';
  /** What the house ships. */
  from: Share;
  disabled: boolean;
}

const written = (share: Partial<Share> | undefined): string =>
  share?.numerator === undefined && share?.denominator === undefined ? '' : `${share.numerator ?? ''}/${share.denominator ?? ''}`;
const whole = (text: string | undefined) => (text && /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined);

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
      <ShareControl disabled={disabled} />
    </Field>
  );
}

interface ControlProps {
  id?: string;
  value?: Partial<Share>;
  onChange?: (value: Partial<Share>) => void;
  disabled: boolean;
}

function ShareControl({ id, value, onChange, disabled }: ControlProps) {
  // What is being typed is not a share yet; it shows as typed until it says the same as the value.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...(id ? { id } : {})}
      className="x-date"
      inputMode="text"
      placeholder="2/3"
      autoComplete="off"
      disabled={disabled}
      value={typed ?? written(value)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const text = event.target.value.replaceAll('／', '/');
        setTyped(text);
        const [above, below] = text.split('/');
        onChange?.({ numerator: whole(above), denominator: whole(below) } as Partial<Share>);
      }}
      aria-required
    />
  );
}
