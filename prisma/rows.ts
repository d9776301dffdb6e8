// Rows as they are read: without what they are found by (api/kernel/search), which is asked of the database alone and is
// longer than all the rest of a row.
import { Prisma } from './generated/client/client.ts';
import type Generated from './generated/pothos.ts';

/** Models with a column `search`, by the client's names for them. */
export type Unread = {
  [M in keyof Prisma.GlobalOmitConfig as 'search' extends keyof NonNullable<Prisma.GlobalOmitConfig[M]> ? M : never]-?: { search: true };
};

const fieldsOf = (model: string): object => (Prisma as unknown as Record<string, object>)[`${model}ScalarFieldEnum`] ?? {};

export const unread = Object.fromEntries(
  Object.keys(Prisma.ModelName)
    .filter((model) => 'search' in fieldsOf(model))
    .map((model) => [model.charAt(0).toLowerCase() + model.slice(1), { search: true }]),
) as Unread;

export type PrismaTypes = {
  [M in keyof Generated]: Omit<Generated[M], 'Shape'> & { Shape: Omit<Generated[M]['Shape'], 'search'> };
};

export type ModelRow<M extends keyof PrismaTypes> = PrismaTypes[M]['Shape'];
