import { createHash } from 'node:crypto';
import { isId } from '@xinglin/kernel/graphql/as-id';

/** An id that the same parts always give, so that copying again finds what was copied. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

const idsIn = (answers: unknown): string[] =>
  Object.values((answers ?? {}) as Record<string, unknown>).flatMap((value) =>
    Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && isId(each)) : [],
  );

/** Rows that stand, or would stand, for the files which these answers name. */
export const copiesOf = (dossierId: string, revision: number, ...answers: readonly unknown[]): { sourceId: string; id: string }[] =>
  [...new Set(answers.flatMap(idsIn))].map((sourceId) => ({ sourceId, id: derivedId(dossierId, revision, sourceId) }));
