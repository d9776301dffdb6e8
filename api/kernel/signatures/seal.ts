// Each signature's hash covers all it says and the hash before it; the seal shows that this installation wrote it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ModelRow } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import { canonicalJson, sha256 } from './canonical.ts';

export type SignatureRow = ModelRow<'Signature'>;
export type Unsealed = Omit<SignatureRow, 'hash' | 'seal'>;

export const hashOf = (row: Unsealed): string =>
  sha256(
    canonicalJson([
      ...['xinglin-signature-1', row.id, row.tenantId, row.objectType, row.objectId, row.objectLabel, row.position],
      ...[row.meaning, row.statement, row.contentHash],
      ...[row.signerUserId, row.signerName, row.signerTenantId, row.signerOrganisation],
      ...[row.method, row.signedAt, row.previousHash],
    ]),
  );

export const sealOf = (services: Services, hash: string): string =>
  createHmac('sha256', services.secret('signature')).update(hash).digest('hex');

/** Whether the row is as it was written. */
export const isIntact = (services: Services, row: SignatureRow): boolean => {
  const [expected, given] = [Buffer.from(sealOf(services, hashOf(row))), Buffer.from(row.seal)];
  return row.hash === hashOf(row) && expected.length === given.length && timingSafeEqual(expected, given);
};
