// Items by experts for changes by hand: who is on what, and what stands against the rest.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { roundToAssign } from './load-round.ts';
import { askedByHand, rulesByHand, standingPairs } from './manual.ts';
import { readFacts } from './read-facts.ts';
import { whyNot } from './why-not.ts';

/** A page of items is as much as anybody looks through. */
const MOST_ITEMS = 50;

interface Column {
  expertId: string;
  name: string;
  state: string;
  load: number;
  max: number;
}
interface Cell {
  dossierId: string;
  expertId: string;
  assignmentId: string | null;
  reasons: string[];
}
interface Matrix {
  experts: Column[];
  cells: Cell[];
}

const ColumnRef = builder.objectRef<Column>('MatrixExpert').implement({
  fields: (t) => ({
    expertId: t.exposeID('expertId'),
    name: t.exposeString('name'),
    state: t.exposeString('state', { description: 'OK, UNKNOWN_PROFILE, UNAVAILABLE, NOT_ENGAGED, OFF_PANEL' }),
    load: t.exposeInt('load', { description: 'Items she is on, of those you may see.' }),
    max: t.exposeInt('max'),
  }),
});
const CellRef = builder.objectRef<Cell>('MatrixCell').implement({
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    expertId: t.exposeID('expertId'),
    assignmentId: t.exposeID('assignmentId', { nullable: true, description: 'Her task, where she has or had one.' }),
    reasons: t.exposeStringList('reasons', {
      description: 'What stands against it: CONFLICT, TRACK, EMPLOYER, TOGETHER, ITEM_FULL, MAX_LOAD; empty when nothing does.',
    }),
  }),
});
const MatrixRef = builder.objectRef<Matrix>('AssignmentMatrix').implement({
  description: 'Items by experts, with the same rules as the computation.',
  fields: (t) => ({
    experts: t.field({ type: [ColumnRef], resolve: ({ experts }) => experts }),
    cells: t.field({ type: [CellRef], resolve: ({ cells }) => cells }),
  }),
});

export const matrixOf = async (ctx: Context, roundId: string, dossierIds: readonly string[]): Promise<Matrix> => {
  await roundToAssign(ctx, roundId);
  const items = await ctx.db.roundItem.findMany({
    where: { AND: [allowed(ctx, 'read', 'RoundItem'), { roundId }] },
    select: { dossierId: true },
  });
  const seen = new Set(items.map(({ dossierId }) => dossierId));
  const facts = await readFacts(ctx, roundId);
  const problem = await rulesByHand(ctx, facts);
  const pairs = standingPairs(facts);
  const tasks = new Map(facts.tasks.map((task) => [`${task.dossierId}:${task.expertId}`, task]));
  const people = new Map(facts.experts.map((expert) => [expert.expertId, expert]));
  return {
    experts: problem.experts.map(({ id, max }) => ({
      expertId: id,
      name: people.get(id)?.name ?? '',
      state: people.get(id)?.state ?? 'OK',
      load: pairs.filter(({ expertId, itemId }) => expertId === id && seen.has(itemId)).length,
      max,
    })),
    cells: dossierIds
      .filter((id) => seen.has(id))
      .slice(0, MOST_ITEMS)
      .flatMap((dossierId) =>
        problem.experts.map(({ id: expertId }) => {
          const task = tasks.get(`${dossierId}:${expertId}`);
          const standing = task?.fills === true;
          const expert = people.get(expertId);
          return {
            dossierId,
            expertId,
            assignmentId: task?.id ?? null,
            reasons: standing
              ? []
              : task
                ? ['TURNED_DOWN']
                : expert && !askedByHand(expert)
                  ? ['UNKNOWN_EXPERT']
                  : whyNot(problem, pairs, { itemId: dossierId, expertId }),
          };
        }),
      ),
  };
};

builder.queryField('assignmentMatrix', (t) =>
  t.field({
    type: MatrixRef,
    nullable: true,
    description: `Who may be given these items by hand; ${MOST_ITEMS} items at most. Null when there is no such round.`,
    authScopes: { can: ['create', 'Assignment'] },
    args: { roundId: t.arg.id({ required: true }), dossierIds: t.arg.idList({ required: true }) },
    resolve: async (_root, { roundId, dossierIds }, ctx) => {
      const id = asId(roundId);
      const round = await ctx.db.reviewRound.findFirst({
        where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id }] },
        select: { id: true },
      });
      return round ? matrixOf(ctx, id, dossierIds.map(asId)) : null;
    },
  }),
);
