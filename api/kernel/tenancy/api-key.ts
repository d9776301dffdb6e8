import { allowed } from '../ability/allowed.ts';
import { actionsOn } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { apiKeyState } from './api-key-state.ts';

export const ApiKeyRef = builder.prismaObject('ApiKey', {
  description: 'A program’s way in. Its secret was shown once, when it was made.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    prefix: t.exposeString('prefix', { description: 'First characters of the secret, to tell keys apart.' }),
    role: t.relation('role', { nullable: true }),
    status: t.string({
      description: 'LIVE, EXPIRED or REVOKED',
      select: { revokedAt: true, expiresAt: true },
      resolve: (key, _args, ctx) => apiKeyState(key, ctx.now()),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now: revoke.',
      select: { id: true, revokedAt: true },
      resolve: ({ id, revokedAt }, _args, ctx) => (revokedAt ? [] : actionsOn(ctx, 'ApiKey', { id }, ['revoke'])),
    }),
  }),
});

builder.queryField('apiKeys', (t) =>
  t.prismaField({
    type: ['ApiKey'],
    description: 'API keys of your organisation, newest first.',
    authScopes: { can: ['read', 'ApiKey'] },
    resolve: (query, _root, _args, ctx) =>
      ctx.db.apiKey.findMany({
        ...query,
        where: allowed(ctx, 'read', 'ApiKey'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 200,
      }),
  }),
);
