import type { z } from 'zod';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { accountRulesInput } from '../shared/account-rules-input.ts';

const AccountRulesInput = builder.inputType('AccountRulesInput', {
  fields: (t) => ({
    version: t.int({ required: true, description: 'The version of the organisation that you loaded.' }),
    passwordDays: t.int({ description: 'Days after which a password has to be changed, 30 to 730; null: never.' }),
    idleDays: t.int({ description: 'Days without use after which a member is disabled, 30 to 730; null: never.' }),
  }),
});

export const setAccountRules = async (ctx: Context, version: number, input: z.output<typeof accountRulesInput>): Promise<void> => {
  const id = ctx.viewer.tenantId as string;
  const rules = { passwordDays: input.passwordDays ?? null, idleDays: input.idleDays ?? null };
  await changeVersioned(ctx, 'Tenant', { id, version, action: 'set-account-rules' }, (where) =>
    ctx.db.tenant.updateMany({ where, data: { ...rules, version: { increment: 1 } } }),
  );
  await ctx.audit('organisation.account-rules', { on: ['Tenant', id], detail: rules });
};

builder.mutationField('setAccountRules', (t) =>
  t.prismaField({
    type: 'Tenant',
    description: 'Says how old passwords may grow, and after how many days without use a member is disabled.',
    authScopes: { $all: { signedIn: true, can: ['set-account-rules', 'Tenant'], stepUp: true } },
    errors: { types: [StaleVersionError, StepUpRequiredError] },
    args: { input: t.arg({ type: AccountRulesInput, required: true }) },
    resolve: async (query, _root, { input: { version, ...rules } }, ctx) => {
      await setAccountRules(ctx, version, parseInput(accountRulesInput, rules));
      return ctx.db.tenant.findUniqueOrThrow({ ...query, where: { id: ctx.viewer.tenantId as string } });
    },
  }),
);
