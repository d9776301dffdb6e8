import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type JudgeInput, judgeInput } from '../../shared/dossier-input.ts';
import { markDuplicate } from './duplicate.ts';
import { actor, loadDossier, type Target } from './load.ts';
import { mergeDossiers } from './merge.ts';

/** Groups are what GROUPED pairs tie together, along however many steps; the smallest id names the group. */
export const groupsOf = (pairs: readonly { leftId: string; rightId: string }[]): Map<string, string> => {
  const group = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = group.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const { leftId, rightId } of pairs) {
    const [first, second] = [rootOf(leftId), rootOf(rightId)].sort() as [string, string];
    group.set(first, first);
    group.set(second, first);
  }
  return new Map([...group.keys()].map((id) => [id, rootOf(id)]));
};

const regroup = async (ctx: Context, tenantId: string, callId: string): Promise<void> => {
  const pairs = await ctx.db.similarPair.findMany({ where: { tenantId, callId, verdict: 'GROUPED' } });
  const groups = groupsOf(pairs);
  await ctx.db.dossier.updateMany({
    where: { tenantId, callId, groupKey: { not: null }, id: { notIn: [...groups.keys()] } },
    data: { groupKey: null },
  });
  for (const key of new Set(groups.values())) {
    const members = [...groups].filter(([, of]) => of === key).map(([id]) => id);
    await ctx.db.dossier.updateMany({ where: { tenantId, callId, id: { in: members } }, data: { groupKey: key } });
  }
};

/** What somebody found who looked at both: different, to the same experts, a duplicate, or one technology of two applicants. */
export const judgeSimilar = async (ctx: Context, { id, version }: Target, input: JudgeInput): Promise<void> => {
  const pair = await ctx.db.similarPair.findFirst({ where: { AND: [allowed(ctx, 'judge', 'SimilarPair'), { id }] } });
  if (!pair) throw new NotAllowedError();
  const ends = input.verdict === 'DUPLICATE' || input.verdict === 'MERGED';
  const sides = [pair.leftId, pair.rightId];
  if (ends && !sides.includes(input.keepId ?? '')) throw wrongField('keepId', 'OTHER_DOSSIER');
  if (pair.version === version && (pair.verdict === 'DUPLICATE' || pair.verdict === 'MERGED'))
    throw new RuleError('PAIR_ENDED', 'one of the two has ended on this ground');
  await changeVersioned(ctx, 'SimilarPair', { id, version, action: 'judge' }, (where) =>
    ctx.db.similarPair.updateMany({
      where,
      data: { verdict: input.verdict, note: input.note, decidedBy: actor(ctx), decidedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  if (ends) {
    const keepId = input.keepId ?? '';
    const endedId = sides.find((side) => side !== keepId) ?? '';
    const act = input.verdict === 'DUPLICATE' ? markDuplicate : mergeDossiers;
    const ended = await loadDossier(ctx, input.verdict === 'DUPLICATE' ? 'markDuplicate' : 'merge', endedId);
    await act(ctx, { id: endedId, version: ended.version }, keepId, input.note);
  }
  await regroup(ctx, pair.tenantId, pair.callId);
  await ctx.audit('dossier.similar-judged', {
    on: ['SimilarPair', id],
    detail: { verdict: input.verdict, note: input.note },
    after: input,
  });
};

builder.mutationField('judgeSimilar', (t) =>
  t.prismaField({
    type: 'SimilarPair',
    description: 'Says what two alike submissions are to each other.',
    authScopes: { can: ['judge', 'SimilarPair'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      verdict: t.arg.string({ required: true, description: 'DIFFERENT, GROUPED, DUPLICATE or MERGED' }),
      keepId: t.arg.id({ description: 'Of a duplicate or a merger: the dossier that goes on.' }),
      note: t.arg.string({ description: 'Of a duplicate or a merger: the reason, which the applicant of the other reads.' }),
    },
    resolve: async (query, _root, { id, version, verdict, keepId, note }, ctx) => {
      const input = parseInput(judgeInput, { verdict, keepId, note: note ?? '' });
      await judgeSimilar(ctx, { id: asId(id), version }, input);
      return ctx.db.similarPair.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
