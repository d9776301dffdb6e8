import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { mediaTypes } from '@xinglin/kernel/documents/render';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { planStages } from '../../shared/stages.ts';

export const planTable = defineStages(planStages);

/** The file of an approved plan. Whoever reads the plan reads its files. */
const fileOf = async (ctx: Context, { id, tenantId }: { id: string; tenantId: string }, format: 'docx' | 'pdf'): Promise<string | null> => {
  const file = await ctx.db.storedFile.findFirst({
    where: { tenantId, objectType: 'PromotionPlan', objectId: id, mediaType: mediaTypes[format], state: 'READY' },
    select: { id: true },
  });
  return file?.id ?? null;
};

export const PromotionPlanRef = builder.prismaObject('PromotionPlan', {
  description: 'One version of a project’s plan 推广方案. Once approved it never changes; what comes later is the next version.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    projectTitle: t.string({ select: { project: { select: { title: true } } }, resolve: ({ project }) => project.title }),
    number: t.exposeInt('number'),
    stage: t.exposeString('stage', { description: planStages.stages.join(', ') }),
    content: t.expose('content', { type: 'JSON', description: 'shared/plan-content.ts' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of an approved plan; empty for a draft.' }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true }),
    approvedByName: t.string({
      nullable: true,
      select: { tenantId: true, approvedBy: true },
      resolve: async ({ tenantId, approvedBy }, _args, ctx) =>
        approvedBy
          ? ((await ctx.db.member.findUnique({ where: { tenantId_userId: { tenantId, userId: approvedBy } }, select: { name: true } }))
              ?.name ?? null)
          : null,
    }),
    wordFileId: t.id({ nullable: true, select: { id: true, tenantId: true }, resolve: (plan, _args, ctx) => fileOf(ctx, plan, 'docx') }),
    pdfFileId: t.id({ nullable: true, select: { id: true, tenantId: true }, resolve: (plan, _args, ctx) => fileOf(ctx, plan, 'pdf') }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'PromotionPlan', ['approve', 'update'], {
      ...planTable,
      moves: { ...planTable.moves, update: { from: ['DRAFT'], to: 'DRAFT' } },
    }),
  }),
});

export const PromotionTemplateRef = builder.prismaObject('PromotionTemplate', {
  description: 'A template of plans, check lists or agreements, tailored for each use.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'PLAN, READINESS, AGREEMENT' }),
    name: t.exposeString('name'),
    content: t.expose('content', { type: 'JSON', description: 'Its shape depends on the kind.' }),
    retired: t.exposeBoolean('retired', { description: 'No longer offered.' }),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'PromotionTemplate', ['update', 'retire']),
  }),
});
