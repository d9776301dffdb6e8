import type { Services } from '@xinglin/kernel/context';
import type pg from 'pg';
import { signIn } from '../sign-in.ts';
import type { Person } from '../world.ts';
import { EXPERTS, id, tenantId } from './ids.ts';

/** Who runs the call, and the experts, each with a session. */
export const addPeople = (services: Services, admin: pg.Client): Promise<Person[]> =>
  signIn(
    services,
    admin,
    tenantId,
    ['秘书', ...Array.from({ length: EXPERTS }, (_, at) => `专家${at}`)].map((name, at) => ({
      ...{ userId: id('user', at), memberId: id('member', at), name, email: `s${at}@bench.invalid` },
      role: at === 0 ? 'any/staff' : 'association/expert',
    })),
  );
