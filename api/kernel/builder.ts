// The one schema builder. Types live beside their verbs; this file only sets the rules they share.
import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { getDatamodel, type PrismaTypes } from '@xinglin/prisma';
import type { ModelName } from './ability/permit.ts';
import type { Context } from './context.ts';
import { InputError } from './errors/input.ts';
import { NotAllowedError } from './errors/not-allowed.ts';
import { StepUpRequiredError } from './errors/step-up.ts';
import GuardPlugin from './guard.ts';
import OutcomePlugin from './mutation/outcome-plugin.ts';
import { isHeldUp } from './viewer.ts';

const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: {
    /** Anybody, signed in or not. */
    public: boolean;
    /** A person with a session, whether or not she has chosen an organisation. */
    signedIn: boolean;
    /** Whoever acts for an organisation: a member or a program with its key. */
    acting: boolean;
    /** Holds a permission row for this act on this model; which rows, the query says. */
    can: readonly [action: string, on: ModelName];
    /** Has proved her identity a second time a short while ago; a program cannot, and passes only where `'or-program'` says so. */
    stepUp: true | 'or-program';
  };
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ErrorsPlugin, OutcomePlugin, GuardPlugin, ScopeAuthPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (ctx) => ctx.db as never,
    dmmf: getDatamodel(),
    filterConnectionTotalCount: true,
    onUnusedQuery: null,
  },
  errors: {
    defaultTypes: [NotAllowedError, InputError],
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${upperFirst(fieldName)}Result` },
  },
  scopeAuth: {
    authScopes: (ctx) => ({
      public: true,
      signedIn: ctx.viewer.kind === 'member' && !isHeldUp(ctx.viewer),
      acting: ctx.viewer.tenantId !== undefined && !isHeldUp(ctx.viewer),
      can: ([action, on]) => ctx.ability.can(action, on),
      stepUp: (who) => {
        if (ctx.viewer.kind === 'member' && !ctx.viewer.steppedUp) throw new StepUpRequiredError();
        return ctx.viewer.kind === 'member' || (ctx.viewer.kind === 'program' && who === 'or-program');
      },
    }),
    unauthorizedError: () => new NotAllowedError(),
    authorizeOnSubscribe: true,
  },
});

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description: 'What can be done. One mutation per request; send an Idempotency-Key with each.',
});
builder.subscriptionType({
  description: 'What can be watched, over server-sent events. Every event is checked anew against what you may see.',
});
