import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { SignDialog } from '@xinglin/kit/signature/sign-dialog.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import type { Party } from './parties-panel.tsx';

const Statement = graphql(`
  query SignAgreement_Statement($id: ID!, $meaning: String!) {
    signatureStatement(meaning: $meaning, objectId: $id) { label text contentHash hash proof }
  }
`);
const Sign = graphql(`
  mutation SignAgreement_Sign($id: ID!, $role: String!, $signature: SignatureInput!) {
    signAgreement(id: $id, role: $role, signature: $signature) {
      ... on Agreement { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface SignAgreementProps {
  agreementId: string;
  party: Party;
  onDone: () => void;
  onCancel: () => void;
}

/** The sentence for this party, and the proof of who signs. */
export function SignAgreement({ agreementId, party, onDone, onCancel }: SignAgreementProps) {
  const w = useWords();
  const meaning = `technology-library.agreement-${party.role.toLowerCase()}`;
  const [statement] = useQuery({ query: Statement, variables: { id: agreementId, meaning }, requestPolicy: 'network-only' });
  const { submit } = useSubmit(Sign, (reply) => reply.signAgreement);
  return (
    <SignDialog
      open
      statement={statement.fetching ? undefined : statement.data?.signatureStatement}
      texts={w.find}
      onSign={(signature) => submit({ id: agreementId, role: party.role, signature })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
