import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { roundInput } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { useCallGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { RoundFields } from './round-fields.tsx';

const CreateRound = graphql(`
  mutation RoundCreate_Create($callId: ID!, $input: ReviewRoundInput!) {
    createReviewRound(callId: $callId, input: $input) {
      ... on ReviewRound { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function RoundCreatePage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const gone = useCallGone(id);
  const { submit } = useSubmit(CreateRound, (data) => data.createReviewRound);
  if (gone) return <NotFound />;
  return (
    <Page title={w('round.create')} breadcrumb={[{ label: w('nav.rounds'), to: `/calls/${id}/rounds` }]} narrow>
      <Form
        id={`round-create/${id}`}
        schema={roundInput}
        initial={{
          name: w('round.kind.INITIAL'),
          kind: 'INITIAL',
          format: 'ONLINE',
          anonymity: 'DOUBLE_BLIND',
          seeOthers: 'AFTER_OWN',
          need: 3,
        }}
        texts={w.find}
        onSubmit={(input) => submit({ callId: id, input })}
        onDone={(round) => navigate(`/rounds/${round.id}`)}
        submitLabel={w('round.saveDraft')}
        consequence={w('round.saveDraftConsequence')}
      >
        <RoundFields callId={id} />
      </Form>
    </Page>
  );
}
