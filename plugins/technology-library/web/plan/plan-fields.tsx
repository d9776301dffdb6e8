import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { methods } from '../../shared/methods.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';

/** `template`: steps lie at shares of the time, since a template knows no dates. */
export function PlanFields({ template = false }: { template?: boolean }) {
  const w = useWords();
  return (
    <>
      <Section title={w('plan.goals')}>
        <TextAreaField name="background" label={w('plan.background')} max={5_000} rows={4} optional />
        <TextAreaField name="goals" label={w('plan.goals')} max={5_000} rows={4} optional />
        <TextAreaField name="scope" label={w('plan.scope')} max={3_000} rows={3} optional />
      </Section>
      <Section title={w('plan.methods')}>
        <RowsField name="methods" label={w('plan.methods')} each={w('plan.method')} max={methods.length} fresh={() => ({ times: 1 })}>
          {(path) => (
            <>
              <SelectField
                name={[...path, 'method']}
                label={w('plan.method')}
                options={methods.map((value) => ({ value, label: w(`plan.method.${value}`) }))}
              />
              <NumberField name={[...path, 'times']} label={w('plan.times')} min={1} max={1_000} precision={0} />
              <TextAreaField name={[...path, 'note']} label={w('plan.note')} max={500} rows={2} optional />
            </>
          )}
        </RowsField>
      </Section>
      <Section title={w('plan.steps')}>
        <RowsField name="steps" label={w('plan.steps')} each={w('plan.step')} max={60} fresh={() => ({})}>
          {(path) => (
            <>
              <TextField name={[...path, 'name']} label={w('plan.name')} maxLength={100} />
              {template ? (
                <>
                  <NumberField name={[...path, 'from']} label={w('plan.from')} unit="%" min={0} max={100} precision={0} />
                  <NumberField name={[...path, 'to']} label={w('plan.to')} unit="%" min={0} max={100} precision={0} />
                </>
              ) : (
                <>
                  <DateField name={[...path, 'startsOn']} label={w('plan.startsOn')} />
                  <DateField name={[...path, 'endsOn']} label={w('plan.endsOn')} />
                </>
              )}
              <TextField name={[...path, 'responsible']} label={w('plan.responsible')} maxLength={100} optional />
              <TextField name={[...path, 'outcome']} label={w('plan.outcome')} maxLength={300} optional />
            </>
          )}
        </RowsField>
      </Section>
      <Section title={w('plan.organisation')}>
        <TextAreaField name="organisation" label={w('plan.organisation')} max={3_000} rows={4} optional />
        <RowsField name="budget" label={w('plan.budget')} each={w('plan.budgetItem')} max={50} fresh={() => ({})}>
          {(path) => (
            <>
              <TextField name={[...path, 'item']} label={w('plan.item')} maxLength={100} />
              <NumberField name={[...path, 'amount']} label={w('plan.amount')} min={0} precision={2} />
              <TextField name={[...path, 'source']} label={w('plan.source')} maxLength={100} optional />
            </>
          )}
        </RowsField>
      </Section>
      <Section title={w('plan.indicators')}>
        <RowsField name="indicators" label={w('plan.indicators')} each={w('plan.indicator')} max={50} fresh={() => ({})}>
          {(path) => (
            <>
              <TextField name={[...path, 'name']} label={w('plan.name')} maxLength={100} />
              <TextField name={[...path, 'target']} label={w('plan.target')} maxLength={100} />
            </>
          )}
        </RowsField>
        <RowsField name="risks" label={w('plan.risks')} each={w('plan.risk')} max={50} fresh={() => ({})}>
          {(path) => (
            <>
              <TextField name={[...path, 'risk']} label={w('plan.risk')} maxLength={200} />
              <TextAreaField name={[...path, 'measure']} label={w('plan.measure')} max={300} rows={2} />
            </>
          )}
        </RowsField>
      </Section>
    </>
  );
}
