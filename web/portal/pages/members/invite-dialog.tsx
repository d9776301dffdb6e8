import { invitationInput } from '@xinglin/kernel/shared/member-input';
import { Form } from '@xinglin/kit/form/form.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { graphql } from '../../gql/gql.ts';
import { useTerms } from '../../locales/use-words.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { RolesField } from './roles-field.tsx';
import { usePeopleWords } from './words.ts';

const InviteDocument = graphql(`
  mutation InviteDialog_Invite($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on Invitation {
        id
        name
      }
      ... on DomainError {
        code
        message
      }
      ... on InputError {
        issues {
          path
          code
          message
        }
      }
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
  const t = useT();
  const w = usePeopleWords();
  const terms = useTerms();
  const toast = useToast();
  const platform = useViewer().organisation.kind === 'platform';
  const { submit } = useSubmit(InviteDocument, (data) => data.inviteMember);
  return (
    <Form
      id="invite"
      guard={false}
      draft={false}
      schema={invitationInput}
      texts={terms.find}
      onSubmit={(input) => submit({ input })}
      onDone={({ name }) => {
        toast(w('invite.done', { name }));
        onClose();
      }}
      submitLabel={w('invite.act')}
      consequence={w('invite.consequence')}
      otherActs={<Button onClick={onClose}>{t('act.cancel')}</Button>}
    >
      <TextField name="email" type="email" label={w('invite.email')} help={w('invite.emailHelp')} autoFocus />
      <TextField name="name" label={w('invite.name')} maxLength={50} />
      <RolesField name="roleIds" label={w('invite.roles')} help={w(platform ? 'invite.officeHelp' : 'invite.rolesHelp')} />
    </Form>
  );
}
