import type { z } from 'zod';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { departmentInput } from '../shared/department-input.ts';
import { freeName, lockTree, placeUnder } from './department-tree.ts';

/** More would not be a tree that a person reads. */
const MOST = 500;

const CreateDepartmentInput = builder.inputType('CreateDepartmentInput', {
  fields: (t) => ({ name: t.string({ required: true }), parentId: t.id({ description: 'The department above; without it, at the top.' }) }),
});

export const createDepartment = async (ctx: Context, input: z.output<typeof departmentInput>): Promise<string> => {
  const tenantId = ctx.viewer.tenantId as string;
  await lockTree(ctx);
  if ((await ctx.db.department.count({ where: { tenantId } })) >= MOST) throw new RuleError('TOO_MANY_DEPARTMENTS', `at most ${MOST}`);
  const parentId = await placeUnder(ctx, input.parentId);
  await freeName(ctx, parentId, input.name);
  const { id } = await ctx.db.department.create({ data: { tenantId, parentId, name: input.name } });
  await ctx.audit('department.created', { on: ['Department', id], label: input.name, after: { name: input.name, parentId } });
  return id;
};

builder.mutationField('createDepartment', (t) =>
  t.prismaField({
    type: 'Department',
    description: 'Adds a department to the tree.',
    authScopes: { can: ['create', 'Department'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: CreateDepartmentInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createDepartment(ctx, parseInput(departmentInput, input));
      return ctx.db.department.findFirstOrThrow({ ...query, where: { tenantId: ctx.viewer.tenantId as string, id } });
    },
  }),
);
