import { randomUUID } from 'node:crypto';
import { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import type { SignatureProof } from '../shared/signature-input.ts';
import { prove } from './prove.ts';
import { hashOf, type SignatureRow, sealOf } from './seal.ts';
import { contentOf, inOwner, ownerOf } from './signed-object.ts';
import { type Statement, statementOf } from './statement.ts';

export interface SignOrder {
  /** Key of a declared meaning; it says which model is signed and what of it. */
  meaning: string;
  id: string;
  proof: SignatureProof;
  /** Where the proof stands in the mutation's input, for errors at its fields. */
  path?: string;
}

/** The statement that she was shown, in whichever language: if none has its hash, the object is another one by now. */
const shownStatement = async (ctx: Context, owner: string, { meaning: key, id, proof }: SignOrder): Promise<Statement> => {
  const meaning = ctx.services.registry.signatures.get(key);
  const signed = meaning && (await contentOf(ctx, owner, meaning, id));
  if (!meaning || !signed) throw new NotAllowedError();
  const shown = (['zh-CN', 'en'] as const)
    .map((locale) => statementOf(key, meaning, signed, locale))
    .find(({ hash }) => hash === proof.statementHash);
  if (!shown) throw new RuleError('SIGNATURE_CONTENT_CHANGED', 'what was shown is not what would be signed now');
  return shown;
};

const append = async (ctx: Context, row: Omit<SignatureRow, 'position' | 'previousHash' | 'hash' | 'seal'>): Promise<SignatureRow> => {
  const chain = { tenantId: row.tenantId, objectType: row.objectType, objectId: row.objectId };
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`signature:${row.objectType}:${row.objectId}`}, 0))`;
  const same = { signerUserId: row.signerUserId, meaning: row.meaning, contentHash: row.contentHash };
  if (await ctx.db.signature.findFirst({ where: { ...chain, ...same } })) {
    throw new RuleError('ALREADY_SIGNED', 'she has signed exactly this already');
  }
  const last = await ctx.db.signature.findFirst({ where: chain, orderBy: { position: Prisma.SortOrder.desc } });
  const linked = { ...row, position: (last?.position ?? 0) + 1, previousHash: last?.hash ?? '' };
  const hash = hashOf(linked);
  return ctx.db.signature.create({ data: { ...linked, hash, seal: sealOf(ctx.services, hash) } });
};

/**
 * Signs an object inside the mutation that the signature is part of, after its own checks and before its first audit row:
 * a refused proof is written down in a transaction of its own, which would wait for that row. Throws InputError at the
 * proof's fields, RuleError (SIGNATURE_CONTENT_CHANGED, ALREADY_SIGNED, SIGNATURE_NO_PASSWORD) or NotAllowedError.
 */
export const sign = async (ctx: Context, order: SignOrder): Promise<SignatureRow> => {
  const meaning = ctx.services.registry.signatures.get(order.meaning);
  if (!meaning) throw new Error(`no plugin declares the signature ${order.meaning}`);
  const { kind, userId, tenantId, name } = ctx.viewer;
  if (kind !== 'member' || !userId || !tenantId) throw new NotAllowedError();
  const owner = await ownerOf(ctx, meaning.on, order.id);
  if (!owner) throw new NotAllowedError();
  const shown = await shownStatement(ctx, owner, order);
  const method = await prove(ctx, order.proof, order.path ?? 'signature');
  const organisation = await ctx.db.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { name: true } });
  const signature = await inOwner(ctx, owner, (other) =>
    append(other, {
      id: randomUUID(),
      tenantId: owner,
      objectType: meaning.on,
      objectId: order.id,
      objectLabel: shown.label,
      meaning: shown.meaning,
      statement: shown.text,
      contentHash: shown.contentHash,
      signerUserId: userId,
      signerName: name,
      signerTenantId: tenantId,
      signerOrganisation: organisation.name,
      method,
      signedAt: ctx.now(),
    }),
  );
  const detail = { signature: signature.id, meaning: shown.meaning, contentHash: shown.contentHash, method };
  await ctx.audit('signature.given', { on: [meaning.on, order.id], label: shown.label, detail });
  return signature;
};
