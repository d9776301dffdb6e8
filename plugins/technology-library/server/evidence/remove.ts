// A file taken off again by whoever brought it: the record stays with the reason, the bytes go back to their owner.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { detachFile } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { writeLedger } from '../ledger/write-line.ts';
import { placeOfFile } from './place.ts';
import { PromotionFileRef } from './type.ts';

export const removeFile = async (ctx: Context, id: string, reason: string): Promise<void> => {
  const row = await ctx.db.promotionFile.findFirst({ where: { AND: [allowed(ctx, 'remove', 'PromotionFile'), { id }] } });
  const place = row && (await placeOfFile(ctx, row));
  if (!row || !place) throw new NotAllowedError();
  if (place.closed) throw new RuleError('EVIDENCE_CLOSED', 'what was shown stands as it was judged');
  const { tenantId, fileId, name } = row;
  await asScope(ctx, { kind: 'system', tenantId }, async ({ db }) => {
    const { count } = await db.promotionFile.updateMany({
      where: { tenantId, id, removedAt: null },
      data: { removedAt: ctx.now(), removeReason: reason },
    });
    if (count !== 1) throw new NotAllowedError();
  });
  await detachFile(ctx, fileId, 'PromotionFile', id);
  await ctx.audit('promotion-file.removed', { on: place.on, label: place.label, detail: { name, reason } });
  const { projectId, entryId, adoptionId, on, label } = place;
  await writeLedger(ctx, { tenantId, act: 'evidence-removed', params: { of: label, name }, projectId, entryId, adoptionId, on });
};

builder.mutationField('removePromotionFile', (t) =>
  t.prismaField({
    type: PromotionFileRef,
    description: 'Takes off a file that your organisation brought, with the reason; its record stays.',
    authScopes: { can: ['remove', 'PromotionFile'] },
    errors: { types: [RuleError] },
    args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, reason }, ctx) => {
      await removeFile(ctx, asId(id), parseInput(reasonInput, { reason }).reason);
      return ctx.db.promotionFile.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionFile'), { id: asId(id) }] } });
    },
  }),
);
