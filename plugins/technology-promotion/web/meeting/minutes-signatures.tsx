import type { SignatureVerdict } from '@xinglin/kit/signature/signature.ts';
import { SignatureList } from '@xinglin/kit/signature/signature-list.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Signatures = graphql(`
  query MinutesSignatures_List($id: ID!) {
    signatures(objectType: "Minutes", objectId: $id) {
      id meaningName statement contentHash signerName signerOrganisation signedAt method
    }
  }
`);
const Verify = graphql(`
  query MinutesSignatures_Verify($objectId: ID!, $id: ID!) {
    verifySignature(objectType: "Minutes", objectId: $objectId, id: $id) { state currentHash checkedAt }
  }
`);

interface MinutesSignaturesProps {
  id: string;
  /** A change of it, or of `signed`, asks anew. */
  stage: string;
  signed?: number;
}

/** Who has signed, each verified on the spot. */
export function MinutesSignatures({ id, stage, signed = 0 }: MinutesSignaturesProps) {
  const w = useWords();
  const client = useClient();
  const [{ data, error }, execute] = useQuery({ query: Signatures, variables: { id } });
  const state = `${stage}/${signed}`;
  useEffect(() => {
    if (state) execute({ requestPolicy: 'network-only' });
  }, [execute, state]);
  const verify = async (signature: string): Promise<SignatureVerdict | null> => {
    const reply = await client.query(Verify, { objectId: id, id: signature }, { requestPolicy: 'network-only' }).toPromise();
    if (reply.error) throw reply.error;
    return reply.data?.verifySignature ?? null;
  };
  return (
    <section aria-label={w('meeting.signatures')}>
      <h3 style={{ margin: 0 }}>{w('meeting.signatures')}</h3>
      {error ? (
        <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      ) : (
        <SignatureList signatures={data?.signatures} onVerify={verify} />
      )}
    </section>
  );
}
