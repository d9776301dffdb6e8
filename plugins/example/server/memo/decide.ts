import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { stages } from './type.ts';

type Decision = 'return' | 'accept';

/** Accepts the memo or sends it back; its author is told either way. */
export const decideMemo = async (ctx: Context, id: string, version: number, decision: Decision): Promise<void> => {
  const { from, to } = stages.moves[decision];
  await changeVersioned(ctx, 'Memo', { id, version, action: decision, from }, (where) =>
    ctx.db.memo.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const memo = await ctx.db.memo.findFirstOrThrow({ where: { id } });
  await ctx.audit(`memo.${decision}ed`, { on: ['Memo', id], label: memo.number, after: { stage: to } });
  await ctx.notify({
    kind: `example.memo-${decision}ed`,
    userIds: [memo.authorId],
    params: { number: memo.number, title: memo.title },
    link: `/memos/${id}`,
  });
};

const decision = (name: `${Decision}Memo`, move: Decision, description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Memo',
      description,
      authScopes: { can: [move, 'Memo'] },
      errors: { types: [StageError, StaleVersionError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await decideMemo(ctx, asId(id), version, move);
        return ctx.db.memo.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

decision('returnMemo', 'return', 'Sends the memo back to its author.');
decision('acceptMemo', 'accept', 'Accepts the memo.');
