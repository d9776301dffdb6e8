import { type Db, type OpenedClient, PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import type { AnchorPlace } from './anchor.ts';
import { type Verification, verifyChain } from './verify-chain.ts';

export interface OrganisationVerification extends Verification {
  tenantId: string;
  /** Null for an organisation that the anchors know and the database does not. */
  name: string | null;
}

/** Checks the chains of all organisations, one after another, each in its own scope. */
export const verifyAll = async function* (
  { client }: Pick<OpenedClient, 'client'>,
  anchors: AnchorPlace,
): AsyncGenerator<OrganisationVerification> {
  const there = await withScope({ kind: 'system', tenantId: PLATFORM_TENANT }, () =>
    client.tenant.findMany({ select: { id: true, name: true }, orderBy: { createdAt: 'asc' } }),
  );
  const known = new Map<string, string | null>(there.map(({ id, name }) => [id, name]));
  for (const id of await anchors.tenants()) if (!known.has(id)) known.set(id, null);
  for (const [tenantId, name] of known) {
    const verification = await withScope({ kind: 'system', tenantId }, () => verifyChain(client as unknown as Db, tenantId, anchors));
    yield { ...verification, tenantId, name };
  }
};
