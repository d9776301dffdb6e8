// 利益回避声明: yes or no, before anything confidential opens. Answered by experts about their tasks and items of their
// meetings, and by people of the association about what they administer.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type DeclarationInput, declarationInput } from '../../shared/conflict-input.ts';
import { recuse } from './recuse.ts';

interface Declared {
  dossierId: string;
  answer: string;
  type: string | null;
  declaredAt: Date;
}

/** She has to do with the item: a task, a seat before which it comes, or the right to administer it. Alike for no item at all. */
const concerns = async (ctx: Context, tenantId: string, userId: string, dossierId: string): Promise<boolean> => {
  const task = await ctx.db.assignment.findFirst({
    where: { tenantId, dossierId, userId, stage: { notIn: ['PROPOSED', 'CANCELLED'] } },
    select: { id: true },
  });
  if (task) return true;
  const item = await ctx.db.agendaItem.findFirst({
    where: { tenantId, dossierId, meeting: { is: { panel: { is: { members: { some: { userId } } } } } } },
    select: { id: true },
  });
  if (item) return true;
  if (!ctx.ability.can('read', 'Dossier')) return false;
  const dossier = await ctx.db.dossier.findFirst({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { id: dossierId }] },
    select: { id: true },
  });
  return dossier !== null;
};

/** A yes is a hard conflict by her own word; it can be given later as well, a no after a yes cannot. */
export const declareInterest = async (ctx: Context, dossierId: string, input: DeclarationInput): Promise<Declared> => {
  const { tenantId, userId } = ctx.viewer;
  if (!tenantId || !userId || !(await concerns(ctx, tenantId, userId, dossierId))) throw new NotAllowedError();
  const { answer, type = null, detail } = input;
  const where = { tenantId, dossierId, userId };
  const before = await ctx.db.conflictDeclaration.findFirst({ where });
  if (before?.answer === 'CONFLICT' && answer === 'NONE') throw new RuleError('ALREADY_RECUSED', 'she has said that she must keep away');
  await ctx.db.conflictDeclaration.createMany({
    data: [{ ...where, answer, type, detail: detail ?? '', declaredAt: ctx.now() }],
    skipDuplicates: true,
  });
  if (answer === 'CONFLICT') {
    const { callId } = await ctx.db.dossier.findFirstOrThrow({ where: { tenantId, id: dossierId }, select: { callId: true } });
    const kind = type ?? 'OTHER';
    await ctx.db.conflict.upsert({
      where: { tenantId_dossierId_userId_type_source: { ...where, type: kind, source: 'EXPERT' } },
      create: {
        ...where,
        callId,
        name: ctx.viewer.name,
        type: kind,
        source: 'EXPERT',
        strength: 'HARD',
        state: 'CONFIRMED',
        evidence: detail ?? '',
      },
      update: { state: 'CONFIRMED', strength: 'HARD', evidence: detail ?? '', version: { increment: 1 } },
    });
    await recuse(ctx, [{ userId, dossierId }], { selfDeclared: true });
  }
  await ctx.audit('conflict.declared', { on: ['Dossier', dossierId], detail: { answer } });
  return { dossierId, answer, type: type ?? null, declaredAt: before && answer === 'NONE' ? before.declaredAt : ctx.now() };
};

const DeclarationRef = builder.objectRef<Declared>('InterestDeclaration').implement({
  description: 'What you said about a submission 利益回避声明.',
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    answer: t.exposeString('answer', { description: 'NONE or CONFLICT' }),
    type: t.exposeString('type', { nullable: true }),
    declaredAt: t.expose('declaredAt', { type: 'DateTime' }),
  }),
});

builder.mutationField('declareInterest', (t) =>
  t.field({
    type: DeclarationRef,
    description: 'Says whether anything ties you to a submission, before you see it. A yes takes you out of it at once.',
    authScopes: { can: ['create', 'ConflictDeclaration'] },
    errors: { types: [RuleError] },
    args: {
      dossierId: t.arg.id({ required: true }),
      answer: t.arg.string({ required: true, description: 'NONE or CONFLICT' }),
      type: t.arg.string({ description: 'With CONFLICT: which tie it is.' }),
      detail: t.arg.string(),
    },
    resolve: (_root, { dossierId, answer, type, detail }, ctx) =>
      declareInterest(ctx, asId(dossierId), parseInput(declarationInput, { answer, type, detail })),
  }),
);
