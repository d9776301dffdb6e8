import { invitationInput } from '@xinglin/kernel/shared/member-input';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../../gql/gql.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { DialogForm } from '../parts/dialog-form.tsx';
import { RolesField } from './roles-field.tsx';
import { usePeopleWords } from './words.ts';

const InviteDocument = graphql(`
  mutation InviteDialog_Invite($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on Invitation {
        id
        name
      }
      ...Refusal
    }
  }
`);

interface InviteDialogProps {
  open: boolean;
  onClose: () => void;
}

export function InviteDialog({ open, onClose }: InviteDialogProps) {
  const w = usePeopleWords();
  return (
    <FormDialog open={open} title={w('invite.title')} onClose={onClose}>
      <InviteForm onClose={onClose} />
    </FormDialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const w = usePeopleWords();
  const toast = useToast();
  const platform = useViewer().organisation.kind === 'platform';
  const { submit } = useSubmit(InviteDocument, (data) => data.inviteMember);
  return (
    <DialogForm
      id="invite"
      schema={invitationInput}
      initial={{ locale: 'zh-CN' }}
      onSubmit={(input) => submit({ input: { ...input, locale: input.locale ?? null } })}
      onDone={({ name }) => {
        toast(w('invite.done', { name }));
        onClose();
      }}
      submitLabel={w('invite.act')}
      consequence={w('invite.consequence')}
    >
      <TextField name="email" type="email" label={w('invite.email')} help={w('invite.emailHelp')} autoFocus />
      <TextField name="name" label={w('invite.name')} maxLength={50} />
      <SelectField
        name="locale"
        label={w('invite.locale')}
        options={[
          { value: 'zh-CN', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      <RolesField name="roleIds" label={w('invite.roles')} help={w(platform ? 'invite.officeHelp' : 'invite.rolesHelp')} />
    </DialogForm>
  );
}
