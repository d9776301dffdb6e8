import { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';

/** Saved views that one person may have of one page. */
const MOST = 50;

const noNul = (text: string) => !text.includes('\0');
export const savedViewInput = z.strictObject({
  page: z.string().regex(/^[a-z0-9][a-z0-9/_-]{0,79}$/, 'PAGE'),
  name: z.string().trim().min(1).max(40).refine(noNul, 'TEXT'),
  query: z.string().max(2_000).refine(noNul, 'TEXT'),
});

const CreateSavedViewInput = builder.inputType('CreateSavedViewInput', {
  fields: (t) => ({
    page: t.string({ required: true, description: 'Name of the list page: `members`.' }),
    name: t.string({ required: true }),
    query: t.string({ required: true, description: "The address bar's query, without the question mark." }),
  }),
});

export const createSavedView = async (ctx: Context, input: z.output<typeof savedViewInput>): Promise<string> => {
  const mine = { tenantId: ctx.viewer.tenantId as string, userId: ctx.viewer.userId ?? '', page: input.page };
  if (!ctx.viewer.userId) throw new RuleError('PEOPLE_ONLY', 'a program has no saved views');
  const there = await ctx.db.savedView.findMany({
    where: { AND: [allowed(ctx, 'read', 'SavedView'), { page: input.page }] },
    select: { name: true },
    take: MOST,
  });
  if (there.some(({ name }) => name === input.name)) throw wrongField('name', 'TAKEN');
  if (there.length >= MOST) throw new RuleError('TOO_MANY_VIEWS', `at most ${MOST} saved views of a page`);
  const { id } = await ctx.db.savedView.create({ data: { ...mine, name: input.name, query: input.query } });
  await ctx.audit('saved-view.created', { on: ['SavedView', id], label: input.name, after: input });
  return id;
};

builder.mutationField('createSavedView', (t) =>
  t.prismaField({
    type: 'SavedView',
    description: 'Keeps the filters of a list page under a name.',
    authScopes: { can: ['create', 'SavedView'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: CreateSavedViewInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await createSavedView(ctx, parseInput(savedViewInput, input));
      return ctx.db.savedView.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SavedView'), { id }] } });
    },
  }),
);
