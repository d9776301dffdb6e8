import { z } from 'zod';
import { builder } from '../builder.ts';
import { asScope } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { applicationInput } from '../shared/application-input.ts';
import { OwnApplicationRef } from './application.ts';
import { ApplicationInput, applicationData } from './application-fields.ts';
import { changeOwnApplication } from './change-own-application.ts';
import { applicantScope, applicationIdOf } from './tracking-code.ts';

const CorrectApplicationInput = builder.inputType('CorrectApplicationInput', {
  fields: (t) => ({
    code: t.string({ required: true, description: 'Your tracking code.' }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    application: t.field({ type: ApplicationInput, required: true, description: 'All of it, as it is from now on.' }),
  }),
});

builder.mutationField('correctApplication', (t) =>
  t.prismaField({
    type: OwnApplicationRef,
    description: 'Sends an application again, corrected as the operator asked.',
    authScopes: { public: true },
    errors: { types: [StageError, StaleVersionError] },
    args: { input: t.arg({ type: CorrectApplicationInput, required: true }) },
    resolve: async (query, _root, { input: { code, version, application } }, ctx) => {
      const data = applicationData(parseInput(z.object({ application: applicationInput }), { application }).application);
      await changeOwnApplication(ctx, { code, version, move: 'correct' }, data);
      return asScope(ctx, applicantScope(code), ({ db }) =>
        db.tenantApplication.findUniqueOrThrow({ ...query, where: { id: applicationIdOf(code) } }),
      );
    },
  }),
);
