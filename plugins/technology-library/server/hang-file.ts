import type { ModelName } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { attachFile } from '@xinglin/kernel/files/attach-file';

const codeOf = (error: unknown): string | null => {
  if (error instanceof RuleError) return error.code;
  return error instanceof NotAllowedError ? 'NOT_FOUND' : null;
};

/** Hangs a file of the viewer's on an object; what is wrong with it stands at the field. */
export const hangFile = async (ctx: Context, fileId: string, on: readonly [ModelName, string], path: string): Promise<void> => {
  try {
    await attachFile(ctx, fileId, ...on);
  } catch (error) {
    const code = codeOf(error);
    throw code ? wrongField(path, code) : error;
  }
};
