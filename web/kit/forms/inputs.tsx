// Inputs of the builders. They change a definition at once and hold no state, so they stand outside the kit's Form.
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';

interface Told {
  label: string;
  /** What is wrong with the value, in words. */
  error?: string | undefined;
}

interface FrameProps extends Told {
  children: (control: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
  wide?: boolean;
}

function Frame({ label, error, children, wide }: FrameProps) {
  const id = useId();
  return (
    <div className={wide ? 'x-input x-input-wide' : 'x-input'}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(error ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` } : {}) })}
      {error ? (
        <p id={`${id}-error`} className="x-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface TextInputProps extends Told {
  value: string | undefined;
  onChange: (value: string) => void;
  maxLength?: number;
  rows?: number;
}

export function TextInput({ value = '', onChange, maxLength, rows, ...told }: TextInputProps) {
  const shared = { value, maxLength, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  return (
    <Frame {...told} wide>
      {(control) =>
        rows ? (
          <Input.TextArea {...control} {...shared} rows={rows} className="x-area" />
        ) : (
          <Input {...control} {...shared} autoComplete="off" {...(told.error ? { status: 'error' as const } : {})} />
        )
      }
    </Frame>
  );
}

interface NumberInputProps extends Told {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  step?: number;
}

export function NumberInput({ value, onChange, step = 1, ...told }: NumberInputProps) {
  return (
    <Frame {...told}>
      {(control) => (
        <InputNumber
          {...control}
          value={value ?? null}
          step={step}
          controls={false}
          changeOnWheel={false}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
          {...(told.error ? { status: 'error' as const } : {})}
        />
      )}
    </Frame>
  );
}

interface PickInputProps<V extends string> extends Told {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

export function PickInput<V extends string>({ value, options, onChange, ...told }: PickInputProps<V>) {
  return (
    <Frame {...told}>
      {(control) => (
        <Select<V>
          {...control}
          aria-label={told.label}
          value={value}
          options={options.map((option) => ({ ...option }))}
          onChange={onChange}
          popupMatchSelectWidth={false}
          {...(told.error ? { status: 'error' as const } : {})}
        />
      )}
    </Frame>
  );
}

interface TickProps {
  label: string;
  value: boolean | undefined;
  onChange: (value: boolean) => void;
  error?: string | undefined;
}

export function Tick({ label, value, onChange, error }: TickProps) {
  return (
    <div className="x-input">
      <Checkbox checked={value ?? false} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
      {error ? <p className="x-bad">{error}</p> : null}
    </div>
  );
}
