import { z } from 'zod';

/** What a mutation that signs takes besides its own input, under the name `signature`. */
export const signatureInput = z.strictObject({
  /** Of the statement that the signer was shown. */
  statementHash: z.string().regex(/^[0-9a-f]{64}$/),
  password: z.string().max(200).nullish(),
  code: z.string().trim().max(20).nullish(),
});
export type SignatureProof = z.output<typeof signatureInput>;
