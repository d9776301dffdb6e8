import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { VersionedId } from '../graphql/versioned-id.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { lockTree } from './department-tree.ts';

export const removeDepartment = async (ctx: Context, id: string, version: number): Promise<void> => {
  await lockTree(ctx);
  const before = await ctx.db.department.findFirst({
    where: { AND: [allowed(ctx, 'delete', 'Department'), { id }] },
    include: { _count: { select: { members: true, children: true } } },
  });
  if (!before) throw new NotAllowedError();
  if (before._count.members + before._count.children > 0) {
    throw new RuleError('DEPARTMENT_NOT_EMPTY', 'people or departments hang under it');
  }
  await changeVersioned(ctx, 'Department', { id, version, action: 'delete' }, (where) => ctx.db.department.deleteMany({ where }));
  await ctx.audit('department.removed', { on: ['Department', id], label: before.name, before });
};

builder.mutationField('removeDepartment', (t) =>
  t.prismaField({
    type: 'Department',
    description: 'Takes an empty department out of the tree; answers what it was.',
    authScopes: { can: ['delete', 'Department'] },
    errors: { types: [StaleVersionError, RuleError] },
    args: { input: t.arg({ type: VersionedId, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const was = await ctx.db.department.findFirst({ ...query, where: { AND: [allowed(ctx, 'delete', 'Department'), { id }] } });
      await removeDepartment(ctx, id, input.version);
      if (!was) throw new NotAllowedError();
      return was;
    },
  }),
);
