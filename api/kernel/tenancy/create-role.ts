import type { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { roleInput } from '../shared/role-input.ts';
import { lockPeople } from './authority.ts';
import { rolePermissions } from './role-permissions.ts';

/** More roles than people can tell apart help nobody. */
const MOST = 100;

const CreateRoleInput = builder.inputType('CreateRoleInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    permissions: t.stringList({ required: true, description: 'Keys from permissionCatalogue; what they need is added.' }),
  }),
});

export const createRole = async (ctx: Context, input: z.output<typeof roleInput>): Promise<string> => {
  const tenantId = ctx.viewer.tenantId as string;
  const permissions = rolePermissions(ctx, input.permissions);
  await lockPeople(ctx, 'role.manage');
  const there = await ctx.db.role.findMany({ where: { tenantId }, select: { name: true } });
  if (there.some(({ name }) => name === input.name)) throw wrongField('name', 'TAKEN');
  if (there.length >= MOST) throw new RuleError('TOO_MANY_ROLES', `at most ${MOST}`);
  const { id } = await ctx.db.role.create({ data: { tenantId, name: input.name, permissions } });
  await ctx.audit('role.created', {
    on: ['Role', id],
    label: input.name,
    detail: { permissions },
    after: { name: input.name, permissions },
  });
  return id;
};

builder.mutationField('createRole', (t) =>
  t.prismaField({
    type: 'Role',
    description: 'Makes a role of the organisation’s own.',
    authScopes: { $all: { signedIn: true, can: ['create', 'Role'], stepUp: true } },
    errors: { types: [RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: CreateRoleInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createRole(ctx, parseInput(roleInput, input));
      return ctx.db.role.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Role'), { id }] } });
    },
  }),
);
