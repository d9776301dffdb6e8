import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { stages } from './type.ts';

export const submitMemo = async (ctx: Context, id: string, version: number) => {
  const { from, to } = stages.moves.submit;
  const memo = await changeVersioned(ctx, 'Memo', { id, version, action: 'submit', from }, (where) =>
    ctx.db.memo.updateManyAndReturn({ where, data: { stage: to, submittedAt: ctx.now(), version: { increment: 1 } } }),
  );
  await ctx.audit('memo.submitted', { on: ['Memo', id], label: memo.number, after: { stage: to } });
  await ctx.announce('example.memo-submitted', { memoId: id, number: memo.number, title: memo.title, authorId: memo.authorId });
  return memo;
};

builder.mutationField('submitMemo', (t) =>
  t.prismaField({
    type: 'Memo',
    description: 'Hands the memo in for a decision.',
    authScopes: { can: ['submit', 'Memo'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: (_query, _root, { id, version }, ctx) => submitMemo(ctx, asId(id), version),
  }),
);
