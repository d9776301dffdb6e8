// The order of the agenda, before and during the meeting: by the office, and by the panel's chair as an act of her own.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type AgendaItem, agendaCost, orderAgenda } from '../rules/agenda/agenda-order.ts';
import { recusedFrom } from './recused-from.ts';
import { ordering, wake } from './wake.ts';

interface Place extends AgendaItem {
  ordinal: number;
  stage: string;
  /** Not the viewer's to move: she is recused from it, and learns neither its stage nor whether it could go elsewhere. */
  kept: boolean;
}
const started = ({ stage }: Place) => !['PENDING', 'POSTPONED'].includes(stage);

const placesOf = async (ctx: Context, meetingId: string): Promise<Place[]> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const rows = await ctx.db.agendaItem.findMany({
    where: { tenantId, meetingId },
    select: { id: true, ordinal: true, stage: true, dossierId: true, meeting: { select: { attendance: { select: { userId: true } } } } },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  const people = rows[0]?.meeting.attendance.map(({ userId }) => userId) ?? [];
  const conflicts = await ctx.db.conflict.findMany({
    where: { tenantId, dossierId: { in: rows.map(({ dossierId }) => dossierId) }, userId: { in: people }, state: 'CONFIRMED' },
    select: { dossierId: true, userId: true },
  });
  const recused = Map.groupBy(conflicts, ({ dossierId }) => dossierId);
  const hers = await ctx.db.agendaItem.findMany({
    where: { tenantId, meetingId, dossier: { is: recusedFrom(ctx.viewer) } },
    select: { id: true },
  });
  const kept = new Set(hers.map(({ id }) => id));
  return rows.map(({ id, ordinal, stage, dossierId }) => ({
    itemId: id,
    ordinal,
    stage,
    kept: kept.has(id),
    recusedIds: [...new Set((recused.get(dossierId) ?? []).map(({ userId }) => userId))],
  }));
};

/** The places with those that may move in the order given, the others where they are. */
const filled = (places: readonly Place[], moves: (place: Place) => boolean, ids: readonly string[]): Place[] => {
  const known = new Map(places.map((place) => [place.itemId, place]));
  const rest = [...ids];
  return places.map((place) => (moves(place) ? (known.get(rest.shift() ?? '') ?? place) : place));
};

interface Better {
  order: Place[];
  /** Times somebody goes out or comes in. */
  movements: number;
  movementsNow: number;
}

/** The best order of what has not begun; what has begun, and what is kept from the viewer, stays in its place. */
const bestOf = (places: readonly Place[]): Better => {
  const moves = (place: Place) => !place.kept && !started(place);
  const { itemIds } = orderAgenda(places.filter(moves));
  const movementsNow = agendaCost(places);
  let best: Better = { order: [...places], movements: movementsNow, movementsNow };
  for (const ids of [itemIds, itemIds.toReversed()]) {
    const order = filled(places, moves, ids);
    const movements = agendaCost(order);
    if (movements < best.movements) best = { order, movements, movementsNow };
  }
  return best;
};

const begin = async (ctx: Context, id: string, version: number) => {
  const { title } = await changeVersioned(ctx, 'Meeting', { id, version, action: 'order', from: [...ordering.moves.order.from] }, (where) =>
    ctx.db.meeting.updateManyAndReturn({ where, data: { version: { increment: 1 } } }),
  );
  return { title, places: await placesOf(ctx, id) };
};

const write = async (ctx: Context, places: readonly Place[], order: readonly Place[]): Promise<number> => {
  let moved = 0;
  for (const [at, { itemId, ordinal }] of order.entries()) {
    const to = places[at]?.ordinal ?? ordinal;
    if (to === ordinal) continue;
    await ctx.db.agendaItem.updateMany({ where: { tenantId: ctx.scope.tenantId ?? '', id: itemId }, data: { ordinal: to } });
    moved += 1;
  }
  await wake(ctx);
  return moved;
};

/** All items that are not kept from the viewer, in another order; those that have begun stay where they are. */
export const reorderAgenda = async (ctx: Context, id: string, version: number, itemIds: readonly string[]): Promise<void> => {
  const { title, places } = await begin(ctx, id, version);
  const given = itemIds.map(asId);
  const mine = places.filter(({ kept }) => !kept);
  if (given.length !== mine.length || new Set(given).size !== mine.length || mine.some(({ itemId }) => !given.includes(itemId)))
    throw wrongField('itemIds', 'INCOMPLETE');
  const order = filled(places, ({ kept }) => !kept, given);
  if (places.some((place, at) => started(place) && order[at]?.itemId !== place.itemId)) throw wrongField('itemIds', 'ITEM_BEGUN');
  const moved = await write(ctx, places, order);
  await ctx.audit('meeting.reordered', { on: ['Meeting', id], label: title, detail: { moved } });
};

/** Takes the order in which recused members come and go least. */
export const acceptOrder = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { title, places } = await begin(ctx, id, version);
  const { order, movements, movementsNow } = bestOf(places);
  const moved = await write(ctx, places, order);
  await ctx.audit('meeting.order-accepted', {
    on: ['Meeting', id],
    label: title,
    detail: { moved, movements, movementsBefore: movementsNow },
  });
};

