import type { Prisma } from '@xinglin/prisma';
import { builder } from '../builder.ts';
import { asScope, type Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { endSessions } from './end-session.ts';

const EndedSessions = builder.objectRef<{ count: number }>('EndedSessions').implement({
  description: 'Sessions that were ended; their pages stop working at once.',
  fields: (t) => ({ count: t.exposeInt('count') }),
});

const endMine = async (ctx: Context, which: Prisma.SessionWhereInput): Promise<number> => {
  const userId = ctx.viewer.userId ?? '';
  return asScope(ctx, { kind: 'identity', userId }, (identity) => endSessions(identity, { AND: [{ userId }, which] }));
};

/** Ends one session of the viewer's own; unknown and other people's ids answer alike. */
export const revokeSession = async (ctx: Context, id: string): Promise<{ count: number }> => {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const count = uuid.test(id) ? await endMine(ctx, { id }) : 0;
  if (count === 0) throw new NotAllowedError();
  await ctx.audit('session.revoked', { on: ['Session', id] });
  return { count };
};

export const revokeOtherSessions = async (ctx: Context): Promise<{ count: number }> => {
  const count = await endMine(ctx, { id: { not: ctx.viewer.sessionId ?? '' } });
  await ctx.audit('session.others-revoked', { detail: { count } });
  return { count };
};

builder.mutationField('revokeSession', (t) =>
  t.field({
    type: EndedSessions,
    description: 'Ends one of your sessions.',
    authScopes: { signedIn: true },
    errors: { types: [] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => revokeSession(ctx, String(id)),
  }),
);

builder.mutationField('revokeOtherSessions', (t) =>
  t.field({
    type: EndedSessions,
    description: 'Ends all your sessions but this one.',
    authScopes: { signedIn: true },
    errors: { types: [] },
    resolve: (_root, _args, ctx) => revokeOtherSessions(ctx),
  }),
);
