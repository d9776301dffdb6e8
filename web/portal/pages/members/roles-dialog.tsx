import { memberRolesInput } from '@xinglin/kernel/shared/member-input';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../../gql/gql.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { MemberRow } from './member.tsx';
import { RolesField } from './roles-field.tsx';
import { usePeopleWords } from './words.ts';

const SetRolesDocument = graphql(`
  mutation RolesDialog_Set($input: SetMemberRolesInput!) {
    setMemberRoles(input: $input) {
      ... on Member {
        id
        version
      }
      ...Refusal
    }
  }
`);

interface RolesDialogProps {
  member: MemberRow;
  open: boolean;
  onClose: () => void;
  onReload: () => void;
}

export function RolesDialog({ member, open, onClose, onReload }: RolesDialogProps) {
  const w = usePeopleWords();
  return (
    <FormDialog open={open} title={w('member.setRolesTitle', { name: member.name })} onClose={onClose}>
      <RolesForm member={member} onClose={onClose} onReload={onReload} />
    </FormDialog>
  );
}

function RolesForm({ member, onClose, onReload }: Omit<RolesDialogProps, 'open'>) {
  const w = usePeopleWords();
  const toast = useToast();
  const { submit } = useSubmit(SetRolesDocument, (data) => data.setMemberRoles);
  return (
    <DialogForm
      id={`member-roles-${member.id}`}
      schema={memberRolesInput}
      initial={{ roleIds: member.roles.flatMap(({ role }) => (role ? [role.id] : [])) }}
      onReload={onReload}
      onSubmit={({ roleIds }) => submit({ input: { id: member.id, version: member.version, roleIds } })}
      onDone={() => {
        toast(w('member.rolesSet'));
        onClose();
      }}
      submitLabel={w('member.setRolesAct')}
      consequence={w('member.setRolesHint', { name: member.name })}
    >
      <RolesField name="roleIds" label={w('members.roles')} help={w('invite.rolesHelp')} />
    </DialogForm>
  );
}
