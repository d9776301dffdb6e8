import { Field, type FieldProps } from '@xinglin/kit/form/field.tsx';
import { Input } from 'antd';

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const shown = (moment: string | null | undefined): string => {
  const date = moment ? new Date(moment) : null;
  return date && !Number.isNaN(date.getTime()) ? beijing.format(date).replace(' ', 'T') : '';
};
/** China has one zone and no summer time. */
const meant = (wall: string): string => (wall === '' ? '' : `${wall.slice(0, 16)}:00+08:00`);

interface ControlProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  required: boolean;
}

function Control({ id, value, onChange, required }: ControlProps) {
  return (
    <Input
      {...(id ? { id } : {})}
      type="datetime-local"
      className="x-date"
      value={shown(value)}
      onChange={(event) => onChange?.(meant(event.target.value))}
      aria-required={required}
    />
  );
}

/** A day and a time on the clocks of Beijing, wherever the browser stands. */
export function MomentField(props: FieldProps) {
  return (
    <Field {...props}>
      <Control required={!props.optional} />
    </Field>
  );
}
