import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { teamPersonChange } from '../../shared/team-input.ts';
import { useWords } from '../words.ts';
import { UpdatePerson } from './person-document.tsx';

interface PersonDialogProps {
  person: { id: string; version: number; name: string; employer: string; title: string };
  onDone: () => void;
  onClose: () => void;
}

export function PersonDialog({ person: { id, version, name, employer, title }, onDone, onClose }: PersonDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(UpdatePerson, (data) => data.updateTeamPerson);
  return (
    <FormDialog title={w('team.edit')} onClose={onClose}>
      <Form
        id={`team-person/${id}`}
        schema={teamPersonChange}
        initial={{ name, employer, title }}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('budget.save')}
      >
        <TextField name="name" label={w('team.name')} maxLength={50} />
        <TextField name="employer" label={w('team.employer')} maxLength={100} />
        <TextField name="title" label={w('team.post')} maxLength={60} optional />
      </Form>
    </FormDialog>
  );
}
