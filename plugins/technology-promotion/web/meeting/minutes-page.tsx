import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { SignDialog } from '@xinglin/kit/signature/sign-dialog.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { MinutesFiles } from './minutes-files.tsx';
import { MinutesSignatures } from './minutes-signatures.tsx';
import { type MinutesContent, MinutesView } from './minutes-view.tsx';
import { MinutesTag } from './tags.tsx';

const ToSign = graphql(`
  query MinutesPage_ToSign($meetingId: ID!) {
    minutesToSign(meetingId: $meetingId) { id number stage content filesStage filesDone wordFileId pdfFileId awaitsMe allowedActions }
  }
`);
const Statement = graphql(`
  query MinutesPage_Statement($id: ID!) {
    signatureStatement(meaning: "technology-promotion.minutes-confirmed", objectId: $id) { label text contentHash hash proof }
  }
`);
const Sign = graphql(`
  mutation MinutesPage_Sign($id: ID!, $signature: SignatureInput!) {
    signMinutes(id: $id, signature: $signature) {
      ... on Minutes { id stage }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** The minutes for those who were there: to read, take away and sign. */
export default function MinutesPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [signing, setSigning] = useState(false);
  const [signed, setSigned] = useState(0);
  const [{ data, error, fetching }, execute] = useQuery({ query: ToSign, variables: { meetingId: id } });
  const minutes = data?.minutesToSign[0];
  const [statement] = useQuery({
    query: Statement,
    variables: { id: minutes?.id ?? '' },
    pause: !signing || !minutes,
    requestPolicy: 'network-only',
  });
  const { submit } = useSubmit(Sign, (reply) => reply.signMinutes);
  const reload = () => execute({ requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState error={error} onRetry={reload} />;
  if (fetching && !data) return <PageSkeleton />;
  const breadcrumb = [
    { label: w('nav.myMeetings'), to: '/my-meetings' },
    { label: w('meeting.seatPage'), to: `/meetings/${id}/seat` },
  ];
  if (!minutes) {
    return (
      <Page title={w('meeting.minutes')} breadcrumb={breadcrumb}>
        <EmptyState title={w('meeting.nothingToSign')}>{w('meeting.nothingToSignHint')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={w('meeting.minutesVersion', { n: minutes.number })}
      breadcrumb={breadcrumb}
      note={<MinutesTag stage={minutes.stage} />}
      actions={
        minutes.awaitsMe && minutes.allowedActions.includes('sign') ? (
          <Button type="primary" onClick={() => setSigning(true)}>
            {w('meeting.sign')}
          </Button>
        ) : null
      }
      narrow
    >
      <MinutesView content={minutes.content as MinutesContent} />
      <Panel id="files" title={w('meeting.files')}>
        <MinutesFiles minutes={minutes} onReload={reload} />
      </Panel>
      <MinutesSignatures id={minutes.id} stage={minutes.stage} signed={signed} />
      <SignDialog
        open={signing}
        statement={statement.fetching ? undefined : statement.data?.signatureStatement}
        texts={w.find}
        onSign={(signature) => submit({ id: minutes.id, signature })}
        onDone={() => {
          setSigning(false);
          setSigned((times) => times + 1);
          toast(w('meeting.signed'));
          reload();
        }}
        onCancel={() => setSigning(false)}
      />
    </Page>
  );
}
