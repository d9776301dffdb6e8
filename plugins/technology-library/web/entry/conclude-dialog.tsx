import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { conclusionInput, reviewConclusions } from '../../shared/entry-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Conclude = graphql(`
  mutation ConcludeDialog_Conclude($id: ID!, $version: Int!, $input: LibraryReviewConclusionInput!) {
    done: concludeLibraryReview(id: $id, version: $version, input: $input) {
      ... on LibraryReview { id stage conclusion version entry { id stage version } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface ConcludeDialogProps {
  review: { id: string; kind: string; version: number; findings: string };
  onDone: () => void;
  onClose: () => void;
}

export function ConcludeDialog({ review: { id, kind, version, findings }, onDone, onClose }: ConcludeDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Conclude, ({ done }) => done);
  const conclusions = reviewConclusions.filter((one) => kind !== 'EXIT' || one !== 'ITERATE');
  return (
    <FormDialog title={w('libraryReview.act.conclude')} onClose={onClose}>
      <Form
        id={`library-review-conclude/${id}`}
        schema={conclusionInput}
        texts={w.find}
        initial={{ findings }}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('libraryReview.act.conclude')}
        consequence={w('libraryReview.act.conclude.consequence')}
      >
        <SelectField
          name="conclusion"
          label={w('libraryReview.conclusion')}
          options={conclusions.map((value) => ({ value, label: w(`libraryReview.conclusion.${value}`) }))}
        />
        <TextAreaField name="findings" label={w('libraryReview.findings')} help={w('libraryReview.findingsHelp')} max={5_000} rows={6} />
      </Form>
    </FormDialog>
  );
}
