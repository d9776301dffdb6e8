import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { type MemoInput, memoInput } from '../../shared/input.ts';

export const createMemo = async (ctx: Context, input: MemoInput): Promise<string> => {
  const year = String(ctx.now().getUTCFullYear());
  const number = `M${year}-${String(await nextNumber(ctx, 'memo', year)).padStart(4, '0')}`;
  const memo = await ctx.db.memo.create({
    data: { ...input, number, tenantId: ctx.viewer.tenantId ?? '', authorId: ctx.viewer.userId ?? '' },
  });
  await ctx.audit('memo.created', { on: ['Memo', memo.id], label: number, after: input });
  return memo.id;
};

export const updateMemo = async (ctx: Context, id: string, version: number, input: MemoInput): Promise<void> => {
  const before = await ctx.db.memo.findFirst({ where: { AND: [allowed(ctx, 'update', 'Memo'), { id }] } });
  await changeVersioned(ctx, 'Memo', { id, version, action: 'update', from: ['DRAFT', 'RETURNED'] }, (where) =>
    ctx.db.memo.updateMany({ where, data: { ...input, version: { increment: 1 } } }),
  );
  await ctx.audit('memo.updated', { on: ['Memo', id], label: before?.number ?? '', before, after: input });
};

const MemoInputType = builder.inputType('MemoInput', {
  description: 'What the memo says.',
  fields: (t) => ({ title: t.string({ required: true }), body: t.string() }),
});

builder.mutationField('createMemo', (t) =>
  t.prismaField({
    type: 'Memo',
    description: 'Writes a new draft.',
    authScopes: { can: ['create', 'Memo'] },
    errors: {},
    args: { input: t.arg({ type: MemoInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createMemo(ctx, parseInput(memoInput, input));
      return ctx.db.memo.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updateMemo', (t) =>
  t.prismaField({
    type: 'Memo',
    description: 'Changes a draft or a returned memo.',
    authScopes: { can: ['update', 'Memo'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: MemoInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateMemo(ctx, asId(id), version, parseInput(memoInput, input));
      return ctx.db.memo.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
