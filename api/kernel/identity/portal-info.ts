import { builder } from '../builder.ts';
import manifest from '../package.json' with { type: 'json' };

interface PortalInfo {
  demo: boolean;
}

const PortalInfoRef = builder.objectRef<PortalInfo>('PortalInfo').implement({
  description: 'What anybody may know of this installation.',
  fields: (t) => ({
    demo: t.exposeBoolean('demo', { description: 'Demonstration: people are chosen on the sign-in page, without passwords.' }),
    version: t.string({ resolve: () => manifest.version }),
    locales: t.stringList({ resolve: () => ['zh-CN', 'en'] }),
  }),
});

builder.queryField('portalInfo', (t) =>
  t.field({
    type: PortalInfoRef,
    description: 'About this installation.',
    authScopes: { public: true },
    resolve: (_root, _args, ctx) => ({ demo: ctx.services.demo }),
  }),
);
