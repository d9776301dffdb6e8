import { builder } from '../builder.ts';
import { asId } from '../graphql/as-id.ts';
import { readSignatures } from './read-signatures.ts';
import { signingSheet } from './statement.ts';
import { SignatureRef, SignatureStatementRef, SignatureVerdictRef } from './type.ts';
import { verifySignature } from './verify-signature.ts';

builder.queryField('signatures', (t) =>
  t.field({
    type: [SignatureRef],
    description: 'The signatures on an object that you may read, in the order in which they were given.',
    authScopes: { acting: true },
    args: { objectType: t.arg.string({ required: true }), objectId: t.arg.id({ required: true }) },
    resolve: (_root, { objectType, objectId }, ctx) => readSignatures(ctx, objectType, asId(objectId)),
  }),
);

builder.queryField('signatureStatement', (t) =>
  t.field({
    type: SignatureStatementRef,
    nullable: true,
    description: 'What you would sign on an object that you may read.',
    authScopes: { acting: true },
    args: { meaning: t.arg.string({ required: true }), objectId: t.arg.id({ required: true }) },
    resolve: (_root, { meaning, objectId }, ctx) => signingSheet(ctx, meaning, asId(objectId)),
  }),
);

builder.queryField('verifySignature', (t) =>
  t.field({
    type: SignatureVerdictRef,
    nullable: true,
    description: 'Checks a signature against its seal, its predecessor and the object as it stands.',
    authScopes: { acting: true },
    args: {
      objectType: t.arg.string({ required: true }),
      objectId: t.arg.id({ required: true }),
      id: t.arg.id({ required: true }),
    },
    resolve: (_root, { objectType, objectId, id }, ctx) => verifySignature(ctx, objectType, asId(objectId), asId(id)),
  }),
);
