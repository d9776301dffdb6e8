import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { stages } from './type.ts';

export const submitMemo = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { from, to } = stages.moves.submit;
  await changeVersioned(ctx, 'Memo', { id, version, action: 'submit', from }, (where) =>
    ctx.db.memo.updateMany({ where, data: { stage: to, submittedAt: ctx.now(), version: { increment: 1 } } }),
  );
  const memo = await ctx.db.memo.findFirstOrThrow({ where: { id } });
  await ctx.audit('memo.submitted', { on: ['Memo', id], label: memo.number, after: { stage: to } });
  await ctx.announce('example.memo-submitted', { memoId: id, number: memo.number, title: memo.title, authorId: memo.authorId });
};

builder.mutationField('submitMemo', (t) =>
  t.prismaField({
    type: 'Memo',
    description: 'Hands the memo in for a decision.',
    authScopes: { can: ['submit', 'Memo'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await submitMemo(ctx, asId(id), version);
      return ctx.db.memo.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
