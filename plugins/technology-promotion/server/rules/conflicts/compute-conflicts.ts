// Who may not judge what, from facts. Everything that speaks against is listed, not only the worst of it.
import { addMonths, type Day } from '../deadlines/shanghai-day.ts';
import { type ConflictSource, type ConflictType, looksBack, type Strength, strengthOf } from './conflict-types.ts';
import type { Affiliation, ConflictFacts, Declaration, ItemFacts, PersonFacts, SharedWork } from './facts.ts';
import { organisationNames } from './same-organisation.ts';

export interface Conflict {
  personId: string;
  itemId: string;
  type: ConflictType;
  source: ConflictSource;
  strength: Strength;
  pinned: boolean;
  /** What it rests on: the organisation, the shared thing, the declaration; ids as they stand in the facts. */
  evidence: { organisationId?: string; viaRelative?: boolean; objectId?: string; declarationId?: string };
  /** When it began and when it will be over; null is open. A look-back is part of it. */
  validFrom: Day | null;
  validTo: Day | null;
  /** Lifted by this clearance; it stays listed. */
  clearedBy: string | null;
}

/** What the pair comes to. UNKNOWN blocks automatic assignment as HARD does: an empty profile rules nothing out. */
export type Eligibility = 'CLEAR' | 'SOFT' | 'HARD' | 'UNKNOWN';

export interface ConflictReport {
  conflicts: Conflict[];
  /** Of a person and an item; UNKNOWN for ids that are not in the facts. */
  eligibility(personId: string, itemId: string): Eligibility;
}

type Ground = Omit<Conflict, 'personId' | 'itemId' | 'clearedBy'>;

const inForce = (day: Day, from: Day | null, to: Day | null) => (from === null || from <= day) && (to === null || day <= to);

const computed = (type: ConflictType, evidence: Conflict['evidence'], from: Day | null, to: Day | null): Ground => ({
  type,
  source: 'COMPUTED',
  strength: strengthOf[type],
  pinned: false,
  evidence,
  validFrom: from,
  validTo: to,
});

function affiliationGround({ organisationId, kind, of, from, to }: Affiliation, day: Day, months: number): Ground {
  const evidence = { organisationId, ...(of === 'RELATIVE' ? { viaRelative: true } : {}) };
  const faded = to === null ? null : addMonths(to, months);
  if (kind === 'SHAREHOLDING') return computed('SHAREHOLDING', evidence, from, to);
  if (of === 'RELATIVE') return computed('RELATIVE', evidence, from, faded);
  if (kind === 'ADVISING') return computed('ADVISING', evidence, from, faded);
  return to === null || day <= to ? computed('SAME_ORGANISATION', evidence, from, to) : computed('PAST_EMPLOYMENT', evidence, from, faded);
}

function sharedGround({ kind, objectId, organisationId, from, to }: SharedWork, months: number): Ground {
  const type = kind === 'SUBMISSION' ? 'SHARED_SUBMISSION' : 'SHARED_AGREEMENT';
  return computed(type, { organisationId, objectId }, from, to === null ? null : addMonths(to, months));
}

function declaredGround(declaration: Declaration, months: number): Ground {
  const { type, source, declarationId, organisationId, validFrom, validTo } = declaration;
  const byAdmin = source === 'ADMIN';
  return {
    type,
    source,
    strength: (byAdmin ? declaration.strength : undefined) ?? strengthOf[type],
    pinned: byAdmin && (declaration.pinned ?? false),
    evidence: { declarationId, ...(organisationId === null ? {} : { organisationId }) },
    validFrom,
    validTo: validTo !== null && looksBack.has(type) ? addMonths(validTo, months) : validTo,
  };
}

/**
 * All conflicts in force on a day in China. Compare two days to see what a changed employer brings: what was handed in
 * before stays readable and is made void by whoever calls this.
 */
export function computeConflicts(facts: ConflictFacts, { day, lookBackMonths }: { day: Day; lookBackMonths: number }): ConflictReport {
  const nameOf = organisationNames(facts.sameOrganisation);
  const index = itemIndex(facts.items, nameOf);
  const clearances = new Map(facts.clearances.map(({ personId, itemId, clearanceId }) => [pairKey(personId, itemId), clearanceId]));
  const declared = new Map<string, Declaration[]>();
  for (const one of facts.declarations) declared.set(one.personId, [...(declared.get(one.personId) ?? []), one]);
  const conflicts: Conflict[] = [];
  const report = (person: PersonFacts, itemIds: readonly string[], ground: Ground) => {
    if (!inForce(day, ground.validFrom, ground.validTo)) return;
    for (const itemId of itemIds) {
      const clearedBy = ground.strength === 'SOFT' && !ground.pinned ? (clearances.get(pairKey(person.personId, itemId)) ?? null) : null;
      conflicts.push({ personId: person.personId, itemId, ...ground, clearedBy });
    }
  };
  for (const person of facts.people) {
    const behind = (organisationId: string) => index.byOrganisation.get(nameOf(organisationId)) ?? [];
    for (const one of person.affiliations) report(person, behind(one.organisationId), affiliationGround(one, day, lookBackMonths));
    for (const one of person.sharedWork) report(person, behind(one.organisationId), sharedGround(one, lookBackMonths));
    report(person, index.byPerson.get(person.personId) ?? [], computed('HELPED_WRITE', {}, null, null));
    for (const one of declared.get(person.personId) ?? []) report(person, aimsAt(one, index, behind), declaredGround(one, lookBackMonths));
  }
  return { conflicts, eligibility: judge(facts, conflicts) };
}

const pairKey = (personId: string, itemId: string) => JSON.stringify([personId, itemId]);

interface ItemIndex {
  ids: ReadonlySet<string>;
  byOrganisation: ReadonlyMap<string, string[]>;
  byPerson: ReadonlyMap<string, string[]>;
}

function itemIndex(items: readonly ItemFacts[], nameOf: (id: string) => string): ItemIndex {
  const byOrganisation = new Map<string, string[]>();
  const byPerson = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, itemId: string) => {
    const list = map.get(key);
    if (list) list.push(itemId);
    else map.set(key, [itemId]);
  };
  for (const { itemId, organisationIds, personIds } of items) {
    for (const key of new Set(organisationIds.map(nameOf))) put(byOrganisation, key, itemId);
    for (const key of new Set(personIds)) put(byPerson, key, itemId);
  }
  return { ids: new Set(items.map(({ itemId }) => itemId)), byOrganisation, byPerson };
}

function aimsAt({ itemId, organisationId }: Declaration, { ids }: ItemIndex, behind: (organisationId: string) => readonly string[]) {
  if (itemId !== null) return ids.has(itemId) ? [itemId] : [];
  return organisationId === null ? [] : behind(organisationId);
}

function judge({ people, items }: ConflictFacts, conflicts: readonly Conflict[]): ConflictReport['eligibility'] {
  const worst = new Map<string, Strength>();
  for (const { personId, itemId, strength, clearedBy } of conflicts) {
    const key = pairKey(personId, itemId);
    if (clearedBy === null && worst.get(key) !== 'HARD') worst.set(key, strength);
  }
  const complete = new Map(people.map(({ personId, profileComplete }) => [personId, profileComplete]));
  const known = new Set(items.map(({ itemId }) => itemId));
  return (personId, itemId) => {
    if (!known.has(itemId)) return 'UNKNOWN';
    const found = worst.get(pairKey(personId, itemId));
    if (found === 'HARD') return 'HARD';
    return complete.get(personId) === true ? (found ?? 'CLEAR') : 'UNKNOWN';
  };
}
