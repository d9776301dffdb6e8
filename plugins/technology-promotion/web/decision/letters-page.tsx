import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useCallGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { PlacesNote } from './places-note.tsx';
import { OutcomeTag } from './tags.tsx';
import { useOrder } from './use-order.tsx';

const LettersDocument = graphql(`
  query LettersPage_Letters($callId: ID!) {
    outgoingLetters(callId: $callId) { dossierId number title applicantName outcome subject body }
  }
`);
const ReleaseDecisions = graphql(`
  mutation LettersPage_Release($callId: ID!) {
    releaseDecisions(callId: $callId) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);

/** Every letter as it would go out, and the one act that sends them all. */
export default function LettersPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const gone = useCallGone(id);
  const [asking, setAsking] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({
    query: LettersDocument,
    variables: { callId: id },
    requestPolicy: 'cache-and-network',
  });
  const { submit } = useSubmit(ReleaseDecisions, (reply) => reply.releaseDecisions);
  const order = useOrder(id);
  const letters = data?.outgoingLetters ?? [];
  if (gone) return <NotFound />;
  return (
    <Page
      title={w('decision.letters')}
      note={w('decision.lettersNote')}
      breadcrumb={[
        { label: w('nav.calls'), to: '/calls' },
        { label: w('decision.call'), to: `/calls/${id}` },
        { label: w('decision.title'), to: `/calls/${id}/decisions` },
      ]}
      actions={
        letters.length > 0 ? (
          <Button type="primary" onClick={() => setAsking(true)}>
            {w('decision.release')}
          </Button>
        ) : undefined
      }
      narrow
    >
      {error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {fetching && !data ? <PageSkeleton /> : null}
      {data && letters.length === 0 ? <EmptyState title={w('decision.noLetters')}>{w('decision.noLettersHint')}</EmptyState> : null}
      {letters.length > 0 ? <PlacesNote order={order} /> : null}
      {letters.map((letter) => (
        <section key={letter.dossierId} className="x-panel" aria-label={letter.title}>
          <h2>{letter.subject}</h2>
          <p>
            {letter.number} · {letter.applicantName} <OutcomeTag of={letter.outcome} />
          </p>
          <p className="x-answer-text">{letter.body}</p>
        </section>
      ))}
      {asking ? (
        <ActDialog
          title={w('decision.release')}
          consequence={
            <div className="x-stack">
              <p>{w('decision.releaseConsequence', { n: letters.length })}</p>
              <PlacesNote order={order} />
            </div>
          }
          act={w('decision.release')}
          run={() => submit({ callId: id })}
          onDone={() => {
            toast(w('decision.releaseDone'));
            navigate(`/calls/${id}/decisions`);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
}
