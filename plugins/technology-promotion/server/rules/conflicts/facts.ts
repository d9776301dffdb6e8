// What conflicts are computed from. Ids and days only: no names, no texts.
import type { Day } from '../deadlines/shanghai-day.ts';
import type { ConflictSource, ConflictType, Strength } from './conflict-types.ts';

/** A stay with an organisation. Null ends are open: from always, until further notice. */
export interface Affiliation {
  organisationId: string;
  kind: 'EMPLOYMENT' | 'ADVISING' | 'SHAREHOLDING';
  /** Whose it is: hers, or a spouse's or direct relative's. */
  of: 'SELF' | 'RELATIVE';
  from: Day | null;
  to: Day | null;
}

/** Something a person shared with an organisation: an earlier submission, an agreement. */
export interface SharedWork {
  kind: 'SUBMISSION' | 'AGREEMENT';
  /** The submission or agreement itself. */
  objectId: string;
  organisationId: string;
  from: Day | null;
  to: Day | null;
}

export interface PersonFacts {
  personId: string;
  affiliations: readonly Affiliation[];
  sharedWork: readonly SharedWork[];
  /** Has she said where she works and has worked? Without it nothing can be ruled out. */
  profileComplete: boolean;
}

export interface ItemFacts {
  itemId: string;
  /** Everybody behind the submission: applicant, co-applicants, holder, manufacturer, who recommended it. */
  organisationIds: readonly string[];
  /** Persons named in it as authors or contacts. */
  personIds: readonly string[];
}

/** What somebody said about one person and one item, or, with the item left out, one organisation. */
export interface Declaration {
  personId: string;
  itemId: string | null;
  organisationId: string | null;
  type: ConflictType;
  source: Exclude<ConflictSource, 'COMPUTED'>;
  /** An administrator may weigh it; everybody else gets the type's own weight. */
  strength?: Strength;
  /** Set by an administrator: nobody else may remove it. */
  pinned?: boolean;
  validFrom: Day | null;
  validTo: Day | null;
  declarationId: string;
}

/** An administrator looked at it: there is no conflict. Lifts what is soft, never what is hard. */
export interface Clearance {
  personId: string;
  itemId: string;
  clearanceId: string;
}

export interface ConflictFacts {
  people: readonly PersonFacts[];
  items: readonly ItemFacts[];
  declarations: readonly Declaration[];
  clearances: readonly Clearance[];
  /** Organisations that are one in truth: duplicates, a hospital and its campus, a firm and its subsidiary. */
  sameOrganisation: readonly (readonly string[])[];
}
