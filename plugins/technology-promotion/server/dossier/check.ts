import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { type CheckInput, checkInput } from '../../shared/dossier-input.ts';
import { actor, loadDossier, mustBeRunning } from './load.ts';
import { stages } from './type.ts';

/**
 * Writes down what was found at one item, for the revision the person looked at. Colleagues may share the items of one
 * dossier: two items do not get in each other's way, a newer revision does.
 */
export const recordCheck = async (ctx: Context, id: string, revision: number, input: CheckInput): Promise<void> => {
  const dossier = await loadDossier(ctx, 'check', id);
  const call = await mustBeRunning(ctx, dossier);
  const item = (call.checklist as unknown as ChecklistItem[]).find(({ key }) => key === input.itemKey);
  if (!item) throw wrongField('itemKey', 'CHECK_ITEM');
  // Holds the row: nobody admits it while an item is written.
  const { count } = await ctx.db.dossier.updateMany({
    where: { AND: [allowed(ctx, 'check', 'Dossier'), { id, revision, stage: { in: [...stages.moves.requestSupplement.from] } }] },
    data: { updatedAt: ctx.now() },
  });
  if (count === 0) {
    if (dossier.revision !== revision) throw new StaleVersionError(dossier.version);
    throw new StageError(dossier.stage, 'check');
  }
  const { tenantId } = dossier;
  const found = { verdict: input.verdict, note: input.note, checkedBy: actor(ctx), checkedAt: ctx.now() };
  await ctx.db.screeningCheck.upsert({
    where: { tenantId_dossierId_revision_itemKey: { tenantId, dossierId: id, revision, itemKey: item.key } },
    create: { ...found, tenantId, dossierId: id, revision, itemKey: item.key },
    update: found,
  });
  await ctx.audit('dossier.checked', {
    on: ['Dossier', id],
    label: dossier.number,
    detail: { item: item.label, verdict: input.verdict, revision },
    after: input,
  });
};

builder.mutationField('recordCheck', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Writes down what was found at one item of the admission check.',
    authScopes: { can: ['check', 'Dossier'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      revision: t.arg.int({ required: true, description: 'The revision that was looked at.' }),
      itemKey: t.arg.string({ required: true }),
      verdict: t.arg.string({ required: true, description: 'PASS, DEFECT or NOT_APPLICABLE' }),
      note: t.arg.string({ description: 'What is to be mended; the applicant reads it in the supplement notice.' }),
    },
    resolve: async (query, _root, { id, revision, itemKey, verdict, note }, ctx) => {
      await recordCheck(ctx, asId(id), revision, parseInput(checkInput, { itemKey, verdict, note: note ?? '' }));
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
