import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from '../context.ts';
import { searchable } from '../search/searchable.ts';
import { cleanName } from './clean-name.ts';
import { keyOf } from './file-store.ts';

interface Made {
  name: string;
  mediaType: string;
  body: Buffer;
}

/**
 * Stores a file that the portal itself made, such as an export; it belongs to whoever asked for it. The
 * caller audits it. If the transaction is undone, bytes without a record stay behind, which nobody can reach.
 */
export const keepFile = async (ctx: Context, { name, mediaType, body }: Made): Promise<string> => {
  const file = { id: randomUUID(), tenantId: ctx.viewer.tenantId ?? ctx.scope.tenantId ?? '' };
  await ctx.services.files.put(keyOf(file), Readable.from([body]), body.length);
  const now = ctx.now();
  const kept = cleanName(name);
  await ctx.db.storedFile.create({
    data: {
      ...file,
      name: kept,
      search: searchable({ name: kept }),
      mediaType,
      size: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
      state: 'READY',
      uploadedBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? null,
      createdAt: now,
      readyAt: now,
    },
  });
  return file.id;
};
