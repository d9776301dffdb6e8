import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { lineField } from '@xinglin/kernel/shared/fields';
import type { Prisma } from '@xinglin/prisma';
import { z } from 'zod';
import { planTemplate } from '../../shared/plan-content.ts';
import { readinessTemplate } from '../../shared/readiness.ts';

/** Agreements become templates from their own page. */
const contents = { PLAN: planTemplate, READINESS: readinessTemplate } as const;
const kindField = z.enum(['PLAN', 'READINESS']);
const named = z.strictObject({ name: lineField(2, 60) });

const parse = (kind: keyof typeof contents, name: string, content: unknown) => ({
  ...parseInput(named, { name }),
  content: parseInput(contents[kind], content) as unknown as Prisma.InputJsonObject,
});

const requireFreeName = async (ctx: Context, kind: string, name: string, id?: string): Promise<void> => {
  const taken = await ctx.db.promotionTemplate.count({
    where: { tenantId: ctx.scope.tenantId ?? '', kind, name, ...(id ? { id: { not: id } } : {}) },
  });
  if (taken > 0) throw wrongField('name', 'NAME_TAKEN');
};

export const createTemplate = async (ctx: Context, kind: keyof typeof contents, name: string, content: unknown): Promise<string> => {
  const data = parse(kind, name, content);
  await requireFreeName(ctx, kind, data.name);
  const { id } = await ctx.db.promotionTemplate.create({ data: { ...data, kind, tenantId: ctx.viewer.tenantId ?? '' } });
  await ctx.audit('template.created', { on: ['PromotionTemplate', id], label: data.name, after: data.content });
  return id;
};

interface Target {
  id: string;
  version: number;
}

export const updateTemplate = async (ctx: Context, { id, version }: Target, name: string, content: unknown): Promise<void> => {
  const before = await ctx.db.promotionTemplate.findFirst({ where: { tenantId: ctx.scope.tenantId ?? '', id } });
  const kind = kindField.safeParse(before?.kind);
  const data = kind.success ? parse(kind.data, name, content) : parseInput(named, { name });
  if (before) await requireFreeName(ctx, before.kind, data.name, id);
  await changeVersioned(ctx, 'PromotionTemplate', { id, version, action: 'update' }, (where) =>
    ctx.db.promotionTemplate.updateMany({ where, data: { ...data, version: { increment: 1 } } }),
  );
  await ctx.audit('template.updated', { on: ['PromotionTemplate', id], label: data.name, before: before?.content, after: data });
};

/** A retired template is offered no more; what was made from it stays. It can be taken up again. */
export const retireTemplate = async (ctx: Context, { id, version }: Target, retired: boolean): Promise<void> => {
  const template = await changeVersioned(ctx, 'PromotionTemplate', { id, version, action: 'retire' }, (where) =>
    ctx.db.promotionTemplate.updateManyAndReturn({ where, data: { retired, version: { increment: 1 } } }),
  );
  await ctx.audit('template.retired', { on: ['PromotionTemplate', id], label: template.name, detail: { retired } });
};

builder.mutationField('createPromotionTemplate', (t) =>
  t.prismaField({
    type: 'PromotionTemplate',
    description: 'Keeps a template of plans or check lists.',
    authScopes: { can: ['create', 'PromotionTemplate'] },
    errors: {},
    args: {
      kind: t.arg.string({ required: true, description: 'PLAN or READINESS' }),
      name: t.arg.string({ required: true }),
      content: t.arg({ type: 'JSON', required: true }),
    },
    resolve: async (query, _root, { kind, name, content }, ctx) => {
      const known = kindField.safeParse(kind);
      if (!known.success) throw wrongField('kind', 'INVALID_VALUE');
      const id = await createTemplate(ctx, known.data, name, content);
      return ctx.db.promotionTemplate.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updatePromotionTemplate', (t) =>
  t.prismaField({
    type: 'PromotionTemplate',
    description: 'Changes a template; what was made from it stays as it is.',
    authScopes: { can: ['update', 'PromotionTemplate'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      name: t.arg.string({ required: true }),
      content: t.arg({ type: 'JSON', required: true }),
    },
    resolve: async (query, _root, { version, name, content, ...args }, ctx) => {
      const id = asId(args.id);
      await updateTemplate(ctx, { id, version }, name, content);
      return ctx.db.promotionTemplate.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('retirePromotionTemplate', (t) =>
  t.prismaField({
    type: 'PromotionTemplate',
    description: 'Offers a template no more, or again.',
    authScopes: { can: ['retire', 'PromotionTemplate'] },
    errors: { types: [StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), retired: t.arg.boolean({ required: true }) },
    resolve: async (query, _root, { version, retired, ...args }, ctx) => {
      const id = asId(args.id);
      await retireTemplate(ctx, { id, version }, retired);
      return ctx.db.promotionTemplate.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
