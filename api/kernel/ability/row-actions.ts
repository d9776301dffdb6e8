// Which acts the viewer may do on this very row: asked once per act for all rows of the answer.
import { withScope } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { movesFrom, type StageTable } from '../stages/stage-table.ts';
import { allowed } from './allowed.ts';
import type { ModelName } from './permit.ts';

interface Row {
  id: string;
  stage?: string | null;
}
interface Question {
  ids: Set<string>;
  answer: Promise<Set<string>>;
}
interface Delegate {
  findMany(args: object): Promise<{ id: string }[]>;
}

const openQuestions = new WeakMap<Context, Map<string, Question>>();

const delegateOf = (ctx: Context, model: ModelName) =>
  (ctx.db as unknown as Record<string, Delegate>)[model.charAt(0).toLowerCase() + model.slice(1)] as Delegate;

const ask = async (ctx: Context, action: string, model: ModelName, ids: Set<string>) => {
  await new Promise((resolve) => setImmediate(resolve));
  openQuestions.get(ctx)?.delete(`${model}:${action}`);
  const where = { AND: [allowed(ctx, action, model), { id: { in: [...ids] } }] };
  const rows = await withScope(ctx.scope, () => delegateOf(ctx, model).findMany({ where, select: { id: true } }));
  return new Set(rows.map((row) => row.id));
};

/** Rows of one tick share a query: a page of twenty costs as much as one row. */
const mayActOn = async (ctx: Context, action: string, model: ModelName, id: string): Promise<boolean> => {
  const questions = openQuestions.get(ctx) ?? new Map<string, Question>();
  openQuestions.set(ctx, questions);
  const key = `${model}:${action}`;
  let question = questions.get(key);
  if (!question) {
    const ids = new Set<string>();
    question = { ids, answer: ask(ctx, action, model, ids) };
    questions.set(key, question);
  }
  question.ids.add(id);
  return (await question.answer).has(id);
};

/** Acts possible on the row now: by permission and, where there is a stage table, by stage. */
export const actionsOn = async (
  ctx: Context,
  model: ModelName,
  row: Row,
  actions: readonly string[],
  stages?: StageTable,
): Promise<string[]> => {
  const byStage = (action: string) => !stages || !(action in stages.moves) || movesFrom(stages, row.stage ?? '').includes(action);
  const candidates = actions.filter((action) => ctx.ability.can(action, model) && byStage(action));
  const answers = await Promise.all(candidates.map((action) => mayActOn(ctx, action, model, row.id)));
  return candidates.filter((_, index) => answers[index]);
};

/** The field `allowedActions` of a row: what the portal draws as enabled. */
export const rowActions = <T>(t: T, model: ModelName, actions: readonly string[], stages?: StageTable) =>
  (t as { stringList(options: object): unknown }).stringList({
    description: 'Acts that you may do on it now.',
    select: stages ? { id: true, stage: true } : { id: true },
    resolve: (row: Row, _args: object, ctx: Context) => actionsOn(ctx, model, row, actions, stages),
  }) as never;
