// Files for something that is there already: by whoever keeps it, or by the site that it speaks of.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { type AddFilesInput, addFilesInput, fileKinds, fileTargets } from '../../shared/promotion-file-input.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { hangFiles } from './hang.ts';
import { type Place, placeOf } from './place.ts';
import { sitesOf } from './share.ts';
import { PromotionFileRef } from './type.ts';

/** The association adds to its own objects, a site to those that speak of it. */
const mayAdd = (ctx: Context, { tenantId, siteId }: Place): boolean => {
  const here = ctx.viewer.tenantId;
  if (tenantId === here) return ctx.ability.can('create', 'PromotionFile');
  return siteId !== null && siteId === here && ctx.ability.can('add', 'PromotionFile');
};

const tellMaterial = async (ctx: Context, { tenantId, column, label }: Place): Promise<void> => {
  const { activityId } = column;
  if (!activityId) return;
  for (const siteId of await sitesOf(ctx, tenantId, activityId))
    await tell(ctx, {
      tenantId: siteId,
      permission: 'our-promotion-file.read',
      kind: 'technology-library.material-shared',
      params: { number: label },
      link: `/our-activities/${activityId}`,
    });
};

/** A site adds to what shows a step of its own: whoever keeps the step is told. */
const tellKeeper = async (ctx: Context, { tenantId, column, label, adoptionId }: Place): Promise<void> => {
  if (tenantId === ctx.viewer.tenantId || !(column.adoptionEventId ?? column.claimId)) return;
  await tell(ctx, {
    tenantId,
    permission: 'site.move',
    kind: 'technology-library.step-shown',
    params: { site: label },
    link: `/sites/${adoptionId}`,
  });
};

export const addFiles = async (ctx: Context, input: AddFilesInput): Promise<string[]> => {
  const place = await placeOf(ctx, input.on, input.id);
  if (!place || !mayAdd(ctx, place)) throw new NotAllowedError();
  if (place.closed) throw new RuleError('EVIDENCE_CLOSED', 'what was shown stands as it was judged');
  const ids = await hangFiles(ctx, place, { fileIds: input.fileIds, kind: input.kind ?? null, forSites: input.forSites });
  await ctx.audit('promotion-file.added', { on: place.on, label: place.label, detail: { count: ids.length, forSites: input.forSites } });
  const { tenantId, projectId, entryId, adoptionId, on, label } = place;
  const params = { of: label, n: ids.length };
  await writeLedger(ctx, { tenantId, act: 'evidence-added', params, projectId, entryId, adoptionId, on });
  if (input.forSites) await tellMaterial(ctx, place);
  await tellKeeper(ctx, place);
  return ids;
};

const AddPromotionFilesInput = builder.inputType('AddPromotionFilesInput', {
  description: 'Files that were brought before, and what they hang on.',
  fields: (t) => ({
    on: t.string({ required: true, description: fileTargets.join(', ') }),
    id: t.id({ required: true, description: 'Of the response, figure, activity, session, step, safety event or claim.' }),
    kind: t.string({ description: `${fileKinds.join(', ')}; without it a picture is a PHOTO, anything else a DOCUMENT.` }),
    forSites: t.boolean({ description: 'A MATERIAL that the sites of the activity read too.' }),
    fileIds: t.idList({ required: true }),
  }),
});

const AddedRef = builder.objectRef<{ ids: string[] }>('PromotionFilesAdded').implement({
  description: 'The records of the files that were added.',
  fields: (t) => ({
    files: t.prismaField({
      type: [PromotionFileRef],
      resolve: (query, { ids }, _args, ctx) =>
        ctx.db.promotionFile.findMany({
          ...query,
          where: { AND: [allowed(ctx, 'read', 'PromotionFile'), { id: { in: ids } }] },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.mutationField('addPromotionFiles', (t) =>
  t.field({
    type: AddedRef,
    description: 'Puts files on record as evidence or material 佐证材料.',
    authScopes: { can: ['read', 'PromotionFile'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: AddPromotionFilesInput, required: true }) },
    resolve: async (_root, { input }, ctx) => ({
      ids: await addFiles(ctx, parseInput(addFilesInput, { ...input, forSites: input.forSites ?? false })),
    }),
  }),
);
