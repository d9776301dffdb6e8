// Whose ties are looked at: experts, panel members, and everybody of the association who reads submissions.
import type { Context } from '@xinglin/kernel/context';
import type { Affiliation } from '../rules/conflicts/facts.ts';
import type { Day } from '../rules/deadlines/shanghai-day.ts';
import { keyOf, type Named } from './organisations.ts';

export interface Dispute extends Named {
  from: Day;
  to: Day | null;
}

export interface Person {
  userId: string;
  name: string;
  /** What she states herself and what the association knows of her employer. */
  affiliations: Affiliation[];
  disputes: Dispute[];
  /** Every organisation named in them, as it was named. */
  named: Named[];
  /** She has said where she works or worked; without that nothing can be ruled out. Staff are known by their membership. */
  profileComplete: boolean;
}

const day = (date: Date): Day => date.toISOString().slice(0, 10);

const profilesOf = (ctx: Context, userIds: readonly string[]) =>
  ctx.db.expertProfile.findMany({
    where: { userId: { in: [...userIds] } },
    select: {
      userId: true,
      affiliations: { select: { organisationId: true, organisationName: true, kind: true, startedOn: true, endedOn: true } },
    },
  });
type Profile = Awaited<ReturnType<typeof profilesOf>>[number];

const stated = (profile: Profile | undefined): Pick<Person, 'affiliations' | 'disputes' | 'named'> => {
  const [affiliations, disputes, named]: [Affiliation[], Dispute[], Named[]] = [[], [], []];
  for (const { organisationId, organisationName, kind, startedOn, endedOn } of profile?.affiliations ?? []) {
    const organisation = { organisationId, name: organisationName };
    const key = keyOf(organisation);
    if (!key) continue;
    named.push(organisation);
    const time = { from: day(startedOn), to: endedOn && day(endedOn) };
    if (kind === 'DISPUTE') disputes.push({ ...organisation, ...time });
    else if (kind === 'KINSHIP') affiliations.push({ organisationId: key, kind: 'EMPLOYMENT', of: 'RELATIVE', ...time });
    else affiliations.push({ organisationId: key, kind: kind as Affiliation['kind'], of: 'SELF', ...time });
  }
  return { affiliations, disputes, named };
};

/** All of them, or those named. Runs in the association's scope. */
export const readPeople = async (ctx: Context, tenantId: string, only?: readonly string[]): Promise<Person[]> => {
  const among = only ? { in: [...only] } : undefined;
  const experts = await ctx.db.expert.findMany({
    where: { tenantId, stage: { in: ['INVITED', 'ENGAGED'] }, userId: among ?? { not: null } },
    select: { userId: true, name: true, employerId: true, employerName: true },
  });
  const staff = await ctx.db.member.findMany({
    where: {
      tenantId,
      status: 'ACTIVE',
      ...(among ? { userId: among } : {}),
      roles: { some: { role: { is: { permissions: { has: 'dossier.read' } } } } },
    },
    select: { userId: true, name: true },
  });
  const seats = await ctx.db.panelMember.findMany({
    where: { tenantId, expertId: null, ...(among ? { userId: among } : {}) },
    select: { userId: true, name: true },
    distinct: ['userId'],
  });
  const profiles = new Map(
    (
      await profilesOf(
        ctx,
        experts.map(({ userId }) => userId ?? ''),
      )
    ).map((each) => [each.userId, each]),
  );
  const people = new Map<string, Person>();
  for (const { userId, name } of [...staff, ...seats])
    people.set(userId, { userId, name, affiliations: [], disputes: [], named: [], profileComplete: true });
  for (const { userId, name, employerId, employerName } of experts) {
    if (!userId) continue;
    const own = stated(profiles.get(userId));
    const employer = { organisationId: employerId, name: employerName };
    const key = keyOf(employer);
    const told = own.affiliations.some((each) => each.organisationId === key && each.kind === 'EMPLOYMENT' && each.of === 'SELF');
    if (key && !told) {
      own.named.push(employer);
      own.affiliations.push({ organisationId: key, kind: 'EMPLOYMENT', of: 'SELF', from: null, to: null });
    }
    const complete = profiles.get(userId)?.affiliations.some(({ kind }) => kind === 'EMPLOYMENT') ?? false;
    people.set(userId, { userId, name, ...own, profileComplete: complete });
  }
  return [...people.values()];
};
