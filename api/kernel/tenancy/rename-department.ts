import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { departmentInput } from '../shared/department-input.ts';
import { freeName, lockTree } from './department-tree.ts';

const RenameDepartmentInput = builder.inputType('RenameDepartmentInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    name: t.string({ required: true }),
  }),
});

export const renameDepartment = async (ctx: Context, id: string, version: number, name: string): Promise<void> => {
  await lockTree(ctx);
  const before = await ctx.db.department.findFirst({ where: { AND: [allowed(ctx, 'update', 'Department'), { id }] } });
  if (!before) throw new NotAllowedError();
  await freeName(ctx, before.parentId, name, id);
  await changeVersioned(ctx, 'Department', { id, version, action: 'update' }, (where) =>
    ctx.db.department.updateMany({ where, data: { name, version: { increment: 1 } } }),
  );
  await ctx.audit('department.renamed', {
    on: ['Department', id],
    label: name,
    detail: { was: before.name },
    before,
    after: { ...before, name },
  });
};

builder.mutationField('renameDepartment', (t) =>
  t.prismaField({
    type: 'Department',
    description: 'Gives a department another name.',
    authScopes: { can: ['update', 'Department'] },
    errors: { types: [StaleVersionError] },
    args: { input: t.arg({ type: RenameDepartmentInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const { name } = parseInput(departmentInput, { name: input.name });
      await renameDepartment(ctx, id, input.version, name);
      return ctx.db.department.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Department'), { id }] } });
    },
  }),
);
