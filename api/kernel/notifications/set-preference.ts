import { z } from 'zod';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { type Preference, PreferenceRef } from './preferences.ts';

const preferenceInput = z.strictObject({ kind: z.string().max(100), inApp: z.boolean(), mail: z.boolean() });

const SetNotificationPreferenceInput = builder.inputType('SetNotificationPreferenceInput', {
  fields: (t) => ({
    kind: t.string({ required: true }),
    inApp: t.boolean({ required: true }),
    mail: t.boolean({ required: true }),
  }),
});

export const setPreference = async (ctx: Context, input: z.output<typeof preferenceInput>): Promise<Preference> => {
  const { kind, inApp, mail } = input;
  const notice = ctx.services.registry.notices.get(kind);
  if (!notice) throw wrongField('kind', 'UNKNOWN_NOTICE');
  if (notice.always) throw new RuleError('NOTICE_LOCKED', 'this kind of notice cannot be switched off');
  const { tenantId = '', userId = '' } = ctx.viewer;
  await ctx.db.notificationPreference.upsert({
    where: { tenantId_userId_kind: { tenantId, userId, kind } },
    create: { tenantId, userId, kind, inApp, mail },
    update: { inApp, mail },
  });
  await ctx.audit('notification.preference-set', { detail: { kind, inApp, mail } });
  return { kind, inApp, mail, always: false };
};

builder.mutationField('setNotificationPreference', (t) =>
  t.field({
    type: PreferenceRef,
    description: 'Chooses how you are told of one kind of thing.',
    authScopes: { can: ['update', 'NotificationPreference'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: SetNotificationPreferenceInput, required: true }) },
    resolve: (_root, { input }, ctx) => setPreference(ctx, parseInput(preferenceInput, input)),
  }),
);
