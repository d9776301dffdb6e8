import { asScope, type Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { inIdentity } from '../identity/act.ts';
import { verifyPassword } from '../identity/password.ts';
import { passwordHashOf, proofOf } from '../identity/proof.ts';
import { claimTry, forgetTries } from '../identity/throttle.ts';
import { useTotp } from '../identity/totp.ts';
import type { SignatureProof } from '../shared/signature-input.ts';

export type Method = 'password' | 'totp' | 'demonstration';

/** Outside the mutation's transaction, which is undone: a try that failed is remembered. */
const noteFailure = ({ services, viewer, requestId, ip, locale }: Context, userId: string, by: string): Promise<void> => {
  const actor = { userId, name: viewer.name, sessionId: viewer.sessionId, tenantId: viewer.tenantId };
  return inIdentity(services, actor, { requestId, ip, locale }, (ctx) =>
    ctx.audit('signature.refused', { result: 'refused', detail: { by } }),
  );
};

/**
 * Who she is, proved in this very act by the strongest means she has; an earlier proof does not count. Tries share the
 * door of the step-up, so that signing is no second way to guess. Errors stand at the fields of the signature.
 */
export const prove = async (ctx: Context, { password, code }: SignatureProof, path: string): Promise<Method> => {
  const { services } = ctx;
  const userId = ctx.viewer.userId ?? '';
  const proof = await proofOf(services, userId);
  if (proof === 'none') throw new RuleError('SIGNATURE_NO_PASSWORD', 'set a password first');
  if (proof === 'demonstration') return 'demonstration';
  const field = `${path}.${proof}`;
  const given = (proof === 'code' ? code : password) ?? '';
  if (given === '') throw wrongField(field, 'REQUIRED');
  const attempt = await claimTry(services, 'stepUp', userId);
  if (!attempt.allowed) throw wrongField(field, 'SIGNATURE_LOCKED');
  const right =
    proof === 'code'
      ? await asScope(ctx, { kind: 'identity', userId }, (other) => useTotp(other, userId, given))
      : await verifyPassword(await passwordHashOf(services, userId), given);
  if (!right) {
    await noteFailure(ctx, userId, proof);
    throw wrongField(field, attempt.last ? 'SIGNATURE_LOCKED' : proof === 'code' ? 'WRONG_CODE' : 'WRONG_PASSWORD');
  }
  await forgetTries(services, 'stepUp', userId);
  return proof === 'code' ? 'totp' : 'password';
};
