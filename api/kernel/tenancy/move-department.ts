import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { freeName, lockTree, placeUnder } from './department-tree.ts';

const MoveDepartmentInput = builder.inputType('MoveDepartmentInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    parentId: t.id({ description: 'The department above from now on; without it, at the top.' }),
  }),
});

export const moveDepartment = async (ctx: Context, id: string, version: number, under: string | null): Promise<void> => {
  await lockTree(ctx);
  const before = await ctx.db.department.findFirst({ where: { AND: [allowed(ctx, 'move', 'Department'), { id }] } });
  if (!before) throw new NotAllowedError();
  const parentId = await placeUnder(ctx, under, id);
  await freeName(ctx, parentId, before.name, id);
  await changeVersioned(ctx, 'Department', { id, version, action: 'move' }, (where) =>
    ctx.db.department.updateMany({ where, data: { parentId, version: { increment: 1 } } }),
  );
  await ctx.audit('department.moved', { on: ['Department', id], label: before.name, detail: { from: before.parentId, to: parentId } });
};

builder.mutationField('moveDepartment', (t) =>
  t.prismaField({
    type: 'Department',
    description: 'Hangs a department, with all below it, somewhere else in the tree.',
    authScopes: { can: ['move', 'Department'] },
    errors: { types: [StaleVersionError, RuleError] },
    args: { input: t.arg({ type: MoveDepartmentInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      await moveDepartment(ctx, id, input.version, input.parentId ? String(input.parentId) : null);
      return ctx.db.department.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Department'), { id }] } });
    },
  }),
);
