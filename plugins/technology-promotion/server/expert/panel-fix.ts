import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { findingsOf } from './composition.ts';
import { stages } from './panel-type.ts';

/** Fixes the panel as it stands. A rule that is not kept forbids it; which one, the panel's findings say. */
export const fixPanel = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { from, to } = stages.moves.fix;
  const panel = await changeVersioned(ctx, 'Panel', { id, version, action: 'fix', from }, (where) =>
    ctx.db.panel.updateManyAndReturn({ where, data: { stage: to, fixedAt: ctx.now(), version: { increment: 1 } } }),
  );
  const wrong = (await findingsOf(ctx, panel)).filter(({ level }) => level === 'ERROR');
  if (wrong.length > 0) throw new RuleError('PANEL_COMPOSITION', wrong.map(({ code }) => code).join(', '));
  await ctx.audit('panel.fixed', { on: ['Panel', id], label: panel.name });
};

/** Opens a fixed panel again, while nobody works by it. */
export const unfixPanel = async (ctx: Context, id: string, version: number): Promise<void> => {
  const { from, to } = stages.moves.unfix;
  const panel = await changeVersioned(ctx, 'Panel', { id, version, action: 'unfix', from }, (where) =>
    ctx.db.panel.updateManyAndReturn({ where, data: { stage: to, fixedAt: null, version: { increment: 1 } } }),
  );
  const { tenantId } = panel;
  const round = await ctx.db.reviewRound.findFirst({ where: { tenantId, panelId: id, stage: { not: 'DRAFT' } }, select: { id: true } });
  const meeting = await ctx.db.meeting.findFirst({
    where: { tenantId, panelId: id, stage: { in: ['OPEN', 'CLOSED'] } },
    select: { id: true },
  });
  if (round || meeting) throw new RuleError('PANEL_IN_USE', 'a round or meeting works with this panel');
  await ctx.audit('panel.unfixed', { on: ['Panel', id], label: panel.name });
};

const act = (name: string, action: 'fix' | 'unfix', description: string, change: typeof fixPanel) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Panel',
      description,
      authScopes: { can: [action, 'Panel'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await change(ctx, asId(id), version);
        return ctx.db.panel.findFirstOrThrow({ ...query, where: { id: asId(id) } });
      },
    }),
  );

act('fixPanel', 'fix', 'Fixes a panel when its composition keeps the rules of the call.', fixPanel);
act('unfixPanel', 'unfix', 'Makes a fixed panel a draft again, before a round or meeting works with it.', unfixPanel);
