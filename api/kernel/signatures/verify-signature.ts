import type { Context } from '../context.ts';
import { contentHashOf } from './canonical.ts';
import { readSignatures } from './read-signatures.ts';
import { isIntact, type SignatureRow } from './seal.ts';
import { contentOf, inOwner } from './signed-object.ts';

/** BROKEN: the record itself was changed. CONTENT_CHANGED: the record is whole, but the object is no longer what was signed. */
export type SignatureState = 'VALID' | 'CONTENT_CHANGED' | 'BROKEN';

export interface Verdict {
  state: SignatureState;
  signature: SignatureRow;
  /** Of the object as it stands; null when there is nothing left of it. */
  currentHash: string | null;
  checkedAt: Date;
}

const isLinked = async (ctx: Context, row: SignatureRow): Promise<boolean> => {
  if (row.position === 1) return row.previousHash === '';
  const { tenantId, objectType, objectId } = row;
  const where = { tenantId, objectType, objectId, position: row.position - 1 };
  const before = await inOwner(ctx, tenantId, (other) => other.db.signature.findFirst({ where }));
  return before !== null && before.hash === row.previousHash && isIntact(ctx.services, before);
};

const verdictOn = async (ctx: Context, signature: SignatureRow): Promise<Verdict> => {
  const meaning = ctx.services.registry.signatures.get(signature.meaning);
  const now = meaning && (await contentOf(ctx, signature.tenantId, meaning, signature.objectId));
  const currentHash = now ? contentHashOf(now.content) : null;
  const whole = isIntact(ctx.services, signature) && (await isLinked(ctx, signature));
  const state = !whole ? 'BROKEN' : currentHash === signature.contentHash ? 'VALID' : 'CONTENT_CHANGED';
  return { state, signature, currentHash, checkedAt: ctx.now() };
};

/** Null alike for a signature that is not there and one whose object the viewer may not read. */
export const verifySignature = async (ctx: Context, objectType: string, objectId: string, id: string): Promise<Verdict | null> => {
  const signature = (await readSignatures(ctx, objectType, objectId)).find((each) => each.id === id);
  return signature ? verdictOn(ctx, signature) : null;
};
