import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { type VisitInput, visitInput } from '../../shared/supervision-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { VisitFields } from './visit-fields.tsx';

const ChangeVisit = graphql(`
  mutation ChangeDialog_Change($id: ID!, $version: Int!, $input: SupervisionVisitInput!) {
    updateVisit(id: $id, version: $version, input: $input) {
      ... on SupervisionVisit { id version manner plannedOn visitors }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface ChangeDialogProps {
  visit: { id: string; version: number; manner: string; plannedOn: string; visitors: string; site?: { id: string } | null };
  onDone: () => void;
  onClose: () => void;
}

/** Puts a visit off, or sends others, as long as it is planned. */
export function ChangeDialog({ visit, onDone, onClose }: ChangeDialogProps) {
  const w = useWords();
  const { id, version, plannedOn, visitors, site } = visit;
  const { submit } = useSubmit(ChangeVisit, (data) => data.updateVisit);
  return (
    <FormDialog title={w('visit.change')} onClose={onClose}>
      <Form
        id={`visit-change/${id}`}
        schema={visitInput}
        initial={{ adoptionId: site?.id ?? '', manner: visit.manner as VisitInput['manner'], plannedOn, visitors }}
        texts={w.find}
        draft={false}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('visit.change')}
      >
        <VisitFields />
      </Form>
    </FormDialog>
  );
}
