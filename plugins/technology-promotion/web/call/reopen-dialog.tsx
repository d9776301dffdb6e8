import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { reopenInput } from '../../shared/call-input.ts';
import { graphql } from '../gql/gql.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useWords } from '../words.ts';

const Reopen = graphql(`
  mutation CallAct_Reopen($id: ID!, $version: Int!, $closesAt: String!, $reason: String!) {
    done: reopenCall(id: $id, version: $version, closesAt: $closesAt, reason: $reason) {
      ... on Call { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface ReopenDialogProps {
  call: { id: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

/** Takes submissions again, until a new time, for a reason that is kept. */
export function ReopenDialog({ call, onDone, onClose }: ReopenDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Reopen, ({ done }) => done);
  return (
    <FormDialog title={w('call.act.reopen')} onClose={onClose}>
      <Form
        id={`call-reopen/${call.id}`}
        schema={reopenInput}
        texts={w.find}
        draft={false}
        onSubmit={(input) => submit({ id: call.id, version: call.version, ...input })}
        onDone={onDone}
        submitLabel={w('call.act.reopen')}
        consequence={w('call.act.reopen.consequence')}
      >
        <MomentField name="closesAt" label={w('call.newClosesAt')} />
        <TextAreaField name="reason" label={w('call.reason')} max={500} rows={3} />
      </Form>
    </FormDialog>
  );
}
