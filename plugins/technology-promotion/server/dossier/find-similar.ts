import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { selectionPolicy } from '../../shared/policy.ts';
import { DuplicateIndex, type PossibleDuplicate } from '../rules/similarity/duplicate-index.ts';
import type { ComparedText } from '../rules/similarity/shingles.ts';
import { sideBySide } from '../rules/similarity/side-by-side.ts';
import { comparedText } from './compared-text.ts';

export const FIND_SIMILAR = 'technology-promotion.find-similar';
/** Passages kept for the list; the page that shows both computes all of them. */
const PASSAGES = 5;
/** What came in within this time is compared in one go. */
const GATHER_MS = 60_000;

/** Orders a comparison of all that a call has; many who ask within a minute share one. */
export const orderComparison = (ctx: Context, callId: string): Promise<void> => {
  const runAt = new Date((Math.floor(ctx.now().getTime() / GATHER_MS) + 1) * GATHER_MS);
  return ctx.enqueue({ job: FIND_SIMILAR, payload: { callId }, runAt, dedupeKey: `find-similar:${callId}:${runAt.getTime()}` });
};

/** Newest revisions of a call but for what was withdrawn or merged away. */
const textsOf = async (ctx: Context, tenantId: string, callId: string): Promise<ComparedText[]> => {
  const dossiers = await ctx.db.dossier.findMany({
    where: { tenantId, callId, stage: { notIn: ['WITHDRAWN', 'MERGED'] } },
    select: { id: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, answers: true } } },
    orderBy: { id: 'asc' },
  });
  return dossiers.flatMap(({ id, revisions: [newest] }) => (newest ? [comparedText({ id }, newest)] : []));
};

const passagesOf = (one: ComparedText, other: ComparedText) =>
  sideBySide(one, other)
    .fields.flatMap(({ key, passages }) => passages.map(({ a, length }) => ({ key, length, from: a })))
    .sort((a, b) => b.length - a.length)
    .slice(0, PASSAGES)
    .map(({ key, from }) => ({ key, text: (one.fields.find((field) => field.key === key)?.text ?? '').slice(from.start, from.end) }));

const keyOf = (leftId: string, rightId: string) => `${leftId} ${rightId}`;
const scoreOf = ({ overlap, containment }: PossibleDuplicate) => Math.max(overlap, containment);

/**
 * Finds what is alike within a call. What somebody has judged stays as judged; what is not alike any more goes, unless
 * it was judged.
 */
export const findSimilar = async (ctx: Context, { callId }: { callId: string }): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const call = await ctx.db.call.findFirst({ where: { tenantId, id: callId }, select: { policy: true } });
  if (!call) return;
  const texts = await textsOf(ctx, tenantId, callId);
  const byId = new Map(texts.map((text) => [text.id, text]));
  const found = new DuplicateIndex(texts, selectionPolicy.parse(call.policy ?? {}).similarity).all();
  const kept = await ctx.db.similarPair.findMany({ where: { tenantId, callId } });
  const known = new Map(kept.map((pair) => [keyOf(pair.leftId, pair.rightId), pair]));
  const alike = new Set(found.map(({ ids }) => keyOf(...ids)));
  await ctx.db.similarPair.deleteMany({
    where: {
      tenantId,
      callId,
      verdict: 'UNSEEN',
      id: { in: kept.filter((pair) => !alike.has(keyOf(pair.leftId, pair.rightId))).map(({ id }) => id) },
    },
  });
  const fresh = found.flatMap((pair) => {
    const [leftId, rightId] = pair.ids;
    const [left, right] = [byId.get(leftId), byId.get(rightId)];
    if (known.has(keyOf(leftId, rightId)) || !left || !right) return [];
    return [{ tenantId, callId, leftId, rightId, score: scoreOf(pair), passages: passagesOf(left, right) }];
  });
  await ctx.db.similarPair.createMany({ data: fresh, skipDuplicates: true });
  for (const pair of found) {
    const [leftId, rightId] = pair.ids;
    const before = known.get(keyOf(leftId, rightId));
    const [left, right] = [byId.get(leftId), byId.get(rightId)];
    if (!before || !left || !right || Math.abs(before.score - scoreOf(pair)) < 1e-6) continue;
    await ctx.db.similarPair.updateMany({
      where: { tenantId, id: before.id, verdict: 'UNSEEN' },
      data: { score: scoreOf(pair), passages: passagesOf(left, right), version: { increment: 1 } },
    });
  }
  if (fresh.length > 0) await ctx.audit('dossier.similar-found', { on: ['Call', callId], detail: { count: fresh.length } });
};

builder.mutationField('findSimilar', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Compares all that came in for a call; the pairs show up shortly after.',
    authScopes: { can: ['search', 'SimilarPair'] },
    errors: {},
    args: { callId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { callId }, ctx) => {
      const call = await ctx.db.call.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Call'), { id: asId(callId) }] } });
      if (!call) throw new NotAllowedError();
      await ctx.enqueue({ job: FIND_SIMILAR, payload: { callId: call.id } });
      await ctx.audit('dossier.similar-asked', { on: ['Call', call.id] });
      return call;
    },
  }),
);
