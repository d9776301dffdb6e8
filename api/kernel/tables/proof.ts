// What ties a commit to the check before it: these bytes, this import, this person, a short while ago.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import { importLimits } from '../shared/tables/limits.ts';

const signed = (ctx: Context, key: string, sha256: string, until: number): Buffer =>
  createHmac('sha256', ctx.services.secret('import-proof'))
    .update(JSON.stringify([key, sha256, until, ctx.viewer.tenantId ?? '', ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '']))
    .digest();

export const giveProof = (ctx: Context, key: string, sha256: string): string => {
  const until = ctx.now().getTime() + importLimits.proofMinutes * 60_000;
  return `${until.toString(36)}.${signed(ctx, key, sha256, until).toString('base64url')}`;
};

export const isProof = (ctx: Context, key: string, sha256: string, proof: string): boolean => {
  const [time = '', given = ''] = proof.split('.');
  const until = Number.parseInt(time, 36);
  if (!Number.isSafeInteger(until) || until < ctx.now().getTime()) return false;
  const [wanted, had] = [signed(ctx, key, sha256, until), Buffer.from(given, 'base64url')];
  return wanted.length === had.length && timingSafeEqual(wanted, had);
};
