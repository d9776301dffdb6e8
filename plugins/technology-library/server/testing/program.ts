import { randomUUID } from 'node:crypto';
import type { Caller, TestPortal } from '@xinglin/kernel/testing/test-portal';

/** A program with a key of its own and the permissions of a demo person. */
export const programOf = async (portal: TestPortal, person: string, apiKeyId = randomUUID()): Promise<Caller> => {
  const { viewer, scope } = (await portal.as(person)).ctx();
  return portal.caller({ ...viewer, kind: 'program', userId: undefined, memberId: undefined, apiKeyId }, scope);
};
