import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate } from 'react-router';
import { expertInvitation } from '../../shared/expert-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ExpertFields } from './expert-fields.tsx';

const InviteDocument = graphql(`
  mutation ExpertInvite_Invite($input: ExpertInvitationInput!) {
    inviteExpert(input: $input) {
      ... on Expert { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function ExpertInvitePage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { submit } = useSubmit(InviteDocument, (data) => data.inviteExpert);
  return (
    <Page title={w('expert.invite')} breadcrumb={[{ label: w('nav.experts'), to: '/experts' }]} narrow>
      <Form
        id="expert-invite"
        schema={expertInvitation}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={(expert) => {
          toast(w('expert.invited'));
          navigate(`/experts/${expert.id}`);
        }}
        submitLabel={w('expert.sendInvitation')}
        consequence={w('expert.inviteConsequence')}
      >
        <ExpertFields withEmail />
      </Form>
    </Page>
  );
}
