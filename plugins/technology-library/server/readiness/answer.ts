// Filling a check in: by the site on its own page, or by the association for one that is not on the platform.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import {
  gapInput,
  type ReadinessGap,
  type ReadinessInput,
  type ReadinessItem,
  readinessInput,
  readinessIssues,
  scoreReadiness,
} from '../../shared/readiness.ts';
import { actor } from '../actor.ts';
import { requirePast } from '../days.ts';
import { stillAmong } from '../tell.ts';
import { readinessTable } from './type.ts';

type Check = ModelRow<'ReadinessCheck'>;
interface Target {
  id: string;
  version: number;
}

const load = async (ctx: Context, action: string, id: string): Promise<Check> => {
  const check = await ctx.db.readinessCheck.findFirst({ where: { AND: [allowed(ctx, action, 'ReadinessCheck'), { id }] } });
  if (!check) throw new NotAllowedError();
  return check;
};

/** The row is the association's, whoever fills it in; permission, version and stage in the one statement. */
const write = (
  ctx: Context,
  { tenantId }: Check,
  { id, version }: Target,
  action: string,
  from: readonly string[],
  data: Prisma.ReadinessCheckUncheckedUpdateManyInput,
) =>
  asScope(ctx, { kind: 'system', tenantId }, (there) =>
    changeVersioned(there, 'ReadinessCheck', { id, version, action, from }, (where) =>
      there.db.readinessCheck.updateMany({ where: { AND: [where, { tenantId }] }, data: { ...data, version: { increment: 1 } } }),
    ),
  );

const contentOf = (check: Check, input: ReadinessInput) => {
  const items = check.checklist as unknown as ReadinessItem[];
  const known = new Set(items.map(({ key }) => key));
  const unknown = Object.keys(input.answers).filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new InputError(unknown.map((key) => ({ path: `answers.${key}`, code: 'UNKNOWN_ITEM', message: 'UNKNOWN_ITEM' })));
  const { score, answered, gaps } = scoreReadiness(items, input.answers, check.passScore.toNumber());
  const planned = new Map(input.gaps.map((gap) => [gap.key, gap]));
  const rows = gaps.map((key): ReadinessGap => {
    const gap = planned.get(key);
    const label = items.find((item) => item.key === key)?.label ?? key;
    return { key, label, remedy: gap?.remedy ?? '', dueOn: gap?.dueOn ?? null, closedOn: null };
  });
  return {
    answers: input.answers as unknown as Prisma.InputJsonObject,
    gaps: rows as unknown as Prisma.InputJsonArray,
    score: answered === items.length ? score : null,
    // What was said before stays until something else is said.
    ...(input.note ? { note: input.note } : {}),
  };
};

export const saveReadiness = async (ctx: Context, target: Target, input: ReadinessInput): Promise<void> => {
  const check = await load(ctx, 'answer', target.id);
  await write(ctx, check, target, 'answer', ['OPEN', 'RETURNED'], contentOf(check, input));
  await ctx.audit('readiness.saved', { on: ['ReadinessCheck', check.id], label: String(check.number), after: input });
};

export const submitReadiness = async (ctx: Context, target: Target, input: ReadinessInput): Promise<void> => {
  const check = await load(ctx, 'submit', target.id);
  const items = check.checklist as unknown as ReadinessItem[];
  const content = contentOf(check, input);
  const issues = readinessIssues(items, input, dayText(todayIn(ctx.now())) ?? '');
  if (issues.length > 0) throw new InputError(issues.map((issue) => ({ ...issue, message: issue.code })));
  const { from, to } = readinessTable.moves.submit;
  await write(ctx, check, target, 'submit', from, { ...content, stage: to, submittedBy: actor(ctx), submittedAt: ctx.now() });
  await ctx.audit('readiness.submit', { on: ['ReadinessCheck', check.id], label: String(check.number), after: input });
  const { tenantId, id } = check;
  await asScope(ctx, { kind: 'system', tenantId }, async (there) => {
    const site = await there.db.siteAdoption.findFirstOrThrow({
      where: { tenantId, id: check.adoptionId },
      select: { siteName: true, entry: { select: { title: true } }, project: { select: { leaderId: true } } },
    });
    await there.notify({
      kind: 'technology-library.readiness-submitted',
      tenantId,
      userIds: (await stillAmong(there, 'readiness.read', [site.project.leaderId])).filter((userId) => userId !== ctx.viewer.userId),
      params: { site: site.siteName, title: site.entry.title },
      link: `/readiness/${id}`,
    });
  });
};

/** A gap of an accepted check was closed, today or on a day that has passed. */
export const closeGap = async (ctx: Context, target: Target, input: { key: string; closedOn: string }): Promise<void> => {
  const check = await load(ctx, 'closeGap', target.id);
  const gaps = check.gaps as unknown as ReadinessGap[];
  if (!gaps.some(({ key, closedOn }) => key === input.key && !closedOn)) throw wrongField('key', 'NO_SUCH_GAP');
  requirePast(ctx, new Date(`${input.closedOn}T00:00:00Z`), 'closedOn');
  const closed = gaps.map((gap) => (gap.key === input.key ? { ...gap, closedOn: input.closedOn } : gap));
  await write(ctx, check, target, 'closeGap', ['ACCEPTED'], { gaps: closed as unknown as Prisma.InputJsonArray });
  await ctx.audit('readiness.gap-closed', { on: ['ReadinessCheck', check.id], label: String(check.number), detail: { ...input } });
};

const GapPlanInput = builder.inputType('ReadinessGapInput', {
  description: 'How a gap is to be closed.',
  fields: (t) => ({ key: t.string({ required: true }), remedy: t.string(), dueOn: t.string({ description: 'YYYY-MM-DD' }) }),
});
const ReadinessInputType = builder.inputType('ReadinessInput', {
  description: 'A check as far as it is filled in.',
  fields: (t) => ({
    answers: t.field({ type: 'JSON', required: true, description: '{ [key]: { met, note } }' }),
    gaps: t.field({ type: [GapPlanInput], required: true }),
    note: t.string(),
  }),
});

const fillings = [
  ['saveReadiness', 'answer', 'Keeps what is filled in so far.', saveReadiness],
  ['submitReadiness', 'submit', 'Hands the check in; every item is answered and every gap has a remedy and a day.', submitReadiness],
] as const;

for (const [name, action, description, act] of fillings)
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'ReadinessCheck',
      description,
      authScopes: { can: [action, 'ReadinessCheck'] },
      errors: { types: [StageError, StaleVersionError] },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        input: t.arg({ type: ReadinessInputType, required: true }),
      },
      resolve: async (query, _root, { version, input, ...args }, ctx) => {
        const id = asId(args.id);
        await act(ctx, { id, version }, parseInput(readinessInput, input));
        return ctx.db.readinessCheck.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

builder.mutationField('closeReadinessGap', (t) =>
  t.prismaField({
    type: 'ReadinessCheck',
    description: 'Notes that a gap was closed.',
    authScopes: { can: ['closeGap', 'ReadinessCheck'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      key: t.arg.string({ required: true }),
      closedOn: t.arg.string({ required: true, description: 'YYYY-MM-DD' }),
    },
    resolve: async (query, _root, { version, key, closedOn, ...args }, ctx) => {
      const id = asId(args.id);
      await closeGap(ctx, { id, version }, parseInput(gapInput, { key, closedOn }));
      return ctx.db.readinessCheck.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
