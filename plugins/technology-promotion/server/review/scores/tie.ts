// Equals on the line: in or out together, by an explicit act; or put in order by the chair.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type TieInput, tieInput } from '../../../shared/score-input.ts';
import { readWholeStanding } from './read-standing.ts';

export const decideTie = async (ctx: Context, id: string, version: number, { decision, reason }: TieInput): Promise<void> => {
  const { cut } = await readWholeStanding(ctx, 'decideTie', id);
  if (!cut || cut.onLine.length === 0) throw new RuleError('NO_TIE', 'nobody stands tied on the line');
  await changeVersioned(ctx, 'ReviewRound', { id, version, action: 'decideTie' }, (where) =>
    ctx.db.reviewRound.updateMany({ where, data: { tieDecision: decision, tieReason: reason, version: { increment: 1 } } }),
  );
  await ctx.audit('round.tie-decided', { on: ['ReviewRound', id], detail: { decision, reason, items: cut.onLine.length } });
};

/** The chair's word on equals: only those tied on the line, all of them, best first. */
export const orderByChair = async (ctx: Context, id: string, dossierIds: readonly string[]): Promise<void> => {
  const { candidates, round } = await readWholeStanding(ctx, 'decideTie', id);
  const given = new Set(dossierIds);
  const whole = given.size === dossierIds.length && given.size === candidates.length && candidates.every((one) => given.has(one));
  if (!whole || candidates.length < 2) throw new RuleError('NOT_THE_TIED', 'the order names all that are tied, once');
  for (const [at, dossierId] of dossierIds.entries()) {
    await ctx.db.roundItem.updateMany({
      where: { AND: [allowed(ctx, 'update', 'RoundItem'), { roundId: round.id, dossierId }] },
      data: { chairOrder: at + 1 },
    });
  }
  await ctx.audit('round.chair-ordered', { on: ['ReviewRound', id], detail: { items: dossierIds.length }, after: dossierIds });
};

builder.mutationField('decideTie', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Takes all that are tied on the line in, or leaves all of them out, with the reason.',
    authScopes: { can: ['decideTie', 'ReviewRound'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      roundId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      decision: t.arg.string({ required: true, description: 'INCLUDE or EXCLUDE' }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { roundId, version, decision, reason }, ctx) => {
      const id = asId(roundId);
      await decideTie(ctx, id, version, parseInput(tieInput, { decision, reason }));
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('orderTied', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'The chair’s order of those tied on the line.',
    authScopes: { can: ['update', 'RoundItem'] },
    errors: { types: [RuleError] },
    args: { roundId: t.arg.id({ required: true }), dossierIds: t.arg.idList({ required: true }) },
    resolve: async (query, _root, { roundId, dossierIds }, ctx) => {
      const id = asId(roundId);
      await orderByChair(ctx, id, dossierIds.map(asId));
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
