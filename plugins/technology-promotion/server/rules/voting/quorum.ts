// May the vote on an item be opened? Recused is not absent, and an alternate is named before the meeting, never on the day.
import { atLeastShare, type PanelRules, type VoteRules } from '../../../shared/policy.ts';
import type { Finding } from '../finding.ts';
import { type CompositionCode, checkVotes, hasVote, type PanelPerson } from '../panels/composition.ts';

/** PRESENT and ABSENT are facts of the attendance sheet; RECUSED holds for this item and wins over both. */
export type Presence = 'PRESENT' | 'ABSENT' | 'RECUSED';

export interface Attendee extends PanelPerson {
  presence: Presence;
  /** Alternates in the order they step in, fixed with the panel. */
  alternateOrder?: number;
}

export interface Seating {
  alternateId: string;
  /** The member whose seat it is, and why it is free. */
  memberId: string;
  because: 'ABSENT' | 'RECUSED';
}

export interface Quorum {
  /** May the vote open? */
  open: boolean;
  /** Who may vote: members present and alternates seated. */
  voterIds: string[];
  seated: Seating[];
  recusedIds: string[];
  absentIds: string[];
  /** The denominator: seats whose holder is not recused, after alternates stepped in. */
  entitled: number;
  present: number;
  neededByShare: number;
  neededHeads: number;
  findings: Finding<'SHARE_NOT_REACHED' | 'HEADS_NOT_REACHED' | CompositionCode>[];
}

const maySit = ({ role, presence }: Attendee) => role === 'ALTERNATE' && presence === 'PRESENT';

/**
 * Alternates that are present and not recused themselves, in their order, take first the seats of the absent (the
 * denominator stays), then those of the recused (it grows by one). Nobody else ever takes a seat.
 */
export function seatAlternates(people: readonly Attendee[]): Seating[] {
  const free = [
    ...people.filter((person) => hasVote(person) && person.presence === 'ABSENT'),
    ...people.filter((person) => hasVote(person) && person.presence === 'RECUSED'),
  ];
  return people
    .filter(maySit)
    .sort((a, b) => (a.alternateOrder ?? 0) - (b.alternateOrder ?? 0))
    .flatMap(({ personId: alternateId }, index) => {
      const seat = free[index];
      return seat && seat.presence !== 'PRESENT' ? [{ alternateId, memberId: seat.personId, because: seat.presence }] : [];
    });
}

/**
 * Attendance for one item: at least the share of those not recused, and at least so many heads. `seated` as the secretary
 * wrote it down, or as proposed; who may not sit is left out of it. Whose votes they are is
 * checked again with the seats as taken, as a warning: the panel was lawful when it was appointed.
 */
export function quorum(
  people: readonly Attendee[],
  { vote, panel, hostIds }: { vote: VoteRules; panel: PanelRules; hostIds: readonly string[] },
  seated: readonly Seating[] = seatAlternates(people),
): Quorum {
  const members = people.filter(hasVote);
  const sitting = seated.filter(({ alternateId }) => people.some((person) => person.personId === alternateId && maySit(person)));
  const replaced = new Set(sitting.map(({ memberId }) => memberId));
  const alternates = people.filter(({ personId }) => sitting.some(({ alternateId }) => alternateId === personId));
  const voters = [...members.filter(({ personId, presence }) => presence === 'PRESENT' && !replaced.has(personId)), ...alternates];
  const missing = members.filter(({ personId, presence }) => presence === 'ABSENT' && !replaced.has(personId));
  const entitled = voters.length + missing.length;
  const neededByShare = atLeastShare(vote.attendanceShare, entitled);
  const present = voters.length;
  const findings: Quorum['findings'] = [];
  const missingIds = missing.map(({ personId }) => personId);
  if (present < neededByShare)
    findings.push({ code: 'SHARE_NOT_REACHED', level: 'ERROR', needed: neededByShare, actual: present, ids: missingIds });
  if (present < vote.attendanceHeads)
    findings.push({ code: 'HEADS_NOT_REACHED', level: 'ERROR', needed: vote.attendanceHeads, actual: present, ids: missingIds });
  return {
    open: findings.length === 0,
    voterIds: voters.map(({ personId }) => personId),
    seated: sitting,
    recusedIds: members.filter(({ presence }) => presence === 'RECUSED').map(({ personId }) => personId),
    absentIds: members.filter(({ presence }) => presence === 'ABSENT').map(({ personId }) => personId),
    entitled,
    present,
    neededByShare,
    neededHeads: vote.attendanceHeads,
    findings: [...findings, ...checkVotes(voters, hostIds, panel).map((finding) => ({ ...finding, level: 'WARNING' as const }))],
  };
}
