import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { openRoundInput, type RoundInput, roundInput } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { JumpToField } from '../parts/jump-to-field.tsx';
import { useWords } from '../words.ts';
import { RoundDocument } from './round-document.tsx';
import { RoundFields } from './round-fields.tsx';

const UpdateRound = graphql(`
  mutation RoundEdit_Update($id: ID!, $version: Int!, $input: ReviewRoundInput!) {
    updateReviewRound(id: $id, version: $version, input: $input) {
      ... on ReviewRound { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function RoundEditPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: RoundDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateRound, (reply) => reply.updateReviewRound);
  return (
    <DetailState row={data?.reviewRound} fetching={fetching} error={error} onRetry={reload}>
      {(round) => {
        const shared = {
          id: `round-edit/${id}`,
          texts: w.find,
          version: round.version,
          onReload: reload,
          onDone: () => navigate(`/rounds/${id}`),
          submitLabel: w('round.save'),
        };
        const { name, places } = round;
        const known = { name, places: places ?? null, formId: round.form?.id ?? null };
        return (
          <Page title={w('round.edit')} breadcrumb={[{ label: round.name, to: `/rounds/${id}` }]} narrow>
            {round.stage === 'DRAFT' ? (
              <Form
                {...shared}
                schema={roundInput}
                initial={{
                  ...known,
                  kind: round.kind as RoundInput['kind'],
                  format: round.format as RoundInput['format'],
                  anonymity: round.anonymity as RoundInput['anonymity'],
                  seeOthers: round.seeOthers as RoundInput['seeOthers'],
                  need: round.need,
                  panelId: round.panelId ?? null,
                  dueAt: round.dueAt ?? null,
                }}
                onSubmit={(input) => submit({ id, version: round.version, input })}
              >
                <JumpToField />
                <RoundFields callId={round.callId} />
              </Form>
            ) : (
              <Form {...shared} schema={openRoundInput} initial={known} onSubmit={(input) => submit({ id, version: round.version, input })}>
                <RoundFields callId={round.callId} open />
              </Form>
            )}
          </Page>
        );
      }}
    </DetailState>
  );
}
