// The object of a signature: who may read it reads its signatures, in the reader's own scope.
import { Prisma, withScope } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import type { ModelName } from '../ability/permit.ts';
import { asScope, type Context } from '../context.ts';
import type { SignatureMeaning, SignedContent } from './meaning.ts';

interface Delegate {
  findFirst(args: object): Promise<{ tenantId: string } | null>;
}

const isModel = (name: string): name is ModelName => name in Prisma.ModelName;

/** The organisation that owns the object; null alike for what is not there, foreign, or nothing that is ever signed. */
export const ownerOf = async (ctx: Context, type: string, id: string): Promise<string | null> => {
  const signed = [...ctx.services.registry.signatures.values()].some(({ on }) => on === type);
  if (!signed || !isModel(type) || !ctx.ability.can('read', type)) return null;
  const delegate = (ctx.db as unknown as Record<string, Delegate>)[type.charAt(0).toLowerCase() + type.slice(1)];
  const row = await delegate?.findFirst({ where: { AND: [allowed(ctx, 'read', type), { id }] }, select: { tenantId: true } });
  return row?.tenantId ?? null;
};

/** Signatures and what they stand for lie with the owner, whoever signs or looks: the house reads and writes them for both. */
export const inOwner = <T>(ctx: Context, owner: string, work: (other: Context) => Promise<T>): Promise<T> => {
  const scope = { kind: 'system', tenantId: owner } as const;
  const inTransaction = (ctx.db as unknown) !== ctx.services.database.client;
  return inTransaction ? asScope(ctx, scope, work) : withScope(scope, () => work({ ...ctx, scope }));
};

export const contentOf = (ctx: Context, owner: string, meaning: SignatureMeaning, id: string): Promise<SignedContent | null> =>
  inOwner(ctx, owner, (other) => meaning.content(other, id));
