// What a signer is shown before she signs, and what her signature will be bound to.
import type { Context, Locale } from '../context.ts';
import { type Proof, proofOf } from '../identity/proof.ts';
import { canonicalJson, contentHashOf, sha256 } from './canonical.ts';
import type { SignatureMeaning, SignedContent } from './meaning.ts';
import { contentOf, ownerOf } from './signed-object.ts';

export interface Statement {
  meaning: string;
  label: string;
  text: string;
  contentHash: string;
  /** Binds meaning, sentence and content; the signer sends it back. */
  hash: string;
}

export const statementOf = (key: string, meaning: SignatureMeaning, signed: SignedContent, locale: Locale): Statement => {
  const { label } = signed;
  const text = meaning[locale].statement.replaceAll('{label}', () => label);
  const contentHash = contentHashOf(signed.content);
  return { meaning: key, label, text, contentHash, hash: sha256(canonicalJson([key, label, text, contentHash])) };
};

export type SigningSheet = Statement & { proof: Proof };

/** Null alike for an object that is not there, one that may not be read and a meaning that there is not. */
export const signingSheet = async (ctx: Context, key: string, id: string): Promise<SigningSheet | null> => {
  const meaning = ctx.services.registry.signatures.get(key);
  const { userId } = ctx.viewer;
  if (!meaning || !userId) return null;
  const owner = await ownerOf(ctx, meaning.on, id);
  const signed = owner && (await contentOf(ctx, owner, meaning, id));
  return signed ? { ...statementOf(key, meaning, signed, ctx.locale), proof: await proofOf(ctx.services, userId) } : null;
};
