import { builder } from '../builder.ts';
import type { Params } from '../i18n/text.ts';
import { fill } from '../i18n/text.ts';

export const NotificationRef = builder.prismaObject('Notification', {
  description: 'Something you were told.',
  // With what pages go by.
  select: { id: true, kind: true, params: true, createdAt: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'For the icon: `<plugin-id>.<kind>`.' }),
    title: t.string({
      description: 'In your language.',
      resolve: ({ kind, params }, _args, { services, locale }) =>
        fill(services.registry.notices.get(kind)?.[locale].title ?? kind, params as Params),
    }),
    body: t.string({
      description: 'In your language.',
      resolve: ({ kind, params }, _args, { services, locale }) =>
        fill(services.registry.notices.get(kind)?.[locale].body ?? '', params as Params),
    }),
    link: t.exposeString('link', { nullable: true, description: 'Path in the portal that it leads to.' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
