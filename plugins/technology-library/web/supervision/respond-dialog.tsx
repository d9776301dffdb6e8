import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { responseInput } from '../../shared/supervision-input.ts';
import { graphql } from '../gql/gql.ts';
import { AttachField } from '../parts/attach-field.tsx';
import { useWords } from '../words.ts';

const Respond = graphql(`
  mutation RespondDialog_Respond($id: ID!, $version: Int!, $input: FindingResponseInput!) {
    respondToFinding(id: $id, version: $version, input: $input) {
      ... on Finding { id version stage allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const RespondFor = graphql(`
  mutation RespondDialog_RespondFor($id: ID!, $version: Int!, $input: FindingResponseInput!) {
    respondForSite(id: $id, version: $version, input: $input) {
      ... on Finding { id version stage allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface RespondDialogProps {
  finding: { id: string; version: number };
  onBehalf: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** What was done about a finding, in the site's own words. */
export function RespondDialog({ finding: { id, version }, onBehalf, onDone, onClose }: RespondDialogProps) {
  const w = useWords();
  const respond = useSubmit(Respond, (data) => data.respondToFinding);
  const respondFor = useSubmit(RespondFor, (data) => data.respondForSite);
  const act = w(onBehalf ? 'finding.respondFor' : 'finding.respond');
  return (
    <FormDialog title={act} onClose={onClose}>
      <Form
        id={`respond/${id}`}
        schema={responseInput}
        texts={w.find}
        onSubmit={(input) => (onBehalf ? respondFor : respond).submit({ id, version, input })}
        onDone={onDone}
        submitLabel={act}
        consequence={w(onBehalf ? 'finding.respondForConsequence' : 'finding.respondConsequence')}
      >
        <TextAreaField name="text" label={w('finding.response')} max={5_000} rows={6} />
        <DateField name="doneOn" label={w('finding.doneOn')} />
        <AttachField />
      </Form>
    </FormDialog>
  );
}
