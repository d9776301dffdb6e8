// The shapes that a module's own documents bring; the fields are those of the API's types of the same names.

/** `signatureStatement(meaning, objectId)`: what the signer is shown. */
export interface SignatureStatement {
  label: string;
  text: string;
  contentHash: string;
  hash: string;
  /** code, password, demonstration or none. */
  proof: string;
}

/** The argument `signature` of a mutation that signs. */
export interface SignatureProof {
  statementHash: string;
  password?: string;
  code?: string;
}

/** One of `signatures(objectType, objectId)`. */
export interface SignatureItem {
  id: string;
  meaningName: string;
  statement: string;
  contentHash: string;
  signerName: string;
  signerOrganisation: string;
  signedAt: string;
  method: string;
}

/** `verifySignature(objectType, objectId, id)`. */
export interface SignatureVerdict {
  state: string;
  currentHash?: string | null;
  checkedAt: string;
}

/** The first sixteen characters in fours: enough to compare by eye. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
