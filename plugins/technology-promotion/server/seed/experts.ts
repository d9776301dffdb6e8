import { asScope, type Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { type DemoExpert, demoExperts } from '@xinglin/prisma/seed/more-people';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import type { Bag } from './bag.ts';
import { callId, organisationOf } from './calls.ts';
import type { PlannedItem } from './items.ts';
import type { PlannedCall } from './plan.ts';
import type { Times } from './times.ts';

export const expertsOf = (association: string): DemoExpert[] =>
  demoExperts.filter(({ associations }) => associations.includes(association));
export const expertId = (association: string, key: string): string => demoId(`expert:${key}@${association}`);

const employerOf = ({ employer }: DemoExpert) => demoOrganisations.find(({ name }) => name === employer)?.id ?? null;
/** Consults for an applicant of the demonstration, which keeps her away from all that it submits. */
const ADVISER = { key: 'lu-siqi', organisation: 'enterprise' };

export const addExperts = (bag: Bag, association: string, times: Times): void => {
  const tenantId = organisationOf(association).id;
  for (const [order, expert] of expertsOf(association).entries()) {
    const { key, name, title, employer, subjects } = expert;
    bag.expert.push({
      id: expertId(association, key),
      tenantId,
      userId: demoId(key),
      name,
      email: `${key.replace('-', '.')}@demo.invalid`,
      title,
      employerId: employerOf(expert),
      employerName: employer,
      subjects: [...subjects],
      stage: 'ENGAGED',
      maxLoad: order % 5 === 4 ? 3 : null,
      unavailableFrom: order === 7 ? times.at(5) : null,
      unavailableTo: order === 7 ? times.at(12) : null,
      invitedAt: times.at(-400),
      answeredAt: times.at(-398),
      search: searchable({ name, employer }),
      createdAt: new Date(times.at(-400).getTime() + order * 60_000),
    });
  }
};

/** Why an expert must keep away, as the computation would find it. */
export const tieTo = (expert: DemoExpert, item: PlannedItem): 'EMPLOYER' | 'ADVISING' | null => {
  if (employerOf(expert) === item.applicantId) return 'EMPLOYER';
  return expert.key === ADVISER.key && item.technology.applicant === ADVISER.organisation ? 'ADVISING' : null;
};

export const addConflicts = (bag: Bag, planned: PlannedCall, items: readonly PlannedItem[]): void => {
  const tenantId = organisationOf(planned.association).id;
  for (const item of items) {
    if (item.stage === 'DRAFT' || item.stage === 'SEALED') continue;
    for (const expert of expertsOf(planned.association)) {
      const type = tieTo(expert, item);
      if (!type) continue;
      bag.conflict.push({
        id: demoId(`conflict:${item.id}:${expert.key}`),
        tenantId,
        callId: callId(planned.key),
        dossierId: item.id,
        userId: demoId(expert.key),
        name: expert.name,
        type,
        source: 'COMPUTED',
        strength: 'HARD',
        state: 'CONFIRMED',
        evidence: type === 'EMPLOYER' ? `${expert.name}现任职于${item.applicantName}` : `${expert.name}担任${item.applicantName}顾问`,
      });
    }
  }
};

/** What experts say of themselves is theirs alone to write, so each is written in her own scope. */
export const seedProfiles = async (ctx: Context, association: string, times: Times): Promise<void> => {
  for (const expert of expertsOf(association)) {
    const { key, name, title, subjects, employer, associations } = expert;
    if (associations[0] !== association) continue;
    const userId = demoId(key);
    await asScope(ctx, { kind: 'person', userId }, async ({ db }) => {
      await db.expertProfile.createMany({
        data: [{ userId, name, title, degree: '博士', biography: `长期从事相关领域的临床与研究工作。`, subjects: [...subjects] }],
        skipDuplicates: true,
      });
      const employment = { kind: 'EMPLOYMENT', organisationId: employerOf(expert), organisationName: employer, position: title };
      const advising =
        key === ADVISER.key
          ? [
              {
                kind: 'ADVISING',
                organisationId: organisationOf(ADVISER.organisation).id,
                organisationName: organisationOf(ADVISER.organisation).name,
                position: '医学顾问',
              },
            ]
          : [];
      await db.expertAffiliation.createMany({
        data: [employment, ...advising].map((affiliation) => ({
          ...affiliation,
          id: demoId(`affiliation:${key}:${affiliation.kind}`),
          userId,
          startedOn: times.at(-2_000),
        })),
        skipDuplicates: true,
      });
    });
  }
};
