// Who may read a file: whoever holds a permission row for it, and the readers of the object it hangs on.
import { type ModelRow, Prisma } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import type { ModelName } from '../ability/permit.ts';
import type { Context } from '../context.ts';

export type FileRow = ModelRow<'StoredFile'>;

interface Delegate {
  findFirst(args: object): Promise<object | null>;
}

const isModel = (name: string): name is ModelName => name in Prisma.ModelName;

/** The object's own permission rows decide, in the reader's own scope; the file adds no rule of its own. */
const mayReadObject = async (ctx: Context, type: string, id: string): Promise<boolean> => {
  if (type === 'StoredFile' || !isModel(type) || !ctx.ability.can('read', type)) return false;
  const delegate = (ctx.db as unknown as Record<string, Delegate>)[type.charAt(0).toLowerCase() + type.slice(1)];
  const row = await delegate?.findFirst({ where: { AND: [allowed(ctx, 'read', type), { id }] }, select: { id: true } });
  return row !== null && row !== undefined;
};

/**
 * Null alike for a file that is not there, is foreign, was deleted or hangs on something hidden. Another
 * organisation's file is found only through a row of file_share, and then by the readers of its object.
 */
export const readableFile = async (ctx: Context, id: string, query: object = {}): Promise<FileRow | null> => {
  const there = { id, state: { notIn: ['AWAITING', 'DELETED'] } };
  const direct = await ctx.db.storedFile.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'StoredFile'), there] } });
  if (direct) return direct;
  const hung = await ctx.db.storedFile.findFirst({
    where: { ...there, state: 'READY', objectId: { not: null } },
    select: { tenantId: true, objectType: true, objectId: true },
  });
  if (!hung?.objectType || !hung.objectId || !(await mayReadObject(ctx, hung.objectType, hung.objectId))) return null;
  return ctx.db.storedFile.findFirst({ ...query, where: { ...there, tenantId: hung.tenantId } });
};
