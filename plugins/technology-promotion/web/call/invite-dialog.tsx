import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { invitationInput } from '../../shared/call-input.ts';
import { applicantKinds } from '../../shared/channels.ts';
import { graphql } from '../gql/gql.ts';
import { useOrganisationSearch } from '../parts/organisations.tsx';
import { useWords } from '../words.ts';

const Invite = graphql(`
  mutation CallInvitations_Invite($id: ID!, $channel: String!, $organisationIds: [ID!]!, $message: String) {
    inviteToCall(id: $id, channel: $channel, organisationIds: $organisationIds, message: $message) {
      ... on Call { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface InviteDialogProps {
  callId: string;
  channels: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

export function InviteDialog({ callId, channels, onDone, onClose }: InviteDialogProps) {
  const w = useWords();
  const toast = useToast();
  const search = useOrganisationSearch(applicantKinds);
  const { submit } = useSubmit(Invite, (data) => data.inviteToCall);
  const first = channels.includes('LETTER') ? 'LETTER' : channels[0];
  return (
    <FormDialog title={w('call.invite')} onClose={onClose}>
      <Form
        id={`call-invite/${callId}`}
        schema={invitationInput}
        initial={{ ...(first ? { channel: first as 'LETTER' } : {}), organisationIds: [] }}
        texts={w.find}
        onSubmit={({ message, ...rest }) => submit({ id: callId, ...rest, message: message ?? '' })}
        onDone={() => {
          toast(w('call.invitationsSent'));
          onDone();
        }}
        submitLabel={w('call.sendInvitations')}
        consequence={w('call.inviteConsequence')}
      >
        <SelectField
          name="channel"
          label={w('call.channel')}
          options={channels.map((value) => ({ value, label: w.find(`call.channel.${value}`) ?? value }))}
        />
        <OrganisationField name="organisationIds" label={w('call.invited')} search={search} multiple />
        <TextAreaField name="message" label={w('call.message')} max={2_000} rows={4} optional />
      </Form>
    </FormDialog>
  );
}
