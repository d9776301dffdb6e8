import { Field, type FieldProps } from '@xinglin/kit/form/field.tsx';
import { Input } from 'antd';

const inBeijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clock on the wall in Beijing says, as the device's control wants it. */
export const toWallClock = (moment: string | null | undefined): string => {
  const date = moment ? new Date(moment) : null;
  return date && !Number.isNaN(date.getTime()) ? inBeijing.format(date).replace(' ', 'T') : '';
};

/** The moment a wall clock in Beijing shows: China has one zone and no summer time. */
export const fromWallClock = (text: string): string => (text === '' ? '' : `${text.slice(0, 16)}:00+08:00`);

/** A day and a time of Beijing, wherever the browser stands; the value is ISO 8601 with its zone. */
export function MomentField(props: FieldProps) {
  return (
    <Field {...props}>
      <MomentControl {...(props.disabled ? { disabled: true } : {})} required={!props.optional} />
    </Field>
  );
}

interface ControlProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
  required: boolean;
}

function MomentControl({ id, value, onChange, disabled, required }: ControlProps) {
  return (
    <Input
      {...(id ? { id } : {})}
      type="datetime-local"
      className="x-date"
      value={toWallClock(value)}
      onChange={(event) => onChange?.(fromWallClock(event.target.value))}
      disabled={disabled ?? false}
      aria-required={required}
    />
  );
}
