import { builder } from '../builder.ts';
import type { SignatureRow } from './seal.ts';
import type { SigningSheet } from './statement.ts';
import type { Verdict } from './verify-signature.ts';

export const SignatureRef = builder.objectRef<SignatureRow>('Signature').implement({
  description: 'Somebody’s word on a state of an object, given with a fresh proof of who she is; never changed or withdrawn.',
  fields: (t) => ({
    id: t.exposeID('id'),
    objectType: t.exposeString('objectType'),
    objectId: t.exposeID('objectId'),
    objectLabel: t.exposeString('objectLabel', { description: 'The name of what was signed, at that time.' }),
    position: t.exposeInt('position', { description: 'Which of the object’s signatures it is, from 1.' }),
    meaning: t.exposeString('meaning', { description: 'Key of what it means.' }),
    meaningName: t.string({
      description: 'What it means, in a word of your language.',
      resolve: ({ meaning }, _args, ctx) => ctx.services.registry.signatures.get(meaning)?.[ctx.locale].name ?? meaning,
    }),
    statement: t.exposeString('statement', { description: 'The sentence that was shown and signed.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of what was signed.' }),
    signerId: t.exposeID('signerUserId'),
    signerName: t.exposeString('signerName'),
    signerOrganisation: t.exposeString('signerOrganisation', { description: 'The organisation that the signer acted for.' }),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    method: t.exposeString('method', { description: 'password, totp, or demonstration where nobody has a password.' }),
  }),
});

export const SignatureVerdictRef = builder.objectRef<Verdict>('SignatureVerdict').implement({
  description: 'Whether a signature still holds.',
  fields: (t) => ({
    state: t.exposeString('state', {
      description: 'VALID; CONTENT_CHANGED when the object is no longer what was signed; BROKEN when the record itself was changed.',
    }),
    signature: t.field({ type: SignatureRef, resolve: ({ signature }) => signature }),
    currentHash: t.exposeString('currentHash', { nullable: true, description: 'SHA-256 of the object as it stands.' }),
    checkedAt: t.expose('checkedAt', { type: 'DateTime' }),
  }),
});

export const SignatureStatementRef = builder.objectRef<SigningSheet>('SignatureStatement').implement({
  description: 'What you are shown before you sign. Send `hash` back: if the object has changed by then, nothing is signed.',
  fields: (t) => ({
    meaning: t.exposeString('meaning'),
    label: t.exposeString('label', { description: 'The name of what is signed.' }),
    text: t.exposeString('text', { description: 'The sentence that you sign.' }),
    contentHash: t.exposeString('contentHash'),
    hash: t.exposeString('hash', { description: 'For `statementHash` of the signature.' }),
    proof: t.exposeString('proof', { description: 'How you prove yourself: code, password, demonstration, or none.' }),
  }),
});

/** For plugins: the argument `signature` of a mutation that signs; parse it with `signatureInput`. */
export const SignatureInputRef = builder.inputType('SignatureInput', {
  description: 'A signature: what you were shown, and the proof that it is you.',
  fields: (t) => ({
    statementHash: t.string({ required: true, description: '`hash` of the statement.' }),
    password: t.string({ description: 'Where `proof` says password.' }),
    code: t.string({ description: 'Of the authenticator app, where `proof` says code.' }),
  }),
});
