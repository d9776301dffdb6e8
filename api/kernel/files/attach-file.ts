// For modules: hang a file on an object, take it off again. Call them inside the mutation that changes the
// object and audits that; whoever may read the object may then read the file.
import type { ModelName } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { asId } from '../graphql/as-id.ts';

const uploader = (ctx: Context) => ({
  tenantId: ctx.viewer.tenantId ?? '',
  uploadedBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
});

/** Only a file that the viewer brought herself and that hangs on nothing yet; asking twice is no fault. */
export const attachFile = async (ctx: Context, fileId: string, objectType: ModelName, objectId: string): Promise<void> => {
  const mine = { ...uploader(ctx), id: asId(fileId) };
  const { count } = await ctx.db.storedFile.updateMany({
    where: { ...mine, state: 'READY', OR: [{ objectId: null }, { objectType, objectId }] },
    data: { objectType, objectId, version: { increment: 1 } },
  });
  if (count === 1) return;
  const file = await ctx.db.storedFile.findFirst({ where: mine });
  if (!file || file.state === 'DELETED') throw new NotAllowedError();
  if (file.objectId) throw new RuleError('FILE_ATTACHED', 'the file hangs on something else');
  throw new RuleError(file.state === 'REJECTED' ? 'FILE_REJECTED' : 'FILE_NOT_READY', `the file is ${file.state}`);
};

/** Takes the file off its object, back to the one who brought it; what was shared with it is withdrawn. */
export const detachFile = async (ctx: Context, fileId: string, objectType: ModelName, objectId: string): Promise<void> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const { count } = await ctx.db.storedFile.updateMany({
    where: { tenantId, id: fileId, objectType, objectId },
    data: { objectType: null, objectId: null, version: { increment: 1 } },
  });
  if (count !== 1) throw new NotAllowedError();
  await ctx.db.fileShare.deleteMany({ where: { ownerId: tenantId, fileId } });
};

/** Shows all files of an object to another organisation; its people read them as far as they may read the object. */
export const shareFilesOf = async (ctx: Context, objectType: ModelName, objectId: string, granteeId: string): Promise<void> => {
  const ownerId = ctx.viewer.tenantId ?? '';
  const files = await ctx.db.storedFile.findMany({ where: { tenantId: ownerId, objectType, objectId }, select: { id: true } });
  await ctx.db.fileShare.createMany({ data: files.map(({ id }) => ({ ownerId, granteeId, fileId: id })), skipDuplicates: true });
};

export const withdrawFilesOf = async (ctx: Context, objectType: ModelName, objectId: string, granteeId: string): Promise<void> => {
  const ownerId = ctx.viewer.tenantId ?? '';
  await ctx.db.fileShare.deleteMany({ where: { ownerId, granteeId, file: { is: { objectType, objectId } } } });
};
