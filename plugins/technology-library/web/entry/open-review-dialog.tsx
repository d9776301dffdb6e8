import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useNavigate } from 'react-router';
import { openReviewInput } from '../../shared/entry-input.ts';
import { reviewTriggers } from '../../shared/reasons.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Open = graphql(`
  mutation OpenReview_Open($entryId: ID!, $input: OpenLibraryReviewInput!) {
    done: openLibraryReview(entryId: $entryId, input: $input) {
      ... on LibraryReview { id entry { id stage version } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

const schema = openReviewInput.omit({ kind: true });

interface OpenReviewDialogProps {
  kind: 'RE_EVALUATION' | 'EXIT';
  entryId: string;
  onClose: () => void;
}

export function OpenReviewDialog({ kind, entryId, onClose }: OpenReviewDialogProps) {
  const w = useWords();
  const navigate = useNavigate();
  const { submit } = useSubmit(Open, ({ done }) => done);
  const title = w(kind === 'EXIT' ? 'entry.exitCase' : 'entry.review');
  return (
    <FormDialog title={title} onClose={onClose}>
      <Form
        id={`library-review-open/${kind}/${entryId}`}
        schema={schema}
        texts={w.find}
        initial={kind === 'EXIT' ? {} : { trigger: 'SCHEDULE' }}
        onSubmit={({ trigger, findings, dueOn }) =>
          submit({ entryId, input: { kind, trigger, findings: findings ?? null, dueOn: dueOn ?? null } })
        }
        onDone={({ id }) => navigate(`/library-reviews/${id}`)}
        submitLabel={title}
        consequence={w(`libraryReview.open.${kind}.consequence`)}
      >
        <SelectField
          name="trigger"
          label={w('libraryReview.trigger')}
          options={reviewTriggers.map((value) => ({ value, label: w(`trigger.${value}`) }))}
        />
        <TextAreaField
          name="findings"
          label={w('libraryReview.findings')}
          help={w('libraryReview.findingsHelp')}
          max={5_000}
          rows={4}
          optional
        />
        <DateField name="dueOn" label={w('libraryReview.dueOn')} optional />
      </Form>
    </FormDialog>
  );
}
