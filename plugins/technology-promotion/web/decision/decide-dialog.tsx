import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { decisionInput, type Outcome, outcomes } from '../../shared/decision-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const DecideDossier = graphql(`
  mutation DecideDialog_Decide($dossierId: ID!, $version: Int!, $input: DecisionInput!) {
    decideDossier(dossierId: $dossierId, version: $version, input: $input) {
      ... on Decision { id outcome version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface Line {
  dossierId: string;
  title: string;
  decision?:
    | { outcome: string; conditions: string; reason: string; version: number; letter?: string | null | undefined }
    | null
    | undefined;
}

/** The decision on one dossier, until it is released. */
export function DecideDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const w = useWords();
  const { submit } = useSubmit(DecideDossier, (data) => data.decideDossier);
  const known = line.decision;
  return (
    <FormDialog title={line.title} onClose={onClose}>
      <Form
        id={`decide/${line.dossierId}`}
        schema={decisionInput}
        draft={false}
        texts={w.find}
        initial={known ? { outcome: known.outcome as Outcome, conditions: known.conditions, reason: known.reason } : {}}
        onSubmit={(input) => submit({ dossierId: line.dossierId, version: known?.version ?? 0, input })}
        onDone={onClose}
        submitLabel={w('decision.save')}
        consequence={w('decision.saveConsequence')}
      >
        <SelectField
          name="outcome"
          label={w('decision.outcome')}
          options={outcomes.map((value) => ({ value, label: w(`decision.outcome.${value}`) }))}
        />
        <TextAreaField
          name="conditions"
          label={w('decision.conditions')}
          help={w('decision.conditionsHelp')}
          max={2_000}
          rows={3}
          optional
        />
        <TextAreaField name="reason" label={w('decision.reason')} help={w('decision.reasonHelp')} max={5_000} rows={5} optional />
      </Form>
    </FormDialog>
  );
}
