import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Form } from 'antd';
import type { Method } from '../../shared/methods.ts';
import { useWords } from '../words.ts';

type Kind = 'line' | 'text' | 'count' | 'half' | 'day' | 'level';

/** What each method asks for, in the order in which it is filled in. */
export const methodFields: Readonly<Record<Method, readonly (readonly [key: string, kind: Kind])[]>> = {
  DEMONSTRATION: [
    ['subject', 'text'],
    ['standard', 'text'],
    ['casesShown', 'count'],
    ['visitors', 'count'],
  ],
  ALLIANCE: [
    ['alliance', 'line'],
    ['lead', 'line'],
    ['mechanism', 'text'],
    ['visitsDown', 'count'],
    ['referrals', 'count'],
  ],
  ATTACHMENT: [
    ['department', 'line'],
    ['mentor', 'line'],
    ['weeks', 'half'],
    ['assessment', 'text'],
  ],
  CLINICAL_TEACHING: [
    ['mentor', 'line'],
    ['department', 'line'],
    ['casesTaught', 'count'],
    ['casesIndependent', 'count'],
  ],
  TRAINING: [
    ['curriculum', 'text'],
    ['hours', 'half'],
    ['level', 'level'],
    ['credits', 'line'],
  ],
  INFORMATION: [
    ['system', 'line'],
    ['functions', 'text'],
    ['liveOn', 'day'],
    ['users', 'count'],
  ],
};

const levels = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY'] as const;

function MethodField({ name, kind }: { name: string; kind: Kind }) {
  const w = useWords();
  const field = { name: ['details', name], label: w.find(`activity.field.${name}`) ?? name, optional: true };
  if (kind === 'text') return <TextAreaField {...field} max={2_000} rows={3} />;
  if (kind === 'count') return <NumberField {...field} min={0} precision={0} unit={w.find(`activity.unit.${name}`) ?? ''} />;
  if (kind === 'half') return <NumberField {...field} min={0.5} step={0.5} precision={1} unit={w.find(`activity.unit.${name}`) ?? ''} />;
  if (kind === 'day') return <DateField {...field} />;
  if (kind === 'level') return <SelectField {...field} options={levels.map((value) => ({ value, label: w(`activity.level.${value}`) }))} />;
  return <TextField {...field} maxLength={120} />;
}

/** The fields of the main method, and what shows that it took place. */
export function MethodFields() {
  const w = useWords();
  const { form } = useFormState();
  const method = Form.useWatch('method', form) as Method | undefined;
  if (!method || !(method in methodFields)) return null;
  return (
    <Section key={method} title={w(`method.${method}`)}>
      <p className="x-help">{w(`activity.asks.${method}`)}</p>
      {methodFields[method].map(([name, kind]) => (
        <MethodField key={`${method}.${name}`} name={name} kind={kind} />
      ))}
      <TextAreaField
        name={['details', 'evidence']}
        label={w('activity.field.evidence')}
        help={w('activity.evidenceHelp')}
        max={2_000}
        rows={3}
        optional
      />
    </Section>
  );
}
