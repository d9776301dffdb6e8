import { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import type { SignatureRow } from './seal.ts';
import { inOwner, ownerOf } from './signed-object.ts';

/** Signatures on one object that are worth showing. */
const MOST = 500;

const mayKnow = async (ctx: Context, meaning: string, id: string): Promise<boolean> => {
  const { mayRead } = ctx.services.registry.signatures.get(meaning) ?? {};
  return mayRead ? mayRead(ctx, id) : true;
};

/** In the order in which they were given; empty for whoever may not read the object. */
export const readSignatures = async (ctx: Context, objectType: string, objectId: string): Promise<SignatureRow[]> => {
  const owner = await ownerOf(ctx, objectType, objectId);
  if (!owner) return [];
  const where = { tenantId: owner, objectType, objectId };
  const rows = await inOwner(ctx, owner, (other) =>
    other.db.signature.findMany({ where, orderBy: { position: Prisma.SortOrder.asc }, take: MOST }),
  );
  const known = new Map<string, boolean>();
  for (const { meaning } of rows) if (!known.has(meaning)) known.set(meaning, await mayKnow(ctx, meaning, objectId));
  return rows.filter(({ meaning }) => known.get(meaning));
};
