import { withScope } from '@xinglin/prisma';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { STEP_UP_MINUTES } from './resolve-viewer.ts';

interface SecurityState {
  twoFactorEnabled: boolean;
  passwordSetAt: Date | null;
  recoveryCodesLeft: number;
  steppedUpUntil: Date | null;
}

const SecurityStateRef = builder.objectRef<SecurityState>('SecurityState').implement({
  description: 'How your account is protected.',
  fields: (t) => ({
    twoFactorEnabled: t.exposeBoolean('twoFactorEnabled'),
    passwordSetAt: t.expose('passwordSetAt', { type: 'DateTime', nullable: true }),
    recoveryCodesLeft: t.exposeInt('recoveryCodesLeft', { description: 'Recovery codes not used yet.' }),
    steppedUpUntil: t.expose('steppedUpUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until then sensitive acts need no further proof.',
    }),
  }),
});

const securityStateOf = (ctx: Context, userId: string): Promise<SecurityState> =>
  withScope({ kind: 'identity', userId }, async () => {
    const { client } = ctx.services.database;
    const user = await client.user.findFirstOrThrow({
      where: { id: userId },
      select: { twoFactorEnabled: true, passwordSetAt: true, twoFactors: { where: { verified: true }, select: { backupCodes: true } } },
    });
    const session = await client.session.findUnique({ where: { id: ctx.viewer.sessionId ?? userId }, select: { steppedUpAt: true } });
    const until = session?.steppedUpAt ? new Date(session.steppedUpAt.getTime() + STEP_UP_MINUTES * 60_000) : null;
    return {
      twoFactorEnabled: user.twoFactorEnabled,
      passwordSetAt: user.passwordSetAt,
      recoveryCodesLeft: (JSON.parse(user.twoFactors[0]?.backupCodes ?? '[]') as string[]).length,
      steppedUpUntil: until && until > ctx.now() ? until : null,
    };
  });

builder.queryField('securityState', (t) =>
  t.field({
    type: SecurityStateRef,
    nullable: true,
    description: 'How your own account is protected; null for programs and visitors.',
    authScopes: { signedIn: true },
    resolve: (_root, _args, ctx) => (ctx.viewer.userId ? securityStateOf(ctx, ctx.viewer.userId) : null),
  }),
);
