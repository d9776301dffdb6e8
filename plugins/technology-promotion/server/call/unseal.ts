import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { StepUpRequiredError } from '@xinglin/kernel/errors/step-up';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { openReceipts } from '../dossier/receive.ts';

interface Target {
  id: string;
  version: number;
}

const person = (ctx: Context): string => {
  if (ctx.viewer.userId) return ctx.viewer.userId;
  throw new NotAllowedError();
};

/** The first of two persons: says why a sealed call should be readable before its close. */
export const askUnseal = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  await changeVersioned(ctx, 'Call', { id, version, action: 'askUnseal', from: ['OPEN'] }, (where) =>
    ctx.db.call.updateMany({
      where: { AND: [where, { sealed: true, openedAt: null }] },
      data: { unsealAskedBy: person(ctx), unsealReason: reason, version: { increment: 1 } },
    }),
  );
  await ctx.audit('call.unseal-asked', { on: ['Call', id], detail: { reason } });
};

/** The second person agrees; from now on submissions are readable. Never the one who asked. */
export const unseal = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const call = await ctx.db.call.findFirst({ where: { tenantId: ctx.viewer.tenantId ?? '', id } });
  if (call?.unsealAskedBy === person(ctx)) throw new RuleError('SECOND_PERSON', 'another person must agree');
  await changeVersioned(ctx, 'Call', { id, version, action: 'unseal', from: ['OPEN'] }, (where) =>
    ctx.db.call.updateMany({
      where: { AND: [where, { unsealAskedBy: { not: null }, openedAt: null }] },
      data: { unsealedBy: person(ctx), unsealedAt: ctx.now(), openedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  await openReceipts(ctx, id);
  await ctx.audit('call.unsealed', { on: ['Call', id], label: call?.number ?? '', detail: { reason: call?.unsealReason } });
};

builder.mutationField('askUnseal', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Asks that a sealed call be readable before its close; another person must agree.',
    authScopes: { $all: { can: ['askUnseal', 'Call'], stepUp: true } },
    errors: { types: [StageError, StaleVersionError, StepUpRequiredError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await askUnseal(ctx, { id: asId(id), version }, parseInput(reasonInput, { reason }).reason);
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('unsealCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Agrees to the early opening that another person asked for.',
    authScopes: { $all: { can: ['unseal', 'Call'], stepUp: true } },
    errors: { types: [StageError, StaleVersionError, StepUpRequiredError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await unseal(ctx, { id: asId(id), version });
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
