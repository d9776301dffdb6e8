import { createHash, randomBytes } from 'node:crypto';
import type { ModelRow } from '@xinglin/prisma';
import type { z } from 'zod';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { apiKeyInput } from '../shared/api-key-input.ts';
import { ApiKeyRef } from './api-key.ts';
import { lockPeople, mustHold, namedRoles } from './authority.ts';

/** Live keys of one organisation. */
const MOST = 50;
const DAY_MS = 86_400_000;

export interface CreatedApiKey {
  apiKey: ModelRow<'ApiKey'>;
  secret: string;
}

/** `xl_<prefix>_<secret>`: the prefix tells keys apart, the hash of the whole is all that is kept. */
const newSecret = () => {
  const prefix = randomBytes(4).toString('hex');
  return { prefix, secret: `xl_${prefix}_${randomBytes(32).toString('base64url')}` };
};

export const hashOfKey = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const createApiKey = async (ctx: Context, input: z.output<typeof apiKeyInput>): Promise<CreatedApiKey> => {
  const tenantId = ctx.viewer.tenantId as string;
  await lockPeople(ctx, 'api-key.manage');
  const roles = await namedRoles(ctx, [input.roleId], 'roleId');
  mustHold(ctx, roles);
  const now = ctx.now();
  const live = await ctx.db.apiKey.count({ where: { tenantId, revokedAt: null, expiresAt: { gt: now } } });
  if (live >= MOST) throw new RuleError('TOO_MANY_KEYS', `at most ${MOST} live keys`);
  const { prefix, secret } = newSecret();
  const [roleId, expiresAt] = [roles[0]?.id as string, new Date(now.getTime() + input.expiresInDays * DAY_MS)];
  const apiKey = await ctx.db.apiKey.create({
    data: { tenantId, name: input.name, prefix, secretHash: hashOfKey(secret), roleId, expiresAt, createdBy: ctx.viewer.userId ?? null },
  });
  await ctx.audit('api-key.created', {
    on: ['ApiKey', apiKey.id],
    label: input.name,
    detail: { prefix, role: roles[0]?.name, expiresAt: expiresAt.toISOString() },
  });
  return { apiKey, secret };
};

const CreatedApiKeyRef = builder.objectRef<CreatedApiKey>('CreatedApiKey').implement({
  description: 'A new key with its secret, which is shown this once.',
  fields: (t) => ({
    apiKey: t.field({ type: ApiKeyRef, resolve: ({ apiKey }) => apiKey }),
    secret: t.exposeString('secret', { description: 'Send it as `Authorization: Bearer …`. It cannot be shown again.' }),
  }),
});

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    roleId: t.id({ required: true, description: 'What the program may do; no more than you may.' }),
    expiresInDays: t.int({ required: true, description: '1 to 365' }),
  }),
});

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreatedApiKeyRef,
    description: 'Makes a key for a program. It is the organisation’s, not yours, and ends by itself.',
    authScopes: { $all: { signedIn: true, can: ['create', 'ApiKey'], stepUp: true } },
    errors: { types: [RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: CreateApiKeyInput, required: true }) },
    resolve: (_root, { input }, ctx) => createApiKey(ctx, parseInput(apiKeyInput, { ...input, roleId: String(input.roleId) })),
  }),
);
