import { withScope } from '@xinglin/prisma';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { IDLE_MINUTES } from './read-session.ts';

interface SessionInfo {
  id: string;
  tenantId: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  organisationName: string | null;
}

const SessionInfoRef = builder.objectRef<SessionInfo>('SessionInfo').implement({
  description: 'A browser in which you are signed in.',
  fields: (t) => ({
    id: t.exposeID('id'),
    current: t.boolean({ description: 'The one that asks.', resolve: (session, _args, ctx) => session.id === ctx.viewer.sessionId }),
    ipAddress: t.exposeString('ipAddress', { nullable: true }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'What the browser calls itself.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Ends then at the latest, however busy it is.' }),
    organisationName: t.exposeString('organisationName', { nullable: true, description: 'The organisation acted for there.' }),
  }),
});

/** Her living sessions, the latest first. */
export const mySessions = async (ctx: Context, userId: string): Promise<SessionInfo[]> => {
  const idle = new Date(ctx.now().getTime() - IDLE_MINUTES * 60_000);
  return withScope({ kind: 'person', userId }, async () => {
    const { client } = ctx.services.database;
    const sessions = await client.session.findMany({
      where: { userId, expiresAt: { gt: ctx.now() }, lastSeenAt: { gte: idle } },
      omit: { token: true },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    });
    const ids = sessions.flatMap((session) => session.tenantId ?? []);
    const tenants = await client.tenant.findMany({
      where: { id: { in: ids }, members: { some: { userId, status: 'ACTIVE' } } },
      select: { id: true, shortName: true },
    });
    const names = new Map(tenants.map((tenant) => [tenant.id, tenant.shortName]));
    return sessions.map((session) => ({ ...session, organisationName: names.get(session.tenantId ?? '') ?? null }));
  });
};

builder.queryField('sessions', (t) =>
  t.field({
    type: [SessionInfoRef],
    description: 'Where you are signed in.',
    authScopes: { signedIn: true },
    resolve: (_root, _args, ctx) => (ctx.viewer.userId ? mySessions(ctx, ctx.viewer.userId) : []),
  }),
);
