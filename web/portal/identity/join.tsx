import { Facts } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { SessionProvider } from '@xinglin/kit/session/session.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { Join_OfferQuery } from '../gql/graphql.ts';
import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useAuth } from './auth-context.tsx';
import { JoinAsMyself, JoinWithNewAccount } from './join-forms.tsx';
import { useSignOut } from './sign-out.ts';

const OfferDocument = graphql(`
  query Join_Offer($token: String!) {
    invitationByToken(token: $token) {
      organisationName
      email
      name
      expiresAt
      hasAccount
    }
  }
`);

export type Offer = NonNullable<Join_OfferQuery['invitationByToken']>;

const none: readonly string[] = [];

/** Where the link of an invitation leads, signed in or not. */
export default function JoinPage() {
  const { answer } = useAuth();
  const [params] = useSearchParams();
  const userId = answer.ok && answer.value.signedIn ? answer.value.userId : 'nobody';
  return (
    <SessionProvider key={userId} identity={{ userId, organisationId: null }} permissions={none} persisted={import.meta.env.PROD}>
      <Invitation token={params.get('token') ?? ''} />
    </SessionProvider>
  );
}

function Invitation({ token }: { token: string }) {
  const w = useIdentityWords();
  const [{ data, error }, execute] = useQuery({ query: OfferDocument, variables: { token }, pause: !token });
  const [joined, setJoined] = useState(false);
  useTitle(w('join.title'));
  const offer = data?.invitationByToken;
  if (joined && offer) {
    return (
      <BarePage title={w('join.doneTitle', { organisation: offer.organisationName })} lead={w('join.done')}>
        <Link to="/sign-in">{w('signIn.title')}</Link>
      </BarePage>
    );
  }
  if (offer) return <OpenOffer token={token} offer={offer} onJoined={() => setJoined(true)} />;
  return (
    <BarePage title={w('join.title')}>
      {error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {!error && token && !data ? <TextSkeleton /> : null}
      {!error && (!token || data) ? (
        <EmptyState mark="missing" title={w('join.invalid')}>
          {w('join.invalidHint')}
        </EmptyState>
      ) : null}
    </BarePage>
  );
}

interface OpenOfferProps {
  token: string;
  offer: Offer;
  onJoined: () => void;
}

function OpenOffer({ token, offer, onJoined }: OpenOfferProps) {
  const w = useIdentityWords();
  const { answer } = useAuth();
  const signOut = useSignOut();
  const person = answer.ok && answer.value.signedIn ? answer.value : null;
  const mine = person?.email.toLowerCase() === offer.email.toLowerCase();
  const here = `/join?token=${encodeURIComponent(token)}`;
  return (
    <BarePage title={w('join.title')} lead={w('join.leadPlain', { organisation: offer.organisationName })}>
      <div className="x-stack">
        <Facts
          facts={[
            { label: w('join.email'), value: offer.email },
            { label: w('join.expires'), value: <DateText value={offer.expiresAt} /> },
          ]}
        />
        {person && mine ? <JoinAsMyself token={token} /> : null}
        {person && !mine ? (
          <>
            <p className="x-problem">{w('join.otherPerson', { email: person.email })}</p>
            <button type="button" className="p-link" onClick={signOut}>
              {w('signOut.act')}
            </button>
          </>
        ) : null}
        {!person && offer.hasAccount ? (
          <>
            <p className="p-flat">{w('join.signInFirst')}</p>
            <Link to={`/sign-in?next=${encodeURIComponent(here)}`}>{w('signIn.title')}</Link>
          </>
        ) : null}
        {!person && !offer.hasAccount ? <JoinWithNewAccount token={token} offer={offer} onJoined={onJoined} /> : null}
      </div>
    </BarePage>
  );
}
