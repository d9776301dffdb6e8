// Drafts of budgets: written and written over until somebody else approves them.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { type BudgetInput, type BudgetLineInput, budgetInput, newBudgetInput } from '../../shared/budget-input.ts';
import { actor } from '../actor.ts';
import { numbered } from '../numbered.ts';

const requireFreeYear = async (ctx: Context, tenantId: string, projectId: string, year: number, but?: string): Promise<void> => {
  const taken = await ctx.db.promotionBudget.count({ where: { tenantId, projectId, year, ...(but ? { id: { not: but } } : {}) } });
  if (taken > 0) throw wrongField('year', 'YEAR_TAKEN');
};

/** An enterprise of the register stands there by its name of today; money of other sources has no sponsor. */
const sponsorsOf = async (ctx: Context, lines: readonly BudgetLineInput[]) => {
  const ids = lines.flatMap(({ source, sponsorId }) => (source === 'ENTERPRISE' && sponsorId ? [asId(sponsorId)] : []));
  const cards = await ctx.db.organisationCard.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(cards.map(({ id, name }) => [id, name]));
  return lines.map(({ source, sponsorId, sponsorName }, position) => {
    if (source !== 'ENTERPRISE') return { sponsorId: null, sponsorName: '' };
    if (!sponsorId) return { sponsorId: null, sponsorName };
    const name = names.get(asId(sponsorId));
    if (name === undefined) throw wrongField(`lines.${position}.sponsorId`, 'NOT_FOUND');
    return { sponsorId: asId(sponsorId), sponsorName: name };
  });
};

const writeLines = async (ctx: Context, tenantId: string, budgetId: string, lines: readonly BudgetLineInput[]): Promise<void> => {
  await ctx.db.budgetLine.deleteMany({ where: { tenantId, budgetId } });
  const sponsors = await sponsorsOf(ctx, lines);
  await ctx.db.budgetLine.createMany({
    data: lines.map(({ category, title, source, amount }, position) => ({
      ...{ tenantId, budgetId, position, category, title, source, amount },
      ...sponsors[position],
    })),
  });
};

export const createBudget = async (ctx: Context, projectId: string, { year, note, lines }: BudgetInput): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: projectId }] },
  });
  if (!project) throw wrongField('projectId', 'REQUIRED');
  if (['CLOSED', 'TERMINATED'].includes(project.stage)) throw wrongField('projectId', 'PROJECT_OVER');
  const { tenantId, number: projectNumber, title } = project;
  await requireFreeYear(ctx, tenantId, projectId, year);
  const number = await numbered(ctx, 'JF', 'promotion-budget');
  const search = searchable({ number, project: title, projectNumber, year: String(year) });
  const { id } = await ctx.db.promotionBudget.create({
    data: { tenantId, projectId, number, year, note, draftedBy: actor(ctx), search },
  });
  await writeLines(ctx, tenantId, id, lines);
  await ctx.audit('budget.created', {
    on: ['PromotionBudget', id],
    label: number,
    detail: { project: projectNumber, year },
    after: { lines },
  });
  return id;
};

export const updateBudget = async (ctx: Context, id: string, version: number, { year, note, lines }: BudgetInput): Promise<void> => {
  const before = await ctx.db.promotionBudget.findFirst({
    where: { AND: [allowed(ctx, 'update', 'PromotionBudget'), { id }] },
    include: { project: { select: { number: true, title: true } } },
  });
  if (!before) throw new NotAllowedError();
  const { tenantId, projectId, number, project } = before;
  const search = searchable({ number, project: project.title, projectNumber: project.number, year: String(year) });
  await changeVersioned(ctx, 'PromotionBudget', { id, version, action: 'update', from: ['DRAFT'] }, async (where) => {
    // Asked with the act's own filter first, so that the stage of things is said before a year.
    if ((await ctx.db.promotionBudget.count({ where })) === 1) await requireFreeYear(ctx, tenantId, projectId, year, id);
    return ctx.db.promotionBudget.updateMany({
      where,
      data: { year, note, draftedBy: actor(ctx), search, version: { increment: 1 } },
    });
  });
  await writeLines(ctx, tenantId, id, lines);
  await ctx.audit('budget.updated', { on: ['PromotionBudget', id], label: number, after: { year, note, lines } });
};

const BudgetLineInputType = builder.inputType('BudgetLineInput', {
  description: 'What money is for and where it comes from.',
  fields: (t) => ({
    category: t.string({ required: true }),
    title: t.string({ required: true }),
    source: t.string({ required: true }),
    sponsorId: t.id({ description: 'The enterprise that gives it, of the register; its name is taken from there.' }),
    sponsorName: t.string({ description: 'Of an enterprise that is not in the register.' }),
    amount: t.float({ required: true, description: 'Yuan, to the fen.' }),
  }),
});
const PromotionBudgetInput = builder.inputType('PromotionBudgetInput', {
  description: 'The lines of a year.',
  fields: (t) => ({
    year: t.int({ required: true }),
    note: t.string(),
    lines: t.field({ type: [BudgetLineInputType], required: true }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.promotionBudget.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { id }] } });

builder.mutationField('createPromotionBudget', (t) =>
  t.prismaField({
    type: 'PromotionBudget',
    description: 'Drafts the budget of a project for a year.',
    authScopes: { can: ['create', 'PromotionBudget'] },
    errors: {},
    args: { projectId: t.arg.id({ required: true }), input: t.arg({ type: PromotionBudgetInput, required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const { projectId, ...input } = parseInput(newBudgetInput, { ...args.input, projectId: args.projectId });
      return again(ctx, query, await createBudget(ctx, projectId, input));
    },
  }),
);

builder.mutationField('updatePromotionBudget', (t) =>
  t.prismaField({
    type: 'PromotionBudget',
    description: 'Writes a draft over; its lines are those given.',
    authScopes: { can: ['update', 'PromotionBudget'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: PromotionBudgetInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateBudget(ctx, asId(id), version, parseInput(budgetInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
