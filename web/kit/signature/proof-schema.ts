import type { StandardSchemaV1 } from '@standard-schema/spec';

export interface ProofValues {
  signature?: { password?: string | null; code?: string | null };
}

/** Asks for the one proof that the server will look at. */
export const proofSchema = (proof: string): StandardSchemaV1<ProofValues> => ({
  '~standard': {
    version: 1,
    vendor: 'xinglin',
    validate: (value) => {
      const given = (value as ProofValues).signature ?? {};
      const needed = proof === 'code' || proof === 'password' ? proof : undefined;
      if (!needed || given[needed]?.trim()) return { value: value as ProofValues };
      return { issues: [{ message: 'REQUIRED', path: ['signature', needed] }] };
    },
  },
});
