import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { dayText } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import {
  defaultReadiness,
  type ReadinessTemplate,
  readinessTemplate,
  type StartReadinessInput,
  startReadinessInput,
} from '../../shared/readiness.ts';
import { dueDay } from '../request/rules.ts';
import { tell } from '../tell.ts';

const BUILT_IN = 'BUILT_IN';

const templateOf = async (ctx: Context, templateId: string | null | undefined): Promise<ReadinessTemplate> => {
  if (!templateId || templateId === BUILT_IN) return defaultReadiness;
  const template = await ctx.db.promotionTemplate.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), { id: asId(templateId), kind: 'READINESS', retired: false }] },
  });
  if (!template) throw wrongField('templateId', 'TEMPLATE_UNKNOWN');
  return readinessTemplate.parse(template.content);
};

/** Asks a site whether it has what the technology needs; the list is its own from here on, whatever becomes of the template. */
export const startReadiness = async (ctx: Context, adoptionId: string, input: StartReadinessInput): Promise<string> => {
  const site = await ctx.db.siteAdoption.findFirst({
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: adoptionId }] },
    include: { entry: { select: { title: true } } },
  });
  if (!site) throw new NotAllowedError();
  if (site.mergedIntoId || ['DECLINED', 'DISCONTINUED'].includes(site.stage)) throw new StageError(site.stage, 'startReadiness');
  const dueOn = input.dueOn ? dueDay(ctx, input.dueOn) : null;
  const { items, passScore } = await templateOf(ctx, input.templateId);
  const { tenantId, siteId, siteName, entry } = site;
  // Two who begin at once come one after the other, and the second is told of the first.
  await ctx.db.$queryRaw`select 1 from site_adoption where tenant_id = ${tenantId}::uuid and id = ${adoptionId}::uuid for update`;
  const checks = await ctx.db.readinessCheck.findMany({ where: { tenantId, adoptionId }, select: { number: true, stage: true } });
  if (checks.some(({ stage }) => stage !== 'ACCEPTED')) throw new RuleError('READINESS_RUNNING', 'a check of this site is not finished');
  const number = Math.max(0, ...checks.map((check) => check.number)) + 1;
  const { id } = await ctx.db.readinessCheck.create({
    data: {
      tenantId,
      adoptionId,
      siteId,
      number,
      checklist: items as unknown as Prisma.InputJsonArray,
      passScore,
      dueOn,
      note: input.note ?? '',
    },
  });
  await ctx.audit('readiness.started', { on: ['ReadinessCheck', id], label: siteName, detail: { number, items: items.length } });
  await tell(ctx, {
    tenantId: siteId,
    permission: 'our-site.readiness',
    kind: 'technology-library.readiness-asked',
    params: { title: entry.title, due: dayText(dueOn) ?? '—' },
    link: `/readiness/${id}`,
  });
  return id;
};

builder.mutationField('startReadiness', (t) =>
  t.prismaField({
    type: 'ReadinessCheck',
    description: 'Begins a check of readiness 条件评估; the site fills it in, or the association for it.',
    authScopes: { can: ['create', 'ReadinessCheck'] },
    errors: { types: [StageError, RuleError] },
    args: {
      adoptionId: t.arg.id({ required: true }),
      templateId: t.arg.id({ description: 'A template of your association; without it the built-in list.' }),
      dueOn: t.arg.string({ description: 'YYYY-MM-DD' }),
      note: t.arg.string({ description: 'Words to the site.' }),
    },
    resolve: async (query, _root, { adoptionId, ...input }, ctx) => {
      const id = await startReadiness(ctx, asId(adoptionId), parseInput(startReadinessInput, input));
      return ctx.db.readinessCheck.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
