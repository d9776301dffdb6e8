import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { mediaTypes, renderDocx, renderPdf } from '@xinglin/kernel/documents/render';
import { InputError } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { ModelRow } from '@xinglin/prisma';
import { planContent, planGaps } from '../../shared/plan-content.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { stillAmong } from '../tell.ts';
import { planDocument } from './document.ts';
import { planTable } from './type.ts';

type Plan = ModelRow<'PromotionPlan'>;

const keepCopies = async (ctx: Context, plan: Plan, title: string, technology: string): Promise<void> => {
  const { name } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: plan.tenantId }, select: { name: true } });
  const description = planDocument.describe(
    {
      association: name,
      project: title,
      technology,
      number: plan.number,
      approvedAt: plan.approvedAt ?? ctx.now(),
      content: planContent.parse(plan.content),
    },
    'zh-CN',
  );
  for (const format of ['docx', 'pdf'] as const) {
    const bytes = format === 'docx' ? await renderDocx(description) : await renderPdf(description);
    await keepDocument(ctx, {
      name: `${title} 推广方案 第${plan.number}版.${format}`,
      mediaType: mediaTypes[format],
      bytes,
      on: ['PromotionPlan', plan.id],
    });
  }
};

/** From here on the version stands; the one before it is replaced. */
export const approvePlan = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { from, to } = planTable.moves.approve;
  const draft = await ctx.db.promotionPlan.findFirst({ where: { AND: [allowed(ctx, 'approve', 'PromotionPlan'), { id }] } });
  if (!draft) throw new NotAllowedError();
  // The one in force makes room first: at no moment are there two. What follows undoes this when it is refused.
  if (from.some((stage) => stage === draft.stage))
    await ctx.db.promotionPlan.updateMany({
      where: { tenantId: draft.tenantId, projectId: draft.projectId, stage: 'APPROVED' },
      data: { stage: planTable.moves.replace.to, version: { increment: 1 } },
    });
  const plan = await changeVersioned(ctx, 'PromotionPlan', { id, version, action: 'approve', from }, (where) =>
    ctx.db.promotionPlan.updateManyAndReturn({
      where,
      data: { stage: to, approvedBy: actor(ctx), approvedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const { tenantId, projectId, number } = plan;
  const project = await ctx.db.promotionProject.findFirstOrThrow({
    where: { tenantId, id: projectId },
    include: { entry: { select: { title: true } } },
  });
  if (['CLOSED', 'TERMINATED'].includes(project.stage)) throw new StageError(project.stage, 'approve');
  const content = planContent.parse(plan.content);
  const gaps = planGaps(content);
  if (gaps.length > 0) throw new InputError(gaps.map((path) => ({ path, code: 'REQUIRED', message: 'REQUIRED' })));
  const hash = contentHash({ project: project.number, number, content });
  await ctx.db.promotionPlan.updateMany({ where: { tenantId, id }, data: { contentHash: hash } });
  await keepCopies(ctx, plan, project.title, project.entry.title);
  await ctx.audit('plan.approve', { on: ['PromotionPlan', id], label: project.title, detail: { number }, after: content });
  await writeLedger(ctx, {
    tenantId,
    act: 'plan-approved',
    params: { number, title: project.title },
    projectId,
    entryId: project.entryId,
    on: ['PromotionPlan', id],
  });
  await ctx.notify({
    kind: 'technology-library.plan-approved',
    userIds: (await stillAmong(ctx, 'plan.read', [project.leaderId, plan.createdBy])).filter((userId) => userId !== ctx.viewer.userId),
    params: { title: project.title, number },
    link: `/plans/${id}`,
    dedupeKey: `plan-approved:${id}`,
  });
};

builder.mutationField('approvePlan', (t) =>
  t.prismaField({
    type: 'PromotionPlan',
    description: 'Approves a version of the plan 批准推广方案, as DOCX and PDF; the one in force before is replaced.',
    authScopes: { can: ['approve', 'PromotionPlan'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      await approvePlan(ctx, id, args.version);
      return ctx.db.promotionPlan.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
