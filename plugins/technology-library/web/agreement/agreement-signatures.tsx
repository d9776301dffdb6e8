import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { SignatureVerdict } from '@xinglin/kit/signature/signature.ts';
import { SignatureList } from '@xinglin/kit/signature/signature-list.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Signatures = graphql(`
  query AgreementSignatures_List($id: ID!) {
    signatures(objectType: "Agreement", objectId: $id) {
      id meaningName statement contentHash signerName signerOrganisation signedAt method
    }
  }
`);
const Verify = graphql(`
  query AgreementSignatures_Verify($objectId: ID!, $id: ID!) {
    verifySignature(objectType: "Agreement", objectId: $objectId, id: $id) { state currentHash checkedAt }
  }
`);

interface AgreementSignaturesProps {
  id: string;
  /** Another version asks anew. */
  version: number;
}

/** Who has signed, each verified on the spot against the text as it stands. */
export function AgreementSignatures({ id, version }: AgreementSignaturesProps) {
  const w = useWords();
  const client = useClient();
  const [{ data, error }, execute] = useQuery({ query: Signatures, variables: { id } });
  useEffect(() => {
    if (version > 0) execute({ requestPolicy: 'network-only' });
  }, [execute, version]);
  const verify = async (signature: string): Promise<SignatureVerdict | null> => {
    const reply = await client.query(Verify, { objectId: id, id: signature }, { requestPolicy: 'network-only' }).toPromise();
    if (reply.error) throw reply.error;
    return reply.data?.verifySignature ?? null;
  };
  return (
    <Panel id="signatures" title={w('agreement.signatures')}>
      {error ? (
        <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      ) : (
        <SignatureList signatures={data?.signatures} onVerify={verify} />
      )}
    </Panel>
  );
}
