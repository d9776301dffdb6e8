import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { regionName } from '@xinglin/kernel/shared/regions';
import { dayText } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { defaultPlanTemplate } from '../../shared/default-plan.ts';
import { type PlanContent, planContent, planTemplate, tailor } from '../../shared/plan-content.ts';
import { actor } from '../actor.ts';

type Project = ModelRow<'PromotionProject'> & { entry: { title: string } };

/** The template that the house brings along. */
export const BUILT_IN = 'BUILT_IN';

/** The plan is written in Chinese, as its readers are. */
const madeOutFor = (template: unknown, { entry, areaCodes, targetSites, startsOn, endsOn }: Project): PlanContent =>
  tailor(planTemplate.parse(template), {
    entryTitle: entry.title,
    regions: areaCodes.map((code) => regionName(code.slice(0, 2), 'zh-CN')).join('、'),
    targetSites,
    startsOn: dayText(startsOn) ?? '',
    endsOn: dayText(endsOn) ?? '',
  });

/** From the template that was named; without one from the plan in force; the first one from what the house brings along. */
const startOf = async (ctx: Context, project: Project, templateId: string | null): Promise<PlanContent> => {
  if (templateId === BUILT_IN) return madeOutFor(defaultPlanTemplate, project);
  if (templateId) {
    const template = await ctx.db.promotionTemplate.findFirst({
      where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), { id: asId(templateId), kind: 'PLAN', retired: false }] },
    });
    if (!template) throw wrongField('templateId', 'TEMPLATE_UNKNOWN');
    return madeOutFor(template.content, project);
  }
  const { tenantId, id: projectId } = project;
  const inForce = await ctx.db.promotionPlan.findFirst({ where: { tenantId, projectId, stage: 'APPROVED' } });
  return inForce ? planContent.parse(inForce.content) : madeOutFor(defaultPlanTemplate, project);
};

export const draftPlan = async (ctx: Context, projectId: string, templateId: string | null): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: projectId }] },
    include: { entry: { select: { title: true } }, ofVersion: { select: { basis: true } } },
  });
  if (!project) throw new NotAllowedError();
  if (['CLOSED', 'TERMINATED'].includes(project.stage)) throw new StageError(project.stage, 'draftPlan');
  if (!project.ofVersion.basis) throw new RuleError('VERSION_NOT_ASSESSED', 'its version was never assessed');
  const { tenantId } = project;
  // Two who draft at once come one after the other, so that numbers do not collide and the second is told of the first.
  await ctx.db.$queryRaw`select 1 from promotion_project where tenant_id = ${tenantId}::uuid and id = ${projectId}::uuid for update`;
  const last = await ctx.db.promotionPlan.findFirst({ where: { tenantId, projectId }, orderBy: { number: 'desc' } });
  const drafts = await ctx.db.promotionPlan.count({ where: { tenantId, projectId, stage: 'DRAFT' } });
  if (drafts > 0) throw new RuleError('PLAN_DRAFT_EXISTS', 'a version is being drafted');
  const content = await startOf(ctx, project, templateId);
  const number = (last?.number ?? 0) + 1;
  const { id } = await ctx.db.promotionPlan.create({
    data: { tenantId, projectId, number, content: content as unknown as Prisma.InputJsonObject, createdBy: actor(ctx) },
  });
  await ctx.audit('plan.drafted', { on: ['PromotionPlan', id], label: project.title, detail: { number } });
  return id;
};

export const updatePlan = async (ctx: Context, id: string, version: number, content: PlanContent): Promise<void> => {
  const plan = await changeVersioned(ctx, 'PromotionPlan', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.promotionPlan.updateManyAndReturn({
      where,
      data: { content: content as unknown as Prisma.InputJsonObject, version: { increment: 1 } },
    }),
  );
  await ctx.audit('plan.updated', { on: ['PromotionPlan', id], label: String(plan.number), after: content });
};

builder.mutationField('draftPlan', (t) =>
  t.prismaField({
    type: 'PromotionPlan',
    description: 'Drafts the next version of a project’s plan.',
    authScopes: { can: ['create', 'PromotionPlan'] },
    errors: { types: [StageError, RuleError] },
    args: {
      projectId: t.arg.id({ required: true }),
      templateId: t.arg.id({
        description: 'A template of your association, or BUILT_IN; without it the plan in force, for the first version the built-in one.',
      }),
    },
    resolve: async (query, _root, { projectId, templateId }, ctx) => {
      const id = await draftPlan(ctx, asId(projectId), templateId ?? null);
      return ctx.db.promotionPlan.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updatePlan', (t) =>
  t.prismaField({
    type: 'PromotionPlan',
    description: 'Changes a draft of a plan.',
    authScopes: { can: ['update', 'PromotionPlan'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), content: t.arg({ type: 'JSON', required: true }) },
    resolve: async (query, _root, { version, content, ...args }, ctx) => {
      const id = asId(args.id);
      await updatePlan(ctx, id, version, parseInput(planContent, content));
      return ctx.db.promotionPlan.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
