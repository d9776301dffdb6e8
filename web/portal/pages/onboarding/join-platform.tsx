import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { BarePage } from '../../shell/bare-page.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { ApplicationForm } from './application-form.tsx';
import { Receipt } from './receipt.tsx';
import { Visitor } from './visitor.tsx';
import { useJoiningWords } from './words.ts';

const SubmitDocument = graphql(`
  mutation JoinPlatform_Submit($input: ApplicationInput!) {
    submitApplication(input: $input) {
      ... on SubmittedApplication {
        number
        trackingCode
      }
      ...Refusal
    }
  }
`);

export default function JoinPlatformPage() {
  return (
    <Visitor>
      <JoinPlatform />
    </Visitor>
  );
}

function JoinPlatform() {
  const w = useJoiningWords();
  const [receipt, setReceipt] = useState<{ number: string; trackingCode: string } | null>(null);
  const { submit } = useSubmit(SubmitDocument, (data) => data.submitApplication);
  useTitle(w(receipt ? 'receipt.title' : 'join.title'));
  if (receipt) {
    return (
      <BarePage title={w('receipt.title')}>
        <Receipt {...receipt} />
      </BarePage>
    );
  }
  return (
    <BarePage wide title={w('join.title')} lead={w('join.lead')}>
      <p className="p-row-acts p-note">
        <Link to="/application">{w('join.already')}</Link>
        <Link to="/sign-in">{w('join.signIn')}</Link>
      </p>
      <ApplicationForm
        id="join-platform"
        submitLabel={w('join.act')}
        consequence={w('join.consequence')}
        onSubmit={(input) => submit({ input })}
        onDone={(done) => {
          setReceipt(done);
          scrollTo(0, 0);
        }}
      />
    </BarePage>
  );
}
