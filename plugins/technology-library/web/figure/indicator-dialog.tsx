import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import type { z } from 'zod';
import { indicatorInput } from '../../shared/figure-input.ts';
import { dimensions, directions, units } from '../../shared/figures.ts';
import { periods } from '../../shared/periods.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Create = graphql(`
  mutation IndicatorDialog_Create($projectId: ID!, $input: IndicatorInput!) {
    createIndicator(projectId: $projectId, input: $input) {
      ... on Indicator { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Update = graphql(`
  mutation IndicatorDialog_Update($id: ID!, $version: Int!, $input: IndicatorInput!) {
    updateIndicator(id: $id, version: $version, input: $input) {
      ... on Indicator { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface IndicatorRow {
  id: string;
  version: number;
  name: string;
  dimension: string;
  unit: string;
  numerator: string;
  denominator?: string | null;
  better: string;
  target?: number | null;
  weight: number;
  period: string;
  source: string;
  dueDays: number;
}

interface IndicatorDialogProps {
  projectId: string;
  indicator: IndicatorRow | null;
  onDone: () => void;
  onClose: () => void;
}

const fresh = { better: 'HIGHER', weight: 1, dueDays: 20, period: 'QUARTER', unit: 'PERCENT' };

export function IndicatorDialog({ projectId, indicator, onDone, onClose }: IndicatorDialogProps) {
  const w = useWords();
  const create = useSubmit(Create, (data) => data.createIndicator);
  const update = useSubmit(Update, (data) => data.updateIndicator);
  const { id, version, ...rest } = indicator ?? { id: '', version: 0, ...fresh };
  const words = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: w.find(`${prefix}.${value}`) ?? value }));
  return (
    <FormDialog title={w(indicator ? 'indicator.change' : 'indicator.add')} onClose={onClose}>
      <Form
        id={indicator ? `indicator/${id}` : `indicator-new/${projectId}`}
        schema={indicatorInput}
        initial={rest as Partial<z.input<typeof indicatorInput>>}
        texts={w.find}
        onSubmit={(input) => (indicator ? update.submit({ id, version, input }) : create.submit({ projectId, input }))}
        onDone={onDone}
        submitLabel={w('indicator.save')}
        consequence={w('indicator.saveConsequence')}
      >
        <TextField name="name" label={w('indicator.name')} />
        <SelectField name="dimension" label={w('indicator.dimension')} options={words('indicator.dimension', dimensions)} />
        <SelectField name="unit" label={w('indicator.unit')} options={words('indicator.unit', units)} />
        <TextField name="numerator" label={w('indicator.numerator')} help={w('indicator.numeratorHelp')} />
        <TextField name="denominator" label={w('indicator.denominator')} help={w('indicator.denominatorHelp')} optional />
        <SelectField name="better" label={w('indicator.better')} options={words('indicator.better', directions)} />
        <NumberField name="target" label={w('indicator.target')} min={0} optional />
        <NumberField name="weight" label={w('indicator.weight')} help={w('indicator.weightHelp')} min={0} max={1000} />
        <SelectField name="period" label={w('indicator.period')} options={words('indicator.period', periods)} />
        <NumberField name="dueDays" label={w('indicator.dueDays')} unit={w('indicator.days')} min={1} max={180} precision={0} />
        <TextField name="source" label={w('indicator.source')} help={w('indicator.sourceHelp')} optional />
      </Form>
    </FormDialog>
  );
}
