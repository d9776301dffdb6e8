import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

export interface Preference {
  kind: string;
  inApp: boolean;
  mail: boolean;
  always: boolean;
}

export const PreferenceRef = builder.objectRef<Preference>('NotificationPreference').implement({
  description: 'Whether and how you are told of one kind of thing, in the acting organisation.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Locale key of its name: `notice.<kind>`.' }),
    inApp: t.exposeBoolean('inApp', { description: 'In the portal.' }),
    mail: t.exposeBoolean('mail', { description: 'By mail.' }),
    always: t.exposeBoolean('always', { description: 'Cannot be switched off: it is about the safety of your account or organisation.' }),
  }),
});

/** Every kind that may be told her, with the viewer's choice or, where she made none, both ways. */
export const preferencesOf = async (ctx: Context): Promise<Preference[]> => {
  const chosen = await ctx.db.notificationPreference.findMany({ where: allowed(ctx, 'read', 'NotificationPreference') });
  const byKind = new Map(chosen.map((preference) => [preference.kind, preference]));
  return [...ctx.services.registry.notices].flatMap(([kind, { always = false, needs }]) => {
    if (needs && !ctx.ability.can(needs[0], needs[1])) return [];
    const choice = always ? undefined : byKind.get(kind);
    return [{ kind, inApp: choice?.inApp ?? true, mail: choice?.mail ?? true, always }];
  });
};

builder.queryField('notificationPreferences', (t) =>
  t.field({
    type: [PreferenceRef],
    description: 'How you are told of each kind of thing.',
    authScopes: { can: ['read', 'NotificationPreference'] },
    resolve: (_root, _args, ctx) => preferencesOf(ctx),
  }),
);
