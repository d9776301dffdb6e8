// A mutation that signs, as a plugin would write it.
import { builder } from '../../builder.ts';
import { parseInput } from '../../errors/input.ts';
import { RuleError } from '../../errors/rule.ts';
import { asId } from '../../graphql/as-id.ts';
import { signatureInput } from '../../shared/signature-input.ts';
import { sign } from '../sign.ts';
import { SignatureInputRef, SignatureRef } from '../type.ts';

builder.mutationField('signMemo', (t) =>
  t.field({
    type: SignatureRef,
    description: 'For tests.',
    authScopes: { can: ['read', 'Memo'] },
    errors: { types: [RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      meaning: t.arg.string({ required: true }),
      signature: t.arg({ type: SignatureInputRef, required: true }),
    },
    resolve: (_root, { id, meaning, signature }, ctx) => sign(ctx, { meaning, id: asId(id), proof: parseInput(signatureInput, signature) }),
  }),
);
