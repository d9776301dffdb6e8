import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { type ItemChoice, itemChoice } from '../../shared/round-input.ts';
import { loadRound } from './load-round.ts';

/** Dossiers that have passed the admission check and are still in the running. */
export const admitted = {
  OR: [{ stage: { in: ['ADMITTED', 'IN_REVIEW'] } }, { stage: 'RESUBMITTED', admittedAt: { not: null } }],
} satisfies Prisma.DossierWhereInput;

/** Items of the earlier round that its figures carry on; with equals of the last. */
const carried = async (ctx: Context, round: ModelRow<'ReviewRound'>, fromRoundId: string, best: number | null): Promise<string[]> => {
  const { tenantId } = round;
  const from = await ctx.db.reviewRound.findFirst({ where: { tenantId, callId: round.callId, id: fromRoundId, NOT: { id: round.id } } });
  if (!from) throw wrongField('fromRoundId', 'UNKNOWN_ROUND');
  const items = await ctx.db.roundItem.findMany({
    where: { tenantId, roundId: from.id },
    orderBy: [{ mean: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: { dossierId: true, mean: true },
  });
  const line = best === null ? null : (items[best - 1]?.mean ?? null);
  return items.filter(({ mean }) => best === null || (mean !== null && (line === null || mean >= line))).map(({ dossierId }) => dossierId);
};

/** A rule takes hidden dossiers along, or a conflict would drop them in silence; a list names only what its writer sees. */
const chosen = async (ctx: Context, round: ModelRow<'ReviewRound'>, choice: ItemChoice) => {
  const { tracks, dossierIds, fromRoundId, best, outcomes } = choice;
  const earlier = fromRoundId ? await carried(ctx, round, fromRoundId, best ?? null) : null;
  const rows = await ctx.db.dossier.findMany({
    where: {
      AND: [
        dossierIds ? allowed(ctx, 'read', 'Dossier') : {},
        { tenantId: round.tenantId, callId: round.callId },
        admitted,
        dossierIds ? { id: { in: dossierIds } } : {},
        earlier ? { id: { in: earlier } } : {},
        tracks && tracks.length > 0 ? { track: { in: tracks } } : {},
        outcomes && outcomes.length > 0 ? { decision: { is: { outcome: { in: outcomes }, revokedAt: null } } } : {},
      ],
    },
    select: { id: true, revision: true },
  });
  if (dossierIds) {
    const known = new Set(rows.map(({ id }) => id));
    const missing = dossierIds.flatMap((id, at) =>
      known.has(id) ? [] : [{ path: `dossierIds.${at}`, code: 'NOT_ADMITTED', message: id }],
    );
    if (missing.length > 0) throw new InputError(missing);
  }
  return rows;
};

/** Makes the round's items exactly these. Proposals for items that go are dropped with them; nobody has been told of them. */
export const chooseItems = async (ctx: Context, id: string, version: number, choice: ItemChoice): Promise<void> => {
  const round = await loadRound(ctx, 'update', id);
  const rows = await chosen(ctx, round, choice);
  if (rows.length === 0) throw wrongField('dossierIds', 'NO_ITEMS');
  await changeVersioned(ctx, 'ReviewRound', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.reviewRound.updateMany({ where, data: { version: { increment: 1 } } }),
  );
  const { tenantId } = round;
  const gone = { tenantId, roundId: id, dossierId: { notIn: rows.map((row) => row.id) } };
  await ctx.db.assignment.deleteMany({ where: { ...gone, stage: 'PROPOSED' } });
  await ctx.db.roundItem.deleteMany({ where: gone });
  await ctx.db.roundItem.createMany({
    data: rows.map(({ id: dossierId, revision }) => ({ tenantId, roundId: id, dossierId, revision })),
    skipDuplicates: true,
  });
  await ctx.audit('round.items-chosen', { on: ['ReviewRound', id], label: round.name, detail: { items: rows.length }, after: choice });
};

const ItemChoiceType = builder.inputType('RoundItemChoice', {
  description: 'Which admitted dossiers; all that is given must fit, nothing given takes all.',
  fields: (t) => ({
    tracks: t.stringList(),
    dossierIds: t.idList(),
    fromRoundId: t.id({ description: 'Items of an earlier round of the call.' }),
    best: t.int({ description: 'Of the earlier round, so many by mean; equals of the last come along.' }),
    outcomes: t.stringList({ description: 'Decided so: RECOMMEND, CONDITIONAL, RESUBMIT, REJECT.' }),
  }),
});

builder.mutationField('chooseRoundItems', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Makes the items of a drafted round exactly the chosen ones.',
    authScopes: { can: ['update', 'RoundItem'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      choice: t.arg({ type: ItemChoiceType, required: true }),
    },
    resolve: async (query, _root, { id, version, choice }, ctx) => {
      await chooseItems(ctx, asId(id), version, parseInput(itemChoice, choice));
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
