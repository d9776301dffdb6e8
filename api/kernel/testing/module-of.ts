import { basename } from 'node:path';

/** The module whose models stand in this file, `<id>.prisma` or `<id>-<part>.prisma`: the longest id that fits. */
export const moduleOf = (file: string, ids: readonly string[]): string | null => {
  const name = basename(file, '.prisma');
  return [...ids].sort((a, b) => b.length - a.length).find((id) => name === id || name.startsWith(`${id}-`)) ?? null;
};
