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
import { dayOf } from '@xinglin/kernel/tenancy/day';
import { stagesPromotable } from '../../shared/open-entry.ts';
import { type NewProjectInput, newProjectInput, type ProjectInput, projectInput } from '../../shared/project-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';

const requireMember = async (ctx: Context, userId: string): Promise<void> => {
  const people = await ctx.db.member.count({ where: { tenantId: ctx.scope.tenantId ?? '', userId, status: 'ACTIVE' } });
  if (people === 0) throw wrongField('leaderId', 'NOT_A_MEMBER');
};

const rowOf = ({ startsOn, endsOn, goal, areaCodes, ...rest }: ProjectInput) => ({
  ...rest,
  goal: goal ?? '',
  areaCodes: [...new Set(areaCodes)].sort(),
  startsOn: dayOf(startsOn) ?? new Date(0),
  endsOn: dayOf(endsOn) ?? new Date(0),
});

export const createProject = async (ctx: Context, { entryId, ...input }: NewProjectInput): Promise<string> => {
  const entry = await ctx.db.libraryEntry.findFirst({
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: entryId }] },
    include: { currentVersion: { select: { basis: true } } },
  });
  if (!entry) throw wrongField('entryId', 'ENTRY_UNKNOWN');
  if (!stagesPromotable.includes(entry.stage) || !entry.currentVersionId) throw wrongField('entryId', 'ENTRY_NOT_PROMOTABLE');
  if (!entry.currentVersion?.basis) throw wrongField('entryId', 'VERSION_NOT_ASSESSED');
  await requireMember(ctx, input.leaderId);
  const { tenantId, currentVersionId: versionId } = entry;
  const number = await numbered(ctx, 'TG', 'promotion-project', 3);
  const search = searchable({ number, title: input.title, entry: entry.title, entryNumber: entry.number });
  const { id } = await ctx.db.promotionProject.create({ data: { ...rowOf(input), tenantId, entryId, versionId, number, search } });
  await ctx.audit('project.created', { on: ['PromotionProject', id], label: number, detail: { entry: entry.number }, after: input });
  await writeLedger(ctx, {
    tenantId,
    act: 'project-created',
    params: { number, title: input.title },
    projectId: id,
    entryId,
    on: ['PromotionProject', id],
  });
  return id;
};

export const updateProject = async (ctx: Context, id: string, version: number, input: ProjectInput): Promise<void> => {
  const before = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'update', 'PromotionProject'), { id }] },
    include: { entry: { select: { title: true, number: true } } },
  });
  if (!before) throw new NotAllowedError();
  const { entry, ...row } = before;
  const search = searchable({ number: row.number, title: input.title, entry: entry.title, entryNumber: entry.number });
  const from = ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING'];
  await changeVersioned(ctx, 'PromotionProject', { id, version, action: 'update', from }, (where) =>
    ctx.db.promotionProject.updateMany({ where, data: { ...rowOf(input), search, version: { increment: 1 } } }),
  );
  // Who leads it already may have left since; somebody new must be there.
  if (input.leaderId !== row.leaderId) await requireMember(ctx, input.leaderId);
  await ctx.audit('project.updated', { on: ['PromotionProject', id], label: row.number, before: row, after: input });
};

const ProjectInputType = builder.inputType('PromotionProjectInput', {
  description: 'What a project is about.',
  fields: (t) => ({
    title: t.string({ required: true }),
    goal: t.string(),
    leaderId: t.id({ required: true, description: 'A person of your association.' }),
    areaCodes: t.stringList({ required: true, description: 'GB/T 2260, six figures each.' }),
    targetSites: t.int({ required: true }),
    startsOn: t.string({ required: true, description: 'YYYY-MM-DD' }),
    endsOn: t.string({ required: true }),
  }),
});

builder.mutationField('createPromotionProject', (t) =>
  t.prismaField({
    type: 'PromotionProject',
    description: 'Begins a project with the current version of a technology in the library.',
    authScopes: { can: ['create', 'PromotionProject'] },
    errors: {},
    args: { entryId: t.arg.id({ required: true }), input: t.arg({ type: ProjectInputType, required: true }) },
    resolve: async (query, _root, { entryId, input }, ctx) => {
      const id = await createProject(ctx, parseInput(newProjectInput, { ...input, entryId }));
      return ctx.db.promotionProject.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updatePromotionProject', (t) =>
  t.prismaField({
    type: 'PromotionProject',
    description: 'Changes a project that is not over.',
    authScopes: { can: ['update', 'PromotionProject'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ProjectInputType, required: true }),
    },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await updateProject(ctx, id, args.version, parseInput(projectInput, args.input));
      return ctx.db.promotionProject.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
