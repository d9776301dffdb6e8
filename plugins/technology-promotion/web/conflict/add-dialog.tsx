import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { RadioField } from '@xinglin/kit/forms/radio-field.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { conflictInput, conflictKinds } from '../../shared/conflict-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { useDossierSearch, usePeopleSearch } from './searches.tsx';

const AddDocument = graphql(`
  mutation AddConflict_Add($input: ConflictInput!) {
    addConflict(input: $input) {
      ... on Conflict { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** A tie that the association knows of and nothing computed speaks for. */
export function AddConflict({ callId, onDone, onClose }: { callId: string; onDone: () => void; onClose: () => void }) {
  const w = useWords();
  const toast = useToast();
  const people = usePeopleSearch();
  const dossiers = useDossierSearch(callId);
  const { submit } = useSubmit(AddDocument, (data) => data.addConflict);
  return (
    <FormDialog title={w('conflict.add')} onClose={onClose} width={560}>
      <Form
        id="conflict-add"
        schema={conflictInput}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={() => {
          toast(w('conflict.added'));
          onDone();
        }}
        submitLabel={w('conflict.add')}
        consequence={w('conflict.addConsequence')}
      >
        <PersonField name="userId" label={w('conflict.person')} search={people} />
        <PersonField name="dossierId" label={w('conflict.item')} search={dossiers} placeholder={w('conflict.pickItem')} />
        <SelectField
          name="type"
          label={w('conflict.type')}
          options={conflictKinds.map((value) => ({ value, label: w(`conflict.type.${value}`) }))}
        />
        <RadioField
          name="strength"
          label={w('conflict.strength')}
          options={(['HARD', 'SOFT'] as const).map((value) => ({ value, label: w(`conflict.strengthLong.${value}`) }))}
        />
        <TextAreaField name="evidence" label={w('conflict.evidence')} max={500} rows={3} />
      </Form>
    </FormDialog>
  );
}
