// What this plugin announces. Neighbours import this file to hear it; the web has no use for it.

/** An answer of the application form under the words it was asked with. */
export interface HandedAnswer {
  key: string;
  section: string;
  label: string;
  value: unknown;
  unit?: string;
  /** Words of what was chosen, where it was a choice. */
  choices?: string[];
}

export interface HandedRegistration {
  number: string;
  product: string;
  /** `2027-05-31`; null for one that does not expire. */
  validUntil: string | null;
}

export interface HandedFile {
  fileId: string;
  fieldKey: string;
  label: string;
  name: string;
}

/** What was submitted and decided, as it stood at the hand-over. */
export interface SelectedDetails {
  number: string;
  callNumber: string;
  callTitle: string;
  applicantName: string;
  track: string;
  trackName: string;
  /** What a conditional recommendation asks for. */
  conditions: string;
  answers: HandedAnswer[];
  registrations: HandedRegistration[];
  files: HandedFile[];
}

/** Announced when a call is concluded, once for each technology selected: the library takes it from here. */
export interface TechnologySelected {
  callId: string;
  dossierId: string;
  decisionId: string;
  /** Null where the association entered the submission from paper. */
  applicantId: string | null;
  title: string;
  outcome: 'RECOMMEND' | 'CONDITIONAL';
  /** Two claim the technology: it may not enter the library yet. */
  ownerDispute: boolean;
  /** Missing in what an earlier release announced. */
  details?: SelectedDetails;
}

/** Announced when a selection is taken back: an objection was upheld after the hand-over. */
export interface SelectionRevoked {
  callId: string;
  dossierId: string;
  decisionId: string;
  reason: string;
}

declare module '@xinglin/kernel/plugin' {
  interface PortalEvents {
    'technology-promotion.technology-selected': TechnologySelected;
    'technology-promotion.selection-revoked': SelectionRevoked;
  }
}
