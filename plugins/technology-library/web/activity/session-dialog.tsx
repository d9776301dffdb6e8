import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { sessionInput } from '../../shared/activity-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { MomentField } from './moment-field.tsx';

const AddSession = graphql(`
  mutation SessionDialog_Add($id: ID!, $input: ActivitySessionInput!) {
    done: addActivitySession(activityId: $id, input: $input) {
      ... on ActivitySession { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const UpdateSession = graphql(`
  mutation SessionDialog_Update($id: ID!, $version: Int!, $input: ActivitySessionInput!) {
    done: updateActivitySession(id: $id, version: $version, input: $input) {
      ... on ActivitySession { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface SessionDialogProps {
  activityId: string;
  session?: { id: string; version: number; title: string; place: string; startsAt: string; endsAt: string; passScore?: number | null };
  onDone: () => void;
  onClose: () => void;
}

/** When and where a session is held, and whether it ends with a test. */
export function SessionDialog({ activityId, session, onDone, onClose }: SessionDialogProps) {
  const w = useWords();
  const toast = useToast();
  const add = useSubmit(AddSession, ({ done }) => done);
  const update = useSubmit(UpdateSession, ({ done }) => done);
  return (
    <FormDialog title={w(session ? 'session.edit' : 'session.add')} onClose={onClose}>
      <Form
        id={`session/${session?.id ?? activityId}`}
        schema={sessionInput}
        initial={
          session
            ? {
                title: session.title,
                place: session.place,
                startsAt: session.startsAt,
                endsAt: session.endsAt,
                passScore: session.passScore ?? null,
              }
            : {}
        }
        draft={false}
        texts={w.find}
        onSubmit={(input) =>
          session ? update.submit({ id: session.id, version: session.version, input }) : add.submit({ id: activityId, input })
        }
        onDone={() => {
          toast(w('session.saved'));
          onDone();
        }}
        submitLabel={w('site.save')}
      >
        <TextField name="title" label={w('session.name')} maxLength={120} autoFocus />
        <TextField name="place" label={w('session.place')} maxLength={200} optional />
        <MomentField name="startsAt" label={w('session.startsAt')} />
        <MomentField name="endsAt" label={w('session.endsAt')} />
        <NumberField name="passScore" label={w('session.passScore')} help={w('session.passScoreHelp')} min={0} max={999} optional />
      </Form>
    </FormDialog>
  );
}
