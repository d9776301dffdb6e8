import { randomUUID } from 'node:crypto';
import { resolveMember } from '@xinglin/kernel/identity/resolve-viewer';
import { type Caller, inTestScope } from '@xinglin/kernel/testing/test-portal';
import type { House } from './house.ts';

export interface Affiliation {
  organisationId?: string | null;
  organisationName: string;
  kind?: 'EMPLOYMENT' | 'ADVISING' | 'SHAREHOLDING' | 'KINSHIP' | 'DISPUTE';
  startedOn?: Date;
  endedOn?: Date | null;
}

export interface ExpertFacts {
  name?: string;
  subjects?: string[];
  employerId?: string | null;
  employerName?: string;
  maxLoad?: number | null;
  /** Without it she has a profile without affiliations; null leaves the profile unwritten. */
  affiliations?: readonly Affiliation[] | null;
  /** Somebody who is a person of the portal already, such as an expert of another association. */
  userId?: string;
}

export interface TestExpert {
  userId: string;
  expertId: string;
  name: string;
  email: string;
  /** She, acting for the association. */
  caller(): Promise<Caller>;
}

/** Anybody acting for the organisation, with her rights as they are now. */
export const callerOf = async ({ portal }: House, userId: string, name: string, tenantId: string): Promise<Caller> => {
  const session = { id: randomUUID(), userId, name, twoFactorEnabled: true, steppedUpAt: portal.services.clock() };
  const viewer = await resolveMember(portal.services, session, tenantId);
  if (!viewer) throw new Error(`${name} may not act here`);
  return portal.caller(viewer, { kind: 'member', tenantId, userId });
};

/** A person of the association with one of its built-in roles. */
export const addPerson = async (house: House, role: string, name: string, known?: string): Promise<{ userId: string; email: string }> => {
  const userId = known ?? randomUUID();
  const email = `${userId}@test.invalid`;
  const { client } = house.portal.services.database;
  if (!known) {
    await inTestScope({ kind: 'identity' }, () => client.user.create({ data: { id: userId, email, name, emailVerified: true } }));
  }
  await house.system(async (db) => {
    const { id: roleId } = await db.role.findUniqueOrThrow({
      where: { tenantId_builtIn: { tenantId: house.hostId, builtIn: role } },
    });
    await db.member.create({ data: { tenantId: house.hostId, userId, name, email, roles: { create: [{ roleId }] } } });
  });
  return { userId, email };
};

/** A member with the role of an expert, her engagement, her profile and where she works or worked. */
export const addExpert = async (house: House, facts: ExpertFacts = {}): Promise<TestExpert> => {
  const name = facts.name ?? `专家${house.next()}`;
  const { userId, email } = await addPerson(house, 'association/expert', name, facts.userId);
  const { subjects = ['cardio'], employerId = null, employerName = `${name}所在医院`, maxLoad = null, affiliations = [] } = facts;
  const expert = await house.system((db) =>
    db.expert.create({
      data: {
        tenantId: house.hostId,
        userId,
        name,
        email,
        employerId,
        employerName,
        subjects,
        maxLoad,
        stage: 'ENGAGED',
        answeredAt: new Date(),
        search: [...name],
      },
    }),
  );
  if (affiliations && !facts.userId) {
    await inTestScope({ kind: 'person', userId }, () =>
      house.portal.services.database.client.expertProfile.create({
        data: {
          userId,
          name,
          subjects,
          affiliations: {
            create: affiliations.map(({ organisationId = null, organisationName, kind = 'EMPLOYMENT', startedOn, endedOn = null }) => ({
              organisationId,
              organisationName,
              kind,
              startedOn: startedOn ?? new Date('2020-01-01'),
              endedOn,
            })),
          },
        },
      }),
    );
  }
  return { userId, expertId: expert.id, name, email, caller: () => callerOf(house, userId, name, house.hostId) };
};
