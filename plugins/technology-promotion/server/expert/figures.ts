import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { withScope } from '@xinglin/prisma';

/** What an expert has to do now and has done, counted over the tasks that the viewer may read. */
export interface Figures {
  open: number;
  submitted: number;
  declined: number;
  recused: number;
  expired: number;
}

const none: Figures = { open: 0, submitted: 0, declined: 0, recused: 0, expired: 0 };
const counted: Readonly<Record<string, keyof Figures>> = {
  INVITED: 'open',
  ACCEPTED: 'open',
  IN_PROGRESS: 'open',
  RETURNED: 'open',
  SUBMITTED: 'submitted',
  DECLINED: 'declined',
  RECUSED: 'recused',
  EXPIRED: 'expired',
};

export const countTasks = async (ctx: Context, expertIds: readonly string[]): Promise<Map<string, Figures>> => {
  const rows = await ctx.db.assignment.groupBy({
    by: ['expertId', 'stage'],
    where: { AND: [allowed(ctx, 'read', 'Assignment'), { expertId: { in: [...expertIds] } }] },
    _count: { _all: true },
  });
  const found = new Map<string, Figures>();
  for (const { expertId, stage, _count } of rows) {
    const figure = counted[stage];
    if (!figure) continue;
    const so = found.get(expertId) ?? { ...none };
    found.set(expertId, { ...so, [figure]: so[figure] + _count._all });
  }
  return found;
};

interface Question {
  ids: Set<string>;
  answer: Promise<Map<string, Figures>>;
}
const open = new WeakMap<Context, Question>();

/** One count for all rows of a page. Null for who may not read tasks. */
export const figuresOf = async (ctx: Context, expertId: string): Promise<Figures | null> => {
  if (!ctx.ability.can('read', 'Assignment')) return null;
  let question = open.get(ctx);
  if (!question) {
    const ids = new Set<string>();
    const ask = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      open.delete(ctx);
      return withScope(ctx.scope, () => countTasks(ctx, [...ids]));
    };
    question = { ids, answer: ask() };
    open.set(ctx, question);
  }
  question.ids.add(expertId);
  return (await question.answer).get(expertId) ?? none;
};

export const FiguresRef = builder.objectRef<Figures>('ExpertFigures').implement({
  description: 'Tasks of an expert, counted over those you may read.',
  fields: (t) => ({
    open: t.exposeInt('open', { description: 'Waiting for an opinion now.' }),
    submitted: t.exposeInt('submitted'),
    declined: t.exposeInt('declined'),
    recused: t.exposeInt('recused'),
    expired: t.exposeInt('expired'),
  }),
});
