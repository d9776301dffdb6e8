import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { beginInput } from '../../shared/submission-input.ts';
import { ClosingTime } from '../call/closing-time.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const StartCallDocument = graphql(`
  query SubmissionNew_Call($id: ID!) {
    callAnnouncement(id: $id) { id number title organisationName channels tracks isOpen opensAt closesAt closedEarlyAt }
  }
`);
const SourceDocument = graphql(`
  query SubmissionNew_Source($id: ID!) {
    submission(id: $id) { id title channel track }
  }
`);
const Begin = graphql(`
  mutation SubmissionNew_Begin($callId: ID!, $channel: String!, $track: String!, $title: String!, $copyOf: ID) {
    beginSubmission(callId: $callId, channel: $channel, track: $track, title: $title, copyOf: $copyOf) {
      ... on Submission { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

const fields = beginInput.omit({ callId: true, copyOf: true });

export default function SubmissionNewPage() {
  const w = useWords();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const id = address.get('call') ?? '';
  const copyOf = address.get('copy') ?? '';
  const [{ data, fetching, error }, execute] = useQuery({ query: StartCallDocument, variables: { id }, pause: id === '' });
  const [earlier] = useQuery({ query: SourceDocument, variables: { id: copyOf }, pause: copyOf === '' });
  const { submit } = useSubmit(Begin, (reply) => reply.beginSubmission);
  const choose = (
    <Button type="primary" onClick={() => navigate('/announcements?open=yes')}>
      {w('submission.chooseCall')}
    </Button>
  );
  if (id === '') {
    return (
      <Page title={w('submission.begin')} breadcrumb={[{ label: w('nav.submissions'), to: '/submissions' }]} narrow>
        <EmptyState title={w('submission.noCall')} act={choose}>
          {w('submission.noCallHint')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <DetailState
      row={earlier.fetching ? undefined : data?.callAnnouncement}
      fetching={fetching || earlier.fetching}
      error={error ?? earlier.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      act={choose}
    >
      {(call) => {
        const tracks = (call.tracks as Track[]).map(({ key, name }) => ({ value: key, label: name }));
        const source = earlier.data?.submission;
        const channels = call.channels.map((value) => ({ value, label: w.find(`call.channel.${value}`) ?? value }));
        // A letter asks by one of the channels.
        const asked = channels.find(({ value }) => value === address.get('channel'));
        return (
          <Page
            title={w('submission.begin')}
            breadcrumb={[
              { label: w('nav.announcements'), to: '/announcements' },
              { label: call.title, to: `/announcements/${id}` },
            ]}
            narrow
          >
            <p className="x-help">
              {call.organisationName} · {call.number} · {w('call.closesAt')} <ClosingTime call={call} />
            </p>
            {source ? <p className="x-help">{w('submission.copies', { title: source.title })}</p> : null}
            {call.isOpen ? (
              <Form
                id={`submission-new/${id}${source ? `/${copyOf}` : ''}`}
                schema={fields}
                initial={{
                  ...(asked ? { channel: asked.value as 'LETTER' } : {}),
                  ...(channels.length === 1 && channels[0] ? { channel: channels[0].value as 'LETTER' } : {}),
                  ...(tracks.length === 1 && tracks[0] ? { track: tracks[0].value } : {}),
                  ...(source ? { title: source.title, channel: source.channel as 'LETTER', track: source.track } : {}),
                }}
                texts={w.find}
                onSubmit={(input) => submit({ callId: id, ...input, ...(source ? { copyOf } : {}) })}
                onDone={(submission) => navigate(`/submissions/${submission.id}/edit`)}
                submitLabel={w('submission.beginAct')}
                consequence={w('submission.beginConsequence')}
              >
                <TextField name="title" label={w('submission.title')} help={w('submission.titleHelp')} maxLength={120} />
                <SelectField name="channel" label={w('call.channel')} help={w('submission.channelHelp')} options={channels} />
                <SelectField name="track" label={w('call.tracks')} options={tracks} />
              </Form>
            ) : (
              <EmptyState title={w('call.notOpen')} act={choose}>
                {w('submission.notOpenHint')}
              </EmptyState>
            )}
          </Page>
        );
      }}
    </DetailState>
  );
}
