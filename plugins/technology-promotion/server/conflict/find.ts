// From rows to facts, through the rules, to the rows that ought to be there.
import type { Context } from '@xinglin/kernel/context';
import type { ConflictKind } from '../../shared/conflict-input.ts';
import type { SelectionPolicy } from '../../shared/policy.ts';
import { type Conflict, computeConflicts } from '../rules/conflicts/compute-conflicts.ts';
import type { Strength } from '../rules/conflicts/conflict-types.ts';
import type { Declaration, PersonFacts, SharedWork } from '../rules/conflicts/facts.ts';
import { organisationNames } from '../rules/conflicts/same-organisation.ts';
import { type Day, dayInChina } from '../rules/deadlines/shanghai-day.ts';
import type { Item } from './items.ts';
import { kindOf } from './kinds.ts';
import { keyOf, plainName, type Register, readRegister } from './organisations.ts';
import type { Person } from './people.ts';
import { type Authorship, type Membership, tiesTo } from './ties.ts';

/** One row as it ought to be: all grounds of a kind between a person and an item together. */
export interface Wanted {
  dossierId: string;
  callId: string;
  userId: string;
  name: string;
  type: ConflictKind;
  source: 'COMPUTED' | 'APPLICANT';
  strength: Strength;
  evidence: string;
  validFrom: Date | null;
  validTo: Date | null;
}

interface Ties {
  memberships: Membership[];
  authorships: Authorship[];
}

const allTies = async (ctx: Context, items: readonly Item[], people: readonly Person[], register: Register): Promise<Ties> => {
  const ids = new Set(items.flatMap(({ behind }) => behind.flatMap(({ organisationId }) => (organisationId ? [organisationId] : []))));
  const userIds = people.map(({ userId }) => userId);
  const ties: Ties = { memberships: [], authorships: [] };
  for (const organisationId of [...ids].sort()) {
    const association = register.kindOf(organisationId) === 'association';
    const found = await tiesTo(ctx, { organisationId, association, userIds });
    ties.memberships.push(...found.memberships);
    ties.authorships.push(...found.authorships);
  }
  return ties;
};

const factsOf = ({ userId, affiliations, profileComplete }: Person, { memberships, authorships }: Ties): PersonFacts => ({
  personId: userId,
  profileComplete,
  affiliations: [
    ...affiliations,
    ...memberships
      .filter((each) => each.userId === userId)
      .map(({ organisationId, from, to }) => ({ organisationId, kind: 'EMPLOYMENT' as const, of: 'SELF' as const, from, to })),
  ],
  sharedWork: authorships
    .filter((each) => each.userId === userId)
    .map(
      ({ submissionId, organisationId, from, to }): SharedWork => ({
        kind: 'SUBMISSION',
        objectId: submissionId,
        organisationId,
        from,
        to,
      }),
    ),
});

/** Whom an applicant asks to keep away: everybody of that name, and whoever works at the organisation of that name. */
const requests = (items: readonly Item[], people: readonly Person[], one: (key: string) => string, today: Day): Declaration[] =>
  items.flatMap(({ dossierId, avoid }) =>
    avoid.flatMap(({ organisationId, name, reason }) => {
      const keys = [keyOf({ organisationId }), keyOf({ name })].flatMap((key) => (key ? [one(key)] : []));
      const worksThere = ({ affiliations }: Person) =>
        affiliations.some(
          ({ organisationId: at, kind, of, to }) =>
            kind === 'EMPLOYMENT' && of === 'SELF' && (to === null || today <= to) && keys.includes(one(at)),
        );
      return people
        .filter((person) => (name && plainName(person.name) === plainName(name)) || worksThere(person))
        .map(
          ({ userId }): Declaration => ({
            personId: userId,
            itemId: dossierId,
            organisationId: null,
            type: 'NAMED_UNSUITABLE',
            source: 'APPLICANT',
            validFrom: null,
            validTo: null,
            declarationId: reason,
          }),
        );
    }),
  );

/** A dispute with an organisation, as she states it herself; it is computed from her profile and goes with it. */
const disputes = (people: readonly Person[]): Declaration[] =>
  people.flatMap(({ userId, disputes: stated }) =>
    stated.map(
      ({ from, to, ...organisation }): Declaration => ({
        personId: userId,
        itemId: null,
        organisationId: keyOf(organisation),
        type: 'DISPUTE',
        source: 'EXPERT',
        validFrom: from,
        validTo: to,
        declarationId: '',
      }),
    ),
  );

const asDate = (day: Day | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
const earlier = (a: Date | null, b: Date | null) => (a === null || b === null ? null : a < b ? a : b);
const later = (a: Date | null, b: Date | null) => (a === null || b === null ? null : a > b ? a : b);

/** Organisation and days in figures, so that it reads alike in every language; an applicant's reason in her words. */
const evidenceOf = ({ source, evidence, validFrom, validTo, type }: Conflict, register: Register): string => {
  if (source === 'APPLICANT') return evidence.declarationId ?? '';
  const where = evidence.organisationId ? register.nameOf(evidence.organisationId) : '';
  const dated = type !== 'SHARED_SUBMISSION' && (validFrom !== null || validTo !== null);
  return dated ? `${where}（${validFrom ?? ''} ~ ${validTo ?? ''}）` : where;
};

const gather = (conflicts: readonly Conflict[], people: readonly Person[], callId: string, register: Register): Wanted[] => {
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  const rows = new Map<string, Wanted>();
  for (const found of conflicts) {
    const { personId: userId, itemId: dossierId, strength, validFrom, validTo } = found;
    if (found.evidence.objectId === dossierId) continue;
    const source = found.source === 'APPLICANT' ? 'APPLICANT' : 'COMPUTED';
    const type = kindOf[found.type];
    const key = [dossierId, userId, type, source].join();
    const before = rows.get(key);
    const evidence = evidenceOf(found, register);
    rows.set(key, {
      dossierId,
      callId,
      userId,
      name: names.get(userId) ?? '',
      type,
      source,
      strength,
      evidence:
        before && !before.evidence.split('；').includes(evidence) ? `${before.evidence}；${evidence}` : (before?.evidence ?? evidence),
      validFrom: before ? earlier(before.validFrom, asDate(validFrom)) : asDate(validFrom),
      validTo: before ? later(before.validTo, asDate(validTo)) : asDate(validTo),
    });
  }
  return [...rows.values()];
};

/** Every conflict in force today between these people and these items of one call. */
export const findConflicts = async (
  ctx: Context,
  { callId, items, people, policy }: { callId: string; items: readonly Item[]; people: readonly Person[]; policy: SelectionPolicy },
): Promise<Wanted[]> => {
  if (items.length === 0 || people.length === 0) return [];
  const register = await readRegister(ctx, [
    ...items.flatMap(({ behind, avoid }) => [...behind, ...avoid]),
    ...people.flatMap(({ named }) => named),
  ]);
  const ties = await allTies(ctx, items, people, register);
  const today = dayInChina(ctx.now());
  const { conflicts } = computeConflicts(
    {
      people: people.map((person) => factsOf(person, ties)),
      items: items.map(({ dossierId, behind }) => ({
        itemId: dossierId,
        organisationIds: behind.flatMap((each) => keyOf(each) ?? []),
        personIds: ties.authorships.filter(({ submissionId }) => submissionId === dossierId).map(({ userId }) => userId),
      })),
      declarations: [...disputes(people), ...requests(items, people, organisationNames(register.groups), today)],
      clearances: [],
      sameOrganisation: register.groups,
    },
    { day: today, lookBackMonths: policy.conflict.lookBackMonths },
  );
  return gather(conflicts, people, callId, register);
};
