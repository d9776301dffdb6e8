import { withScope } from '@xinglin/prisma';
import { builder } from '../builder.ts';
import { OwnApplicationRef } from './application.ts';
import { applicantScope, applicationIdOf } from './tracking-code.ts';

builder.queryField('applicationByCode', (t) =>
  t.prismaField({
    type: OwnApplicationRef,
    nullable: true,
    description: 'An application by the tracking code that its applicant was given; null for any other text.',
    authScopes: { public: true },
    args: { code: t.arg.string({ required: true }) },
    resolve: (query, _root, { code }, ctx) =>
      withScope(applicantScope(code), () => ctx.db.tenantApplication.findUnique({ ...query, where: { id: applicationIdOf(code) } })),
  }),
);
