import type { ModelName } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import { keepFile } from '../files/keep-file.ts';

interface Finished {
  /** With its ending. */
  name: string;
  mediaType: string;
  bytes: Buffer;
  /** Whoever may read this object may read the document. */
  on: readonly [model: ModelName, id: string];
}

/** Stores a document as a file on an object, inside the mutation that makes it; answers the file's id. The caller audits it. */
export const keepDocument = async (ctx: Context, { name, mediaType, bytes, on }: Finished): Promise<string> => {
  const id = await keepFile(ctx, { name, mediaType, body: bytes });
  const tenantId = ctx.viewer.tenantId ?? ctx.scope.tenantId ?? '';
  await ctx.db.storedFile.updateMany({ where: { tenantId, id }, data: { objectType: on[0], objectId: on[1] } });
  return id;
};
