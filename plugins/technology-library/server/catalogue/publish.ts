// The association decides what the public reads; once it does, the page follows the entry by itself.
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { remarkInput } from '../../shared/entry-input.ts';
import { entryFor } from '../entry/move.ts';
import { entryTable } from '../entry/stages.ts';
import { snapshotOf } from './refresh.ts';

interface Target {
  id: string;
  version: number;
}

const shown = ['LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED'];

export const publishEntry = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const entry = await entryFor(ctx, { id, version, action: 'publish' }, shown);
  const { tenantId } = entry;
  const before = await ctx.db.catalogueEntry.findFirst({ where: { tenantId, id }, select: { withdrawnAt: true } });
  if (before && !before.withdrawnAt) throw new RuleError('PUBLISHED', 'the catalogue shows it already');
  const snapshot = await snapshotOf(ctx, id);
  if (!snapshot) throw new RuleError('NO_VERSION', 'no version was issued');
  const data = { ...snapshot, publishedAt: ctx.now(), withdrawnAt: null };
  await ctx.db.catalogueEntry.deleteMany({ where: { tenantId, id } });
  await ctx.db.catalogueEntry.create({ data });
  await ctx.audit('entry.published', { on: ['LibraryEntry', id], label: entry.number, after: data });
};

export const withdrawEntry = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const entry = await entryFor(ctx, { id, version, action: 'withdraw' }, entryTable.stages);
  const { tenantId } = entry;
  const { count } = await ctx.db.catalogueEntry.updateMany({
    where: { tenantId, id, withdrawnAt: null },
    data: { withdrawnAt: ctx.now() },
  });
  if (count !== 1) throw new RuleError('NOT_PUBLISHED', 'the catalogue does not show it');
  await ctx.audit('entry.withdrawn', { on: ['LibraryEntry', id], label: entry.number, detail: { reason } });
};

const errors = { types: [StageError, StaleVersionError, RuleError] };

builder.mutationField('publishLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Shows the entry in the public catalogue; from now on the page follows the entry.',
    authScopes: { can: ['publish', 'LibraryEntry'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await publishEntry(ctx, { id: asId(id), version });
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);

builder.mutationField('withdrawLibraryEntry', (t) =>
  t.prismaField({
    type: 'LibraryEntry',
    description: 'Takes the page out of the public catalogue.',
    authScopes: { can: ['withdraw', 'LibraryEntry'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await withdrawEntry(ctx, { id: asId(id), version }, parseInput(remarkInput, { reason }).reason);
      return ctx.db.libraryEntry.findFirstOrThrow({ ...query, where: { id: asId(id) } });
    },
  }),
);
