import { Form } from '@xinglin/kit/form/form.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { meetingInput } from '../../shared/meeting-input.ts';
import { graphql } from '../gql/gql.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useWords } from '../words.ts';
import { CallChoice } from './call-choice.tsx';
import { DossiersField } from './dossiers-field.tsx';

const Choices = graphql(`
  query MeetingCreate_Choices($callId: ID!) {
    call(id: $callId) { id title }
    panels(callId: $callId, page: { first: 100 }) { items { id name stage members { userId } } }
    reviewRounds(filter: { callId: $callId }, page: { first: 100 }) { items { id name } }
  }
`);
const Plan = graphql(`
  mutation MeetingCreate_Plan($input: MeetingInput!) {
    planMeeting(input: $input) {
      ... on Meeting { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export default function MeetingCreatePage() {
  const w = useWords();
  const [params] = useSearchParams();
  const callId = params.get('call');
  return (
    <Page title={w('meeting.plan')} breadcrumb={[{ label: w('nav.meetings'), to: '/meetings' }]} narrow>
      {callId ? <PlanForm key={callId} callId={callId} /> : <CallChoice />}
    </Page>
  );
}

function PlanForm({ callId }: { callId: string }) {
  const w = useWords();
  const navigate = useNavigate();
  const [{ data, error }, execute] = useQuery({ query: Choices, variables: { callId } });
  const { submit } = useSubmit(Plan, (reply) => reply.planMeeting);
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <PageSkeleton />;
  const fixed = data.panels.items.filter(({ stage }) => stage === 'FIXED');
  if (!data.call || fixed.length === 0) {
    return <EmptyState title={w('meeting.noPanel')}>{w('meeting.noPanelHint')}</EmptyState>;
  }
  return (
    <Form
      id={`meeting-plan/${callId}`}
      schema={meetingInput}
      initial={{ callId, title: w('meeting.defaultTitle', { call: data.call.title }), dossierIds: [], place: '' }}
      texts={w.find}
      onSubmit={(input) => submit({ input: { ...input, callId } })}
      onDone={({ id }) => navigate(`/meetings/${id}`)}
      submitLabel={w('meeting.plan')}
      consequence={w('meeting.planConsequence')}
    >
      <p className="x-help">{w('meeting.ofCall', { call: data.call.title })}</p>
      <TextField name="title" label={w('meeting.title')} maxLength={120} />
      <MomentField name="startsAt" label={w('meeting.startsAt')} help={w('meeting.beijing')} />
      <TextField name="place" label={w('meeting.place')} maxLength={200} optional />
      <SelectField
        name="panelId"
        label={w('meeting.panel')}
        help={w('meeting.panelHelp')}
        options={fixed.map(({ id, name, members }) => ({ value: id, label: w('meeting.panelOf', { name, n: members.length }) }))}
      />
      <SelectField
        name="roundId"
        label={w('meeting.round')}
        optional
        options={data.reviewRounds.items.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DossiersField name="dossierIds" callId={callId} label={w('meeting.dossiers')} help={w('meeting.dossiersHelp')} />
    </Form>
  );
}
