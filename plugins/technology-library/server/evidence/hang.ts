// Hangs files that the viewer brought on something: the record of each lies where the object lies, the bytes stay with
// whoever brought them and are shown to the other side through a share.

import { randomUUID } from 'node:crypto';
import { asScope, type Context } from '@xinglin/kernel/context';
import type { FileKind } from '../../shared/promotion-file-input.ts';
import { actor } from '../actor.ts';
import { attach } from './attach.ts';
import type { Place } from './place.ts';
import { shareFile } from './share.ts';

interface Wish {
  fileIds: readonly string[];
  kind?: FileKind | null;
  forSites?: boolean;
  /** The field of the form that named them. */
  path?: string;
}

/** The act itself has checked that the viewer may. Answers the ids of the records. */
export const hangFiles = async (
  ctx: Context,
  place: Place,
  { fileIds, kind, forSites = false, path = 'fileIds' }: Wish,
): Promise<string[]> => {
  const uploaderId = ctx.viewer.tenantId ?? '';
  const ids: string[] = [];
  for (const fileId of new Set(fileIds)) {
    const id = randomUUID();
    await attach(ctx, fileId, 'PromotionFile', id, path);
    const file = await ctx.db.storedFile.findFirstOrThrow({
      where: { tenantId: uploaderId, id: fileId },
      select: { name: true, mediaType: true, size: true, sha256: true },
    });
    const row = {
      ...{ id, tenantId: place.tenantId, ...place.column, siteId: place.siteId, fileId, uploaderId, forSites },
      ...{ name: file.name, mediaType: file.mediaType, size: Number(file.size), sha256: file.sha256 ?? '' },
      kind: kind ?? (file.mediaType.startsWith('image/') ? 'PHOTO' : 'DOCUMENT'),
      ...{ addedBy: actor(ctx), addedByName: ctx.viewer.name, createdAt: ctx.now() },
    };
    await asScope(ctx, { kind: 'system', tenantId: place.tenantId }, ({ db }) => db.promotionFile.create({ data: row }));
    await shareFile(ctx, row);
    ids.push(id);
  }
  return ids;
};
