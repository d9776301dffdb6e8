// What this plugin announces. Neighbours import this file to hear it; the web has no use for it.

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
