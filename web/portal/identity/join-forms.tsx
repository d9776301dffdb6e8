import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useIdentityWords } from '../locales/use-words.ts';
import { useAuth } from './auth-context.tsx';
import { type AuthAnswer, authPost } from './auth-http.ts';
import { NewPasswordFields, noPassword, useNewPasswordCheck } from './form/new-password.tsx';
import { PlainField } from './form/plain-field.tsx';
import { PlainForm } from './form/plain-form.tsx';
import type { Offer } from './join.tsx';
import { useSwitchOrganisation } from './switch-organisation.ts';

const AcceptDocument = graphql(`
  mutation JoinForms_Accept($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ... on AcceptedInvitation {
        organisationId
      }
      ... on InputError {
        issues {
          path
          code
          message
        }
      }
      ...Refusal
    }
  }
`);

/** The plain form speaks the language of the routes under /auth. */
function asAnswer<T>(outcome: Outcome<T>): AuthAnswer<T> {
  if (outcome.kind === 'done') return { ok: true, value: outcome.value };
  if (outcome.kind === 'refused') {
    return { ok: false, refusal: { code: outcome.code, issues: outcome.issues } };
  }
  return { ok: false, refusal: { code: outcome.failure.kind === 'offline' ? 'OFFLINE' : 'UNAVAILABLE' } };
}

function useAccept() {
  const { submit } = useSubmit(AcceptDocument, (data) => data.acceptInvitation);
  return async (input: { token: string; name?: string; password?: string }) => asAnswer(await submit({ input }));
}

export function JoinAsMyself({ token }: { token: string }) {
  const w = useIdentityWords();
  const accept = useAccept();
  const switchTo = useSwitchOrganisation();
  return (
    <PlainForm
      submitLabel={w('join.act')}
      onSend={() => accept({ token })}
      onDone={async ({ organisationId }) => {
        await switchTo(organisationId);
      }}
    >
      {null}
    </PlainForm>
  );
}

interface JoinWithNewAccountProps {
  token: string;
  offer: Offer;
  onJoined: () => void;
}

export function JoinWithNewAccount({ token, offer, onJoined }: JoinWithNewAccountProps) {
  const w = useIdentityWords();
  const accept = useAccept();
  const check = useNewPasswordCheck();
  const navigate = useNavigate();
  const { refresh } = useAuth();
  const [name, setName] = useState(offer.name);
  const [value, setValue] = useState(noPassword);
  const enter = async () => {
    const answer = await authPost('sign-in', { email: offer.email, password: value.password });
    if (!answer.ok || answer.value.status !== 'ok') return onJoined();
    const refreshed = refresh();
    await navigate('/', { replace: true });
    await refreshed;
  };
  return (
    <PlainForm
      submitLabel={w('join.create')}
      check={() => check(value)}
      onSend={() => accept({ token, name: name.trim(), password: value.password })}
      onDone={enter}
    >
      <PlainField
        label={w('join.name')}
        help={w('join.nameHelp')}
        autoComplete="name"
        required
        maxLength={60}
        value={name}
        onText={setName}
      />
      <NewPasswordFields value={value} onValue={setValue} />
    </PlainForm>
  );
}
