import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { meetingChange } from '../../shared/meeting-input.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useWords } from '../words.ts';
import { UpdateMeeting } from './meeting-document.tsx';

interface ChangeDialogProps {
  meeting: { id: string; title: string; place: string; startsAt: string; version: number };
  onReload: () => void;
  onDone: () => void;
  onClose: () => void;
}

/** Title, place and time of a meeting that has not begun. */
export function ChangeDialog({ meeting, onReload, onDone, onClose }: ChangeDialogProps) {
  const w = useWords();
  const toast = useToast();
  const { id, title, place, startsAt, version } = meeting;
  const { submit } = useSubmit(UpdateMeeting, (data) => data.updateMeeting);
  return (
    <FormDialog title={w('meeting.act.update')} onClose={onClose}>
      <Form
        id={`meeting-change/${id}`}
        schema={meetingChange}
        initial={{ title, place, startsAt }}
        version={version}
        onReload={onReload}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={() => {
          toast(w('meeting.act.update.done'));
          onDone();
        }}
        submitLabel={w('meeting.act.update.save')}
        consequence={w('meeting.act.update.consequence')}
      >
        <TextField name="title" label={w('meeting.title')} maxLength={120} />
        <MomentField name="startsAt" label={w('meeting.startsAt')} help={w('meeting.beijing')} />
        <TextField name="place" label={w('meeting.place')} maxLength={200} optional />
      </Form>
    </FormDialog>
  );
}
