import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { asId } from '../graphql/as-id.ts';

export const revokeApiKey = async (ctx: Context, id: string): Promise<void> => {
  const { count } = await ctx.db.apiKey.updateMany({
    where: { AND: [allowed(ctx, 'revoke', 'ApiKey'), { id, revokedAt: null }] },
    data: { revokedAt: ctx.now(), version: { increment: 1 } },
  });
  const key = await ctx.db.apiKey.findFirst({ where: { AND: [allowed(ctx, 'revoke', 'ApiKey'), { id }] } });
  if (!key) throw new NotAllowedError();
  if (count === 1) await ctx.audit('api-key.revoked', { on: ['ApiKey', id], label: key.name, detail: { prefix: key.prefix } });
};

builder.mutationField('revokeApiKey', (t) =>
  t.prismaField({
    type: 'ApiKey',
    description: 'Ends a key at once, for good. Revoking it again changes nothing.',
    authScopes: { can: ['revoke', 'ApiKey'] },
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await revokeApiKey(ctx, id);
      return ctx.db.apiKey.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'ApiKey'), { id }] } });
    },
  }),
);