interface Proposal {
  movements: number | null;
  movementsNow: number | null;
}
export const ProposalRef = builder.objectRef<Proposal>('AgendaProposal').implement({
  description: 'An order of what has not begun in which recused members come and go less often than now.',
  fields: (t) => ({
    movements: t.exposeInt('movements', {
      nullable: true,
      description: 'Times somebody goes out or comes in; null for whoever is recused from an item, since it would tell of that.',
    }),
    movementsNow: t.exposeInt('movementsNow', { nullable: true }),
  }),
});

/** Null when there is no better order, or it is not the viewer's to choose. */
export const proposalFor = async (ctx: Context, { id, stage }: { id: string; stage: string }): Promise<Proposal | null> => {
  if (!(ordering.moves.order.from as readonly string[]).includes(stage) || !ctx.ability.can('order', 'Meeting')) return null;
  if ((await ctx.db.meeting.count({ where: { AND: [allowed(ctx, 'order', 'Meeting'), { id }] } })) === 0) return null;
  const places = await placesOf(ctx, id);
  const { movements, movementsNow } = bestOf(places);
  if (movements >= movementsNow) return null;
  return places.some(({ kept }) => kept) ? { movements: null, movementsNow: null } : { movements, movementsNow };
};

const Ordered = builder.objectRef<{ id: string; version: number }>('OrderedAgenda').implement({
  description: 'The meeting after its agenda was put into another order.',
  fields: (t) => ({ id: t.exposeID('id'), version: t.exposeInt('version') }),
});

const after = async (ctx: Context, id: string) => {
  const meeting = await ctx.db.meeting.findFirst({
    where: { tenantId: ctx.scope.tenantId ?? '', id },
    select: { id: true, version: true },
  });
  if (!meeting) throw new NotAllowedError();
  return meeting;
};

builder.mutationField('reorderAgenda', (t) =>
  t.field({
    type: Ordered,
    description:
      'Puts the agenda into another order, before or during the meeting: by the office, or by the panel’s chair. Items from which you are recused, and those that have begun, keep their places.',
    authScopes: { can: ['order', 'Meeting'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      itemIds: t.arg.idList({ required: true, description: 'All items but those from which you are recused.' }),
    },
    resolve: async (_root, { id, version, itemIds }, ctx) => {
      await reorderAgenda(ctx, asId(id), version, itemIds.map(String));
      return after(ctx, asId(id));
    },
  }),
);

builder.mutationField('acceptAgendaOrder', (t) =>
  t.field({
    type: Ordered,
    description:
      'Puts what has not begun into the order in which recused members come and go least; nothing changes where there is no better one.',
    authScopes: { can: ['order', 'Meeting'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_root, { id, version }, ctx) => {
      await acceptOrder(ctx, asId(id), version);
      return after(ctx, asId(id));
    },
  }),
);
