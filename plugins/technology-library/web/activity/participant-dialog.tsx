import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { attendanceInput } from '../../shared/activity-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const AddParticipant = graphql(`
  mutation Participant_Add($sessionId: ID!, $input: AttendanceInput!) {
    done: addParticipant(sessionId: $sessionId, input: $input) {
      ... on Participation { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const UpdateParticipant = graphql(`
  mutation Participant_Update($id: ID!, $version: Int!, $input: AttendanceInput!) {
    done: updateParticipant(id: $id, version: $version, input: $input) {
      ... on Participation { id version score }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface Person {
  id: string;
  version: number;
  personName: string;
  organisation: string;
  post: string;
  score?: number | null;
}

interface ParticipantDialogProps {
  session: { id: string; passScore?: number | null };
  person?: Person;
  onDone: () => void;
  onClose: () => void;
}

/** A person on the list, and her score where the session has a test. */
export function ParticipantDialog({ session, person, onDone, onClose }: ParticipantDialogProps) {
  const w = useWords();
  const toast = useToast();
  const add = useSubmit(AddParticipant, ({ done }) => done);
  const update = useSubmit(UpdateParticipant, ({ done }) => done);
  const tested = session.passScore !== null && session.passScore !== undefined;
  return (
    <FormDialog title={w(person ? 'person.edit' : 'person.add')} onClose={onClose}>
      <Form
        id={`participant/${person?.id ?? session.id}`}
        schema={attendanceInput}
        initial={
          person ? { personName: person.personName, organisation: person.organisation, post: person.post, score: person.score ?? null } : {}
        }
        draft={false}
        texts={w.find}
        onSubmit={(input) =>
          person ? update.submit({ id: person.id, version: person.version, input }) : add.submit({ sessionId: session.id, input })
        }
        onDone={() => {
          toast(w('person.saved'));
          onDone();
        }}
        submitLabel={w('site.save')}
      >
        <TextField name="personName" label={w('person.name')} maxLength={50} autoFocus />
        <TextField name="organisation" label={w('person.organisation')} maxLength={100} />
        <TextField name="post" label={w('person.post')} maxLength={50} optional />
        {tested ? <NumberField name="score" label={w('person.score')} min={0} max={999} precision={2} optional /> : null}
      </Form>
    </FormDialog>
  );
}
