// What a team lacks on a day: by rules that are data, so that the page, the table and the work list say the same.
import { EXPIRING_DAYS, neededRoles, roleNeeds, type TeamRole } from './team-input.ts';

const DAY_MS = 86_400_000;

export interface Place {
  role: string;
  sinceOn: Date;
  untilOn: Date | null;
}
export interface Proof {
  kind: string;
  doneOn: Date;
  validUntil: Date | null;
}
export type ProofState = 'VALID' | 'EXPIRING' | 'LAPSED';
/** Without proof, with one that has lapsed, or with one that soon will. */
export type Gap =
  | 'NO_TRAINING'
  | 'TRAINING_LAPSED'
  | 'TRAINING_EXPIRING'
  | 'NO_QUALIFICATION'
  | 'QUALIFICATION_LAPSED'
  | 'QUALIFICATION_EXPIRING';

export const activeOn = ({ sinceOn, untilOn }: Pick<Place, 'sinceOn' | 'untilOn'>, day: Date): boolean =>
  sinceOn <= day && (untilOn === null || untilOn >= day);

export const proofState = ({ validUntil }: Pick<Proof, 'validUntil'>, day: Date): ProofState => {
  if (validUntil === null) return 'VALID';
  if (validUntil < day) return 'LAPSED';
  return validUntil.getTime() - day.getTime() <= EXPIRING_DAYS * DAY_MS ? 'EXPIRING' : 'VALID';
};

/** The best of several proofs decides; one of a day to come proves nothing yet. */
export const gapOf = (role: string, proofs: readonly Proof[], day: Date): Gap | null => {
  const kind = roleNeeds[role as TeamRole];
  if (!kind) return null;
  const states = proofs.filter((proof) => proof.kind === kind && proof.doneOn <= day).map((proof) => proofState(proof, day));
  if (states.includes('VALID')) return null;
  if (states.includes('EXPIRING')) return `${kind}_EXPIRING`;
  return states.length > 0 ? `${kind}_LAPSED` : `NO_${kind}`;
};

/** A proof that will run out is a word of warning, not a gap of today. */
export const isOpen = (gap: Gap | null): boolean => gap !== null && !gap.endsWith('_EXPIRING');

/** Roles a project in implementation must have and nobody holds on the day; the project's own leader leads it. */
export const missingRoles = (places: readonly Place[], day: Date, ledByMember: boolean): TeamRole[] =>
  neededRoles.filter((role) => !(role === 'LEADER' && ledByMember) && !places.some((place) => place.role === role && activeOn(place, day)));
