import { builder } from '../builder.ts';
import { asScope } from '../context.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { OwnApplicationRef } from './application.ts';
import { changeOwnApplication } from './change-own-application.ts';
import { applicantScope, applicationIdOf } from './tracking-code.ts';

const WithdrawApplicationInput = builder.inputType('WithdrawApplicationInput', {
  fields: (t) => ({
    code: t.string({ required: true, description: 'Your tracking code.' }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
  }),
});

builder.mutationField('withdrawApplication', (t) =>
  t.prismaField({
    type: OwnApplicationRef,
    description: 'Takes an application back, for good; a new one may be sent.',
    authScopes: { public: true },
    errors: { types: [StageError, StaleVersionError] },
    args: { input: t.arg({ type: WithdrawApplicationInput, required: true }) },
    resolve: async (query, _root, { input: { code, version } }, ctx) => {
      await changeOwnApplication(ctx, { code, version, move: 'withdraw' });
      return asScope(ctx, applicantScope(code), ({ db }) =>
        db.tenantApplication.findUniqueOrThrow({ ...query, where: { id: applicationIdOf(code) } }),
      );
    },
  }),
);
