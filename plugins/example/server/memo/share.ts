import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { asId } from '@xinglin/kernel/graphql/as-id';

interface Sharing {
  id: string;
  organisationId: string;
}

const ownMemo = async (ctx: Context, id: string) => {
  const memo = await ctx.db.memo.findFirst({ where: { AND: [allowed(ctx, 'share', 'Memo'), { id }] } });
  if (!memo) throw new NotAllowedError();
  return memo;
};

/** Shows the memo to another organisation, which may read it and nothing else. */
export const shareMemo = async (ctx: Context, { id, organisationId }: Sharing): Promise<void> => {
  const memo = await ownMemo(ctx, id);
  const grantee = await ctx.db.organisationCard.findUnique({ where: { id: organisationId } });
  if (!grantee || organisationId === memo.tenantId) throw new NotAllowedError();
  await ctx.db.memoShare.createMany({
    data: [{ ownerId: memo.tenantId, granteeId: organisationId, memoId: id }],
    skipDuplicates: true,
  });
  await ctx.audit('memo.shared', { on: ['Memo', id], label: memo.number, detail: { organisation: grantee.name } });
};

/** Takes the sight of the memo back, at once. */
export const unshareMemo = async (ctx: Context, { id, organisationId }: Sharing): Promise<void> => {
  const memo = await ownMemo(ctx, id);
  const { count } = await ctx.db.memoShare.deleteMany({
    where: { ownerId: memo.tenantId, granteeId: organisationId, memoId: id },
  });
  if (count === 0) throw new NotAllowedError();
  await ctx.audit('memo.unshared', { on: ['Memo', id], label: memo.number, detail: { organisationId } });
};

const sharing = (name: string, description: string, act: (ctx: Context, sharing: Sharing) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Memo',
      description,
      authScopes: { can: ['share', 'Memo'] },
      errors: {},
      args: { id: t.arg.id({ required: true }), organisationId: t.arg.id({ required: true }) },
      resolve: async (query, _root, { id, organisationId }, ctx) => {
        await act(ctx, { id: asId(id), organisationId: asId(organisationId) });
        return ctx.db.memo.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

sharing('shareMemo', 'Shows the memo to another organisation, to read only.', shareMemo);
sharing('unshareMemo', 'Ends the sharing at once.', unshareMemo);
