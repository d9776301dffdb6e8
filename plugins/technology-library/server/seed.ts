// The demonstration of the library and its promotion, in the order in which one thing needs another.
import type { Context } from '@xinglin/kernel/context';
import { seedEntries } from './entry/seed.ts';

export const seedLibrary = async (ctx: Context): Promise<void> => {
  await seedEntries(ctx);
};
