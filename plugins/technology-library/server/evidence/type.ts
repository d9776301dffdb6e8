import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { fileKinds } from '../../shared/promotion-file-input.ts';

export const PromotionFileRef = builder.prismaObject('PromotionFile', {
  description: 'A file that shows something 佐证材料: of a response, a figure, an activity, a step, a safety event or a site’s claim.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: fileKinds.join(', ') }),
    name: t.exposeString('name'),
    mediaType: t.exposeString('mediaType', { description: 'Told from the content.' }),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    sha256: t.exposeString('sha256'),
    forSites: t.exposeBoolean('forSites', { description: 'The sites of the activity read it too.' }),
    sessionId: t.exposeID('sessionId', { nullable: true, description: 'The session of the activity, where it hangs on one.' }),
    ours: t.boolean({
      description: 'Your organisation brought it.',
      select: { uploaderId: true },
      resolve: ({ uploaderId }, _args, ctx) => uploaderId === ctx.viewer.tenantId,
    }),
    addedByName: t.string({
      nullable: true,
      description: 'Who brought it; null for a material of another organisation.',
      select: { uploaderId: true, forSites: true, addedByName: true },
      resolve: ({ uploaderId, forSites, addedByName }, _args, ctx) => (forSites && uploaderId !== ctx.viewer.tenantId ? null : addedByName),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    removedAt: t.expose('removedAt', { type: 'DateTime', nullable: true }),
    removeReason: t.exposeString('removeReason'),
    downloadPath: t.string({
      nullable: true,
      description: 'Path under which it is fetched; null once it was taken off.',
      select: { fileId: true, removedAt: true },
      resolve: ({ fileId, removedAt }) => (removedAt ? null : `/files/${fileId}`),
    }),
    allowedActions: rowActions(t, 'PromotionFile', ['remove']),
  }),
});
