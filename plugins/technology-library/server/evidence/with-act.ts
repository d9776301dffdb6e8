import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import type { FileTarget } from '../../shared/promotion-file-input.ts';
import { hangFiles } from './hang.ts';
import { placeOf } from './place.ts';

/** Files that come with an act, which has checked that the viewer may do it; what is wrong with one stands at `fileIds`. */
export const hangWithAct = async (ctx: Context, on: FileTarget, id: string, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return;
  const place = await placeOf(ctx, on, id);
  if (!place) throw new NotAllowedError();
  await hangFiles(ctx, place, { fileIds });
};
