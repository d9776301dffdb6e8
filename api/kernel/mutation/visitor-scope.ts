import type { Scope } from '@xinglin/prisma';
import { derivedUuid } from '../derived-uuid.ts';

/** Keys shorter than this could be another visitor's by chance. */
const SHORTEST = 16;

/**
 * A visitor has no account that could own her idempotency key, so the key itself is her name: whoever repeats the
 * request with the same key gets the same answer, and nobody else can know it.
 */
export const visitorScope = (key: string | null): Scope =>
  key && key.length >= SHORTEST ? { kind: 'public', userId: derivedUuid(`visitor:${key}`) } : { kind: 'public' };
