import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { runSettings } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Start = graphql(`
  mutation RunSettings_Start($roundId: ID!, $settings: AssignmentSettings) {
    startAssignmentRun(roundId: $roundId, settings: $settings) {
      ... on AssignmentRun { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface RunSettingsFormProps {
  roundId: string;
  need: number;
  onStarted: () => void;
}

/** What the computation may do; the defaults suit most rounds. */
export function RunSettingsForm({ roundId, need, onStarted }: RunSettingsFormProps) {
  const w = useWords();
  const { submit } = useSubmit(Start, (data) => data.startAssignmentRun);
  return (
    <Form
      id={`assignment-run/${roundId}`}
      schema={runSettings}
      initial={{ need, minLoad: 0, balance: 0.01, changeCost: 0.1, oneEmployerPerItem: true, fairnessFloor: true }}
      texts={w.find}
      onSubmit={(settings) => submit({ roundId, settings })}
      onDone={onStarted}
      submitLabel={w('round.run.start')}
      consequence={w('round.run.startConsequence')}
    >
      <NumberField name="need" label={w('round.need')} min={1} max={50} unit={w('round.people')} />
      <NumberField name="minLoad" label={w('round.run.minLoad')} help={w('round.run.minLoadHelp')} min={0} unit={w('round.items')} />
      <NumberField
        name="maxLoad"
        label={w('round.run.maxLoad')}
        help={w('round.run.maxLoadHelp')}
        min={1}
        unit={w('round.items')}
        optional
      />
      <NumberField name="balance" label={w('round.run.balance')} help={w('round.run.balanceHelp')} min={0} max={1} step={0.01} />
      <NumberField name="changeCost" label={w('round.run.changeCost')} help={w('round.run.changeCostHelp')} min={0} max={1} step={0.05} />
      <CheckboxField name="oneEmployerPerItem" label={w('round.run.rules')} statement={w('round.run.oneEmployer')} optional />
      <CheckboxField name="fairnessFloor" label={w('round.run.fairness')} statement={w('round.run.fairnessFloor')} optional />
      <TextField name="seed" label={w('round.run.seed')} help={w('round.run.seedHelp')} maxLength={40} optional />
    </Form>
  );
}
