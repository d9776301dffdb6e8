import { memberInput } from '@xinglin/kernel/shared/member-input';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../../gql/gql.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { MemberRow } from './member.tsx';
import { useDepartmentList } from './role-list.ts';
import { usePeopleWords } from './words.ts';

const UpdateDocument = graphql(`
  mutation UpdateDialog_Update($input: UpdateMemberInput!) {
    updateMember(input: $input) {
      ... on Member {
        id
        version
        name
        title
      }
      ...Refusal
    }
  }
`);

interface UpdateDialogProps {
  member: MemberRow;
  open: boolean;
  onClose: () => void;
  onReload: () => void;
}

export function UpdateDialog({ member, open, onClose, onReload }: UpdateDialogProps) {
  const w = usePeopleWords();
  return (
    <FormDialog open={open} title={w('member.updateTitle')} onClose={onClose}>
      <UpdateForm member={member} onClose={onClose} onReload={onReload} />
    </FormDialog>
  );
}

function UpdateForm({ member, onClose, onReload }: Omit<UpdateDialogProps, 'open'>) {
  const w = usePeopleWords();
  const toast = useToast();
  const departments = useDepartmentList();
  const { submit } = useSubmit(UpdateDocument, (data) => data.updateMember);
  return (
    <DialogForm
      id={`member-${member.id}`}
      schema={memberInput}
      initial={{ name: member.name, title: member.title, departmentId: member.department?.id ?? null }}
      onReload={onReload}
      onSubmit={({ name, title, departmentId }) =>
        submit({
          input: {
            id: member.id,
            version: member.version,
            name,
            title: (title as string | null | undefined) ?? null,
            departmentId: departmentId ?? null,
          },
        })
      }
      onDone={() => {
        toast(w('member.saved'));
        onClose();
      }}
      submitLabel={w('member.save')}
    >
      <TextField name="name" label={w('members.name')} maxLength={50} />
      <TextField name="title" label={w('members.position')} maxLength={50} optional />
      <SelectField
        name="departmentId"
        label={w('members.department')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </DialogForm>
  );
}
